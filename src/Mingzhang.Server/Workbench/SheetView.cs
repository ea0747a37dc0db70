using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Workbench;

/// <summary>What a page about one sheet of a book shows.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Codes">What the codes in them stand for.</param>
/// <param name="Last">Last year's figures of the same lines.</param>
/// <param name="Comments">What reviewers wrote about its cells.</param>
public sealed record SheetView(
    BookSheet Sheet,
    IReadOnlyList<StoredRow> Rows,
    BookCodes Codes,
    LastYear Last,
    IReadOnlyList<CommentView> Comments
)
{
    /// <summary>The totals, the whole first; empty for a sheet without one amount to a line.</summary>
    public IReadOnlyList<SheetTotal> Totals { get; } = SheetTotals.Of(Sheet, Rows, Codes, Last);

    /// <summary>What stands beside each row of last year.</summary>
    public IReadOnlyList<string> Beside { get; } = Last.Beside(Rows);

    /// <summary>What reviewers wrote about each cell that they wrote about.</summary>
    public IReadOnlyDictionary<(long Row, string Heading), string> Notes { get; } =
        Comments
            .Where(c => c is { RowId: not null, Heading: not null })
            .GroupBy(c => (c.RowId!.Value, c.Heading!))
            .ToDictionary(
                g => g.Key,
                g =>
                    "意见　"
                    + string.Join('；', g.Select(c => $"{c.By}：{c.Text}{(c.Answer is null ? "" : "（已答复）")}"))
            );

    /// <summary>What the codes stand for that occur in a column.</summary>
    public IReadOnlyDictionary<string, string> NamesIn(BookColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Rows.Select(r => r.Cells[column.Ordinal])
            .Distinct(StringComparer.Ordinal)
            .Select(c => (Code: c, Name: Codes.NameOf(column, c)))
            .Where(c => c.Name is not null)
            .ToDictionary(c => c.Code, c => c.Name!, StringComparer.Ordinal);
    }
}
