using Mingzhang.Accounts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Workbench;

/// <summary>What a search found, all of it within the person's reach.</summary>
/// <param name="Units">Units whose code begins with what was sought or whose name has it, the newest year first.</param>
/// <param name="Accounts">Accounts likewise.</param>
/// <param name="Rows">Rows of books that have it in a cell.</param>
/// <param name="HasMore">Whether more rows have it than are listed.</param>
public sealed record Found(
    IReadOnlyList<UnitRecord> Units,
    IReadOnlyList<Account> Accounts,
    IReadOnlyList<FoundRow> Rows,
    bool HasMore
);

/// <summary>A row of a book that has what was sought.</summary>
/// <param name="Book">The book.</param>
/// <param name="Unit">The name of its unit.</param>
/// <param name="Row">The row.</param>
public sealed record FoundRow(BookEntry Book, string Unit, StoredRow Row);

/// <summary>Finds units, accounts and rows of books by code or words.</summary>
/// <param name="store">The store.</param>
public sealed class Finder(Store store)
{
    /// <summary>The most rows listed.</summary>
    public const int MostRows = 50;

    private const int MostOthers = 30;

    /// <summary>The years that have a unit tree, the newest first.</summary>
    public Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel) =>
        store.ReadAsync(UnitStore.YearsAsync, cancel);

    /// <summary>A year's units within the person's reach.</summary>
    public Task<IReadOnlyList<UnitRecord>> UnitsAsync(Person person, int year, CancellationToken cancel) =>
        store.ReadAsync(async s => Visible(person, await UnitStore.TreeAsync(s, year)), cancel);

    /// <summary>
    /// The units of a year that words mean: the one whose code or name stands first in them; else all whose code begins with them or whose
    /// name has them.
    /// </summary>
    public static IReadOnlyList<UnitRecord> Meant(IReadOnlyList<UnitRecord> units, string words)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(words);
        var sought = words.Trim();
        var code = sought.Split(' ', 2)[0];
        return units.FirstOrDefault(u => u.Code == code) is { } one ? [one]
            : units.FirstOrDefault(u => u.Name == sought) is { } named ? [named]
            : sought.Length == 0 ? []
            : [.. units.Where(u => Matches(u.Code, u.Name, sought))];
    }

    /// <summary>The book of a unit in a year: of the kind asked for, else of any.</summary>
    public Task<BookEntry?> BookAsync(int year, string unit, string? kind, CancellationToken cancel) =>
        store.ReadAsync(
            async s =>
            {
                var other = kind == BookEntry.Final ? BookEntry.Budget : BookEntry.Final;
                return await BookStore.FindAsync(s, year, kind ?? BookEntry.Budget, unit)
                    ?? await BookStore.FindAsync(s, year, other, unit);
            },
            cancel
        );

    /// <summary>Finds what has the words.</summary>
    public Task<Found> FindAsync(Person person, string words, CancellationToken cancel) =>
        store.ReadAsync(
            async session =>
            {
                var sought = words.Trim();
                List<UnitRecord> units = [];
                Dictionary<long, (BookEntry Book, string Unit)> books = [];
                foreach (var year in await UnitStore.YearsAsync(session))
                {
                    var tree = await UnitStore.TreeAsync(session, year);
                    units.AddRange(Visible(person, tree).Where(u => Matches(u.Code, u.Name, sought)));
                    foreach (var book in await BookStore.ListAsync(session, year))
                    {
                        if (person.May("查看簿", tree.LineOf(book.UnitCode)))
                        {
                            books.Add(book.Id, (book, tree.Find(book.UnitCode)?.Name ?? book.UnitCode));
                        }
                    }
                }

                var rows = await BookStore.FindRowsAsync(session, [.. books.Keys], sought, MostRows + 1);
                return new Found(
                    [.. units.Take(MostOthers)],
                    [.. AccountsWith(sought).Take(MostOthers)],
                    [.. rows.Take(MostRows).Select(r => new FoundRow(books[r.BookId].Book, books[r.BookId].Unit, r))],
                    rows.Count > MostRows
                );
            },
            cancel
        );

    private static IEnumerable<Account> AccountsWith(string sought) =>
        Enum.GetValues<AccountSystem>()
            .SelectMany(s => ChartOfAccounts.Standard.AllYears(s))
            .Where(a => Matches(a.Code.ToString(), a.Name, sought));

    private static bool Matches(string code, string name, string sought) =>
        code.StartsWith(sought, StringComparison.Ordinal) || name.Contains(sought, StringComparison.Ordinal);

    private static IReadOnlyList<UnitRecord> Visible(Person person, UnitTree tree) =>
        [.. tree.All.Where(u => person.May("查看簿", tree.LineOf(u.Code)))];
}
