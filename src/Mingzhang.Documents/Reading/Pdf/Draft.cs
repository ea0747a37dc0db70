namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>A grid on its way to a <see cref="Mingzhang.Reading.Raw.RawGrid"/>: rows may still be joined with those of the next page.</summary>
internal sealed class GridDraft(PdfPage page, PageBox box, IReadOnlyList<int> edges, bool isRuled)
{
    public PdfPage FirstPage { get; } = page;

    /// <summary>Where it stands on its first page.</summary>
    public PageBox Box { get; } = box;

    /// <summary>The last page that it reaches.</summary>
    public int LastPage { get; set; } = page.Number;

    /// <summary>The edges of its columns.</summary>
    public IReadOnlyList<int> Edges { get; } = edges;

    /// <summary>Whether ruling lines made its columns.</summary>
    public bool IsRuled { get; } = isRuled;

    public List<RowDraft> Rows { get; init; } = [];
}

/// <summary>A row of a grid on its way.</summary>
internal sealed record RowDraft(PdfPage Page, PageBox Box, List<CellDraft> Cells);

/// <summary>A cell of a grid on its way.</summary>
internal sealed record CellDraft(PdfPage Page, PageBox Box, string Text, int Column)
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    public int Indent { get; init; }

    public bool IsRepaired { get; init; }

    /// <summary>Whether its last line is full, so that its text may go on elsewhere.</summary>
    public bool MayGoOn { get; init; }
}

/// <summary>A line or a grid of a page, from the top down.</summary>
internal sealed record PageItem(PdfPage Page, PageBox Box)
{
    public TextLine? Line { get; init; }

    public GridDraft? Grid { get; init; }
}
