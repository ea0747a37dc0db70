using Mingzhang.Server.Books;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Reviewing;

/// <summary>Last year's book of the same kind, through every merger and change of code.</summary>
public static class BooksBefore
{
    /// <summary>The rows of last year's books of a book's unit; none when there are none.</summary>
    public static async Task<IReadOnlyList<StoredRow>> RowsAsync(StoreSession session, BookEntry book)
    {
        ArgumentNullException.ThrowIfNull(book);
        List<StoredRow> rows = [];
        foreach (var code in await UnitHistory.PredecessorsAsync(session, book.Year, book.UnitCode))
        {
            if (await BookStore.FindAsync(session, book.Year - 1, book.Kind, code) is { } before)
            {
                rows.AddRange(await BookStore.RowsAsync(session, before.Id));
            }
        }

        return rows;
    }
}
