using System.Globalization;
using Mingzhang.Server.Books;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Comparing;

/// <summary>
/// What last year's books of the same kind say about the units of a book, through mergers, splits and changes of code. Whoever may see
/// the book may see it: a unit's past goes with it.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Rows">The rows, with the units' codes of this year; none when there is no whole set of books.</param>
/// <param name="Split">The units of this year whose past cannot be told from that of others.</param>
/// <param name="Note">What a reader must know of it; blank when all is told.</param>
public sealed record YearBefore(int Year, IReadOnlyList<StoredRow> Rows, IReadOnlySet<string> Split, string Note)
{
    /// <summary>Whether the rows are all that last year had: sums over them mean something.</summary>
    public bool IsWhole => Rows.Count > 0 && Split.Count == 0;

    /// <summary>Reads it.</summary>
    public static async Task<YearBefore> ReadAsync(StoreSession session, BookEntry book)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(book);
        var changes = await UnitHistory.OfYearAsync(session, book.Year);
        var year = book.Year - 1;
        List<BookEntry> books = [];
        List<string> missing = [];
        foreach (var code in UnitHistory.Predecessors(changes, book.UnitCode))
        {
            if (await BookStore.FindAsync(session, year, book.Kind, code) is { } before)
            {
                books.Add(before);
            }
            else
            {
                missing.Add(code);
            }
        }

        if (books.Count == 0 || missing.Count > 0)
        {
            return new YearBefore(year, [], new HashSet<string>(), Absence(year, books.Count, missing));
        }

        List<StoredRow> rows = [];
        foreach (var before in books)
        {
            rows.AddRange(await BookStore.RowsAsync(session, before.Id));
        }

        return Of(year, rows, [.. books.Select(b => b.UnitCode)], changes);
    }

    /// <summary>Sorts rows of last year by what became of their units. Pure.</summary>
    /// <param name="year">Last year.</param>
    /// <param name="rows">The rows of all the books, in any order.</param>
    /// <param name="owners">The units whose books they are.</param>
    /// <param name="changes">What became of units from last year to this.</param>
    public static YearBefore Of(
        int year,
        IReadOnlyList<StoredRow> rows,
        IReadOnlyList<string> owners,
        IReadOnlyList<UnitChange> changes
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(owners);
        var splits = UnitHistory.Splits(changes);
        var successors = UnitHistory.Successors(changes);
        var isOwnerSplit = owners.Any(splits.ContainsKey);
        var met = rows.Select(UnitCodes.UnitOf).Concat(owners).Where(splits.ContainsKey).Distinct().Order().ToList();
        return new YearBefore(
            year,
            [
                .. rows.Where(r =>
                        UnitCodes.UnitOf(r) is var unit
                        && (unit.Length > 0 || !isOwnerSplit)
                        && !splits.ContainsKey(unit)
                    )
                    .Select(r => UnitCodes.Renewed(r, successors)),
            ],
            met.SelectMany(u => splits[u]).ToHashSet(StringComparer.Ordinal),
            string.Join("；", met.Select(u => Parted(year, u, splits[u])))
        );
    }

    private static string Absence(int year, int found, List<string> missing) =>
        missing.Count == 0 ? string.Create(CultureInfo.InvariantCulture, $"{year} 年还没有这个单位。")
        : found == 0 ? string.Create(CultureInfo.InvariantCulture, $"这里没有 {year} 年的簿。")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"并进来的 {string.Join('、', missing)} 在这里没有 {year} 年的簿，上年数不全，所以不列。"
        );

    private static string Parted(int year, string unit, IReadOnlyList<string> into) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{unit} 今年拆成 {string.Join('、', into)}，{year} 年的数没有按现在的单位分开，所以这些单位不列上年数，合计也不列。"
        );
}
