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
    public IReadOnlyList<SheetTotal> Totals => SheetTotals.Of(Sheet, Rows, Codes, Last);
}
