using Mingzhang.Books.Schema;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Books;

/// <summary>Puts rows in the place of a book's rows. A row that stays what it was keeps its id, and with it its comments.</summary>
public static class BookContent
{
    /// <summary>Replaces the rows of a book.</summary>
    /// <returns>How many rows were written or taken out.</returns>
    public static async Task<int> ReplaceAsync(
        StoreSession session,
        long book,
        IEnumerable<StoredRow> rows,
        long at,
        long by
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(rows);
        var present = (await BookStore.RowsAsync(session, book))
            .GroupBy(KeyOf, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<StoredRow>(g), StringComparer.Ordinal);
        List<StoredRow> added = [];
        List<(long Id, long Position)> moved = [];
        foreach (var row in rows)
        {
            if (!present.TryGetValue(KeyOf(row), out var same) || !same.TryDequeue(out var kept))
            {
                added.Add(row);
            }
            else if (kept.Position != row.Position)
            {
                moved.Add((kept.Id, row.Position));
            }
        }

        var gone = present.Values.SelectMany(q => q).ToList();
        foreach (var row in gone)
        {
            await BookStore.RemoveRowAsync(session, row);
        }

        foreach (var (id, position) in moved)
        {
            await BookStore.PlaceRowAsync(session, book, id, position);
        }

        await BookStore.AddRowsAsync(session, book, added, at, by);
        return gone.Count + added.Count;
    }

    /// <summary>What two rows that say the same have in common: sheet and cells as kept, so that 100 and 100.00 are the same.</summary>
    internal static string KeyOf(StoredRow row)
    {
        var (json, amounts) = StoredCells.Part(BookSchema.Find(row.Sheet)!, row.Cells);
        return $"{row.Sheet}\n{json}\n{string.Join(',', amounts)}";
    }
}
