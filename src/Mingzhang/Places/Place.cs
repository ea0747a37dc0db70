namespace Mingzhang.Places;

/// <summary>
/// Where something stands: in a pack (section, table, row, column) and in the file it was read from (line, page and box,
/// sheet and cell, paragraph). Whatever is unknown is null.
/// </summary>
public sealed record Place
{
    /// <summary>Heading of the section, for example 三、支出预算情况.</summary>
    public string? Section { get; init; }

    /// <summary>Form id of the table, for example 1-2 or 公开05.</summary>
    public string? Table { get; init; }

    /// <summary>Name of the row as printed.</summary>
    public string? Row { get; init; }

    /// <summary>Name of the column.</summary>
    public string? Column { get; init; }

    /// <summary>Page of a PDF, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>Line of a text or HTML source, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>Sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>Cell of a workbook (B7) or of a document table.</summary>
    public string? Cell { get; init; }

    /// <summary>Paragraph of a document, from 1.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Box on the page in points: left, top, right, bottom.</summary>
    public IReadOnlyList<decimal>? Box { get; init; }

    /// <summary>The text that stands there.</summary>
    public string? Text { get; init; }
}
