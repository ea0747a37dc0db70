using Mingzhang.Places;

namespace Mingzhang.Reading.Raw;

/// <summary>
/// A file as a reader found it, before anybody asks what it means: paragraphs and grids in reading order, every piece with
/// its place. Readers of all formats give the same shape; understanding it is the work of one recogniser.
/// </summary>
public sealed record RawDocument
{
    /// <summary>The format it was read from: text, html, docx, xlsx, pdf.</summary>
    public required string Format { get; init; }

    /// <summary>The paragraphs and grids in reading order.</summary>
    public required IReadOnlyList<RawBlock> Blocks { get; init; }

    /// <summary>What the reader noticed: hidden sheets, repaired digits, tracked changes, pages without text.</summary>
    public IReadOnlyList<RawNote> Notes { get; init; } = [];

    /// <summary>Number of pages, when the format has pages.</summary>
    public int? Pages { get; init; }

    /// <summary>Whether there is no text at all although there are pages: a scan.</summary>
    public bool IsScan { get; init; }
}

/// <summary>Something a reader noticed about a file.</summary>
/// <param name="Kind">A short word for the kind: 隐藏工作表, 修订, 扫描页, 修复数字 …</param>
/// <param name="Message">One Chinese sentence.</param>
/// <param name="Place">Where, if anywhere in particular.</param>
public sealed record RawNote(string Kind, string Message, Place? Place = null);

/// <summary>A paragraph or a grid.</summary>
public abstract record RawBlock
{
    /// <summary>Where it starts.</summary>
    public required Place Place { get; init; }
}

/// <summary>A paragraph as it stands, hard line breaks of the source joined where the reader is sure of them.</summary>
public sealed record RawParagraph : RawBlock
{
    /// <summary>The text, white space inside kept as single blanks.</summary>
    public required string Text { get; init; }

    /// <summary>The pieces it was put together from, in order: offset of the first character and place.</summary>
    public IReadOnlyList<(int Offset, Place Place)> Pieces { get; init; } = [];

    /// <summary>Depth of a heading by the source's own markup (Word or HTML heading 1 to 6); null when it has none.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>The place of a character of the text: that of the piece it lies in.</summary>
    public Place PlaceOf(int offset) => Pieces.At(offset, Place)!;
}

/// <summary>A grid of cells. Columns are the source's own, so that a merged cell covers several.</summary>
public sealed record RawGrid : RawBlock
{
    /// <summary>The rows from the top down.</summary>
    public required IReadOnlyList<RawRow> Rows { get; init; }

    /// <summary>
    /// Whether the column numbers of its cells can be trusted (ruled tables, workbooks, markup). A text source loses merged
    /// and empty cells, so that cells of one column may stand in different places.
    /// </summary>
    public required bool HasReliableColumns { get; init; }

    /// <summary>Number of columns of the widest row, covered ones included.</summary>
    public int ColumnCount =>
        Rows.Count == 0 ? 0 : Rows.Max(r => r.Cells.Count == 0 ? 0 : r.Cells[^1].Column + r.Cells[^1].ColumnSpan);
}

/// <summary>A row of a grid.</summary>
/// <param name="Cells">Its cells from left to right; those covered by a merged cell above are absent.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RawRow(IReadOnlyList<RawCell> Cells, Place Place);

/// <summary>A cell of a grid.</summary>
/// <param name="Text">Its text, inner line breaks removed between Chinese characters and one blank elsewhere.</param>
/// <param name="Column">The column it starts in, from 0.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RawCell(string Text, int Column, Place Place)
{
    /// <summary>How many columns it covers, at least 1.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows it covers, at least 1.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Blanks before the text in the source, which often express the level of a row.</summary>
    public int Indent { get; init; }
}
