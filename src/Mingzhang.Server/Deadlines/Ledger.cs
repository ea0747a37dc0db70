using Mingzhang.Server.Books;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Deadlines;

/// <summary>What of 应公开台账 is asked for.</summary>
/// <param name="Year">The year.</param>
/// <param name="Kind">budget or final; empty for both.</param>
/// <param name="State">Only this state; null for all.</param>
/// <param name="Words">A code, or a part of a name; empty for all.</param>
public sealed record LedgerQuery(int Year, string Kind, LedgerState? State, string Words);

/// <summary>应公开台账: what must be public, by whom and by when.</summary>
public static class Ledger
{
    /// <summary>The lines that a person may see, by unit, the budget before the final accounts.</summary>
    /// <param name="session">The store.</param>
    /// <param name="person">Who looks at it.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="today">What day it is.</param>
    public static async Task<IReadOnlyList<LedgerLine>> ReadAsync(
        StoreSession session,
        Person person,
        LedgerQuery query,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(query);
        var tree = await UnitStore.TreeAsync(session, query.Year);
        var books = (await BookStore.ListAsync(session, query.Year)).ToDictionary(b => (b.UnitCode, b.Kind));
        var published = (
            await session.ListAsync<(long Book, long First, int Open)>(
                "SELECT p.book_id, MIN(p.published_at), CAST(SUM(CASE WHEN p.state = '已公开' THEN 1 ELSE 0 END) AS INTEGER) FROM publication p JOIN book b ON b.id = p.book_id WHERE b.year = @Year GROUP BY p.book_id",
                new { query.Year }
            )
        ).ToDictionary(p => p.Book, p => (First: ChinaDay.Of(p.First), IsPublic: p.Open > 0));
        List<LedgerLine> lines = [];
        foreach (var unit in tree.All.Where(u => u.Kind != UnitRecord.District && IsWanted(u, query.Words)))
        {
            if (!person.May("查看簿", tree.LineOf(unit.Code)))
            {
                continue;
            }

            var department = unit.Kind == UnitRecord.Unit ? tree.Find(unit.Parent ?? "")?.Name ?? "" : "";
            foreach (var kind in (string[])[BookEntry.Budget, BookEntry.Final])
            {
                var book = books.GetValueOrDefault((unit.Code, kind));
                if ((query.Kind.Length > 0 && query.Kind != kind) || (book is null && IsOneWithItsUnit(tree, unit)))
                {
                    continue;
                }

                var (first, isPublic) =
                    book is not null && published.TryGetValue(book.Id, out var found)
                        ? ((DateOnly?)found.First, found.IsPublic)
                        : (null, false);
                var last = book is null ? null : PublishingClock.LastDay(book, unit, books);
                lines.Add(new LedgerLine(unit, department, query.Year, kind, book, last, first, isPublic));
            }
        }

        return query.State is { } state ? [.. lines.Where(l => l.StateOn(today) == state)] : lines;
    }

    private static bool IsWanted(UnitRecord unit, string words) =>
        words.Length == 0 || unit.Code == words || unit.Name.Contains(words, StringComparison.OrdinalIgnoreCase);

    // A department of one unit publishes that unit's pack.
    private static bool IsOneWithItsUnit(UnitTree tree, UnitRecord unit) =>
        unit.Kind == UnitRecord.Department && tree.Below(unit.Code).Take(2).Count() == 1;
}
