using Mingzhang.Server.Books;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Adjustments;

/// <summary>An approved budget book with the adjustments that are in force for its lines.</summary>
/// <param name="Book">The book.</param>
/// <param name="Lines">Its lines as approved, in fen.</param>
/// <param name="Adjustments">The approved adjustments of the year, each with its lines of the book's units only.</param>
public sealed record ApprovedBudget(
    BookEntry Book,
    IReadOnlyList<(LineKey Key, long Fen)> Lines,
    IReadOnlyList<Adjustment> Adjustments
)
{
    /// <summary>Whether a book is a budget that adjustments may change: approved, and perhaps published.</summary>
    public static bool Is(BookEntry book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.Kind == BookEntry.Budget && book.At is Stage.Approved or Stage.Published;
    }

    /// <summary>Reads it. An adjustment counts for every book that holds the unit of its line: the unit's own and those above.</summary>
    public static async Task<ApprovedBudget> ReadAsync(StoreSession session, UnitTree tree, BookEntry book)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(book);
        return new ApprovedBudget(
            book,
            await BookStore.ExpendituresAsync(session, book.Id),
            [
                .. (await AdjustmentStore.ListAsync(session, book.Year))
                    .Where(a => a.State == AdjustmentState.Approved)
                    .Select(a => Within(a, tree, book.UnitCode))
                    .Where(a => a.Lines.Count > 0),
            ]
        );
    }

    /// <summary>The lines as of a day.</summary>
    public IReadOnlyList<AdjustedLine> AsOf(DateOnly day) => AdjustedBudget.Of(Lines, Adjustments, day);

    /// <summary>The lines of an adjustment that belong to a unit or to one below it; its own document counts whole.</summary>
    private static Adjustment Within(Adjustment document, UnitTree tree, string unit) =>
        document.UnitCode == unit
            ? document
            : document with
            {
                Lines = [.. document.Lines.Where(l => tree.LineOf(l.Key.Unit).Contains(unit))],
            };
}
