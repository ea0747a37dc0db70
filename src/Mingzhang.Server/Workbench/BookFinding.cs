using Mingzhang.Findings;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Workbench;

/// <summary>Something wrong with a book, and the cells of the book that it is about.</summary>
/// <param name="Severity">How serious it is.</param>
/// <param name="Rule">Id of the rule; empty for what the import refuses.</param>
/// <param name="Message">What is wrong; for what the import refuses, with the place.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Cells">The cells, the most telling first; empty when none can be told.</param>
/// <param name="CellCount">How many cells there are in all.</param>
public sealed record BookFinding(
    Severity Severity,
    string Rule,
    string Message,
    string Advice,
    IReadOnlyList<BookCell> Cells,
    int CellCount
)
{
    /// <summary>What the rule is called; empty for what the import refuses.</summary>
    public string RuleName { get; init; } = "";

    /// <summary>The most cells that are told: more would mark half the sheet.</summary>
    public const int MostCells = 12;

    /// <summary>The word for the severity.</summary>
    public string Word =>
        Severity switch
        {
            Severity.Error => "错误",
            Severity.Warning => "警告",
            _ => "提示",
        };
}

/// <summary>A cell of a book.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row; null for the sheet as a whole.</param>
/// <param name="Heading">The column; null for the row as a whole.</param>
public sealed record BookCell(string Sheet, StoredRow? Row, string? Heading)
{
    /// <summary>The address of the cell in a book's pages.</summary>
    public string AddressIn(long book) =>
        BookTab.AddressOf(book, Sheet)
        + (Row is null ? "" : $"#row-{Row.Id}" + (Heading is null ? "" : $"-{Uri.EscapeDataString(Heading)}"));
}
