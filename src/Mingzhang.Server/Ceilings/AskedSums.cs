using Mingzhang.Server.Books;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Ceilings;

/// <summary>
/// What budget books ask for, summed again only for books that changed: a district's lines are many, and between two looks at
/// the matrix few books change.
/// </summary>
public sealed class AskedSums : IDisposable
{
    private const int MostKept = 50_000;

    // From so many books on, one query over all of them is cheaper than one for each.
    private const int Many = 20;

    private readonly EditionCache<IReadOnlyList<AskedSum>> _kept = new(MostKept);

    /// <summary>The sums of the budget books of some units and departments of a year.</summary>
    /// <param name="session">The session.</param>
    /// <param name="year">The year.</param>
    /// <param name="owners">Whose books.</param>
    public async Task<IReadOnlyList<AskedSum>> OfAsync(StoreSession session, int year, IReadOnlySet<string> owners)
    {
        ArgumentNullException.ThrowIfNull(session);
        List<(BookEntry Book, IReadOnlyList<AskedSum>? Known)> books =
        [
            .. (await BookStore.ListAsync(session, year, BookEntry.Budget))
                .Where(b => owners.Contains(b.UnitCode))
                .Select(b => (b, _kept.Find(b.Id, b.Edition))),
        ];
        var all =
            books.Count(b => b.Known is null) >= Many
                ? (await CeilingStore.AskedAsync(session, year)).ToLookup(s => s.Owner, StringComparer.Ordinal)
                : null;
        List<AskedSum> sums = [];
        foreach (var (book, known) in books)
        {
            sums.AddRange(
                known
                    ?? _kept.Keep(
                        book.Id,
                        book.Edition,
                        all is null
                            ? await CeilingStore.AskedAsync(session, year, book.UnitCode)
                            : [.. all[book.UnitCode]]
                    )
            );
        }

        return sums;
    }

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();
}
