using Mingzhang.Books.Schema;
using Mingzhang.Numbers;
using Mingzhang.Server.Books;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Departments;

/// <summary>Rows about the same in a unit's own book and in the department's block for it, with different content.</summary>
/// <param name="Sheet">The sheet: 支出.</param>
/// <param name="Own">The sum of money in the unit's own book; null when it has no such row.</param>
/// <param name="Block">The sum of money in the department's book; null when it has no such row.</param>
/// <param name="OwnRow">The first such row of the unit's book.</param>
/// <param name="BlockRow">The first such row of the department's book.</param>
public sealed record BlockDifference(string Sheet, Amount? Own, Amount? Block, StoredRow? OwnRow, StoredRow? BlockRow)
{
    /// <summary>What the department's book has more than the unit's own.</summary>
    public Amount Difference => (Block ?? Amount.Zero) - (Own ?? Amount.Zero);
}

/// <summary>A unit's own book against the department's block for it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="OwnBook">Its own book.</param>
/// <param name="Totals">For 收入 and 支出, the sum in its own book and in the department's.</param>
/// <param name="Differences">Every difference; empty when the two agree.</param>
public sealed record UnitBlock(
    UnitRecord Unit,
    BookEntry OwnBook,
    IReadOnlyList<(string Sheet, Amount Own, Amount Block)> Totals,
    IReadOnlyList<BlockDifference> Differences
);

/// <summary>Holds units' own books against the department's book, row by row, by sheet and unit.</summary>
public static class BlockDifferences
{
    private static readonly BookSheet[] Compared =
    [
        .. BookSchema.Sheets.Where(s =>
            s.Find("单位代码") is not null && s != BookSchema.Comparatives && s != BookSchema.Units
        ),
    ];

    /// <summary>The differences of one unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="entry">Its own book.</param>
    /// <param name="own">The rows of its own book.</param>
    /// <param name="department">The rows of the department's book.</param>
    public static UnitBlock Of(
        UnitRecord unit,
        BookEntry entry,
        IEnumerable<StoredRow> own,
        IEnumerable<StoredRow> department
    )
    {
        ArgumentNullException.ThrowIfNull(unit);
        var (ownRows, blockRows) = (own.ToLookup(r => r.Sheet), department.ToLookup(r => r.Sheet));
        List<BlockDifference> differences = [];
        List<(string, Amount, Amount)> totals = [];
        foreach (var sheet in Compared)
        {
            var (left, right) = (RowsOf(sheet, ownRows, unit.Code), RowsOf(sheet, blockRows, unit.Code));
            var amount = AmountOf(sheet);
            if (sheet == BookSchema.Incomes || sheet == BookSchema.Expenditures)
            {
                totals.Add((sheet.Name, Sum(left, amount), Sum(right, amount)));
            }

            differences.AddRange(Compare(sheet, amount, left, right));
        }

        return new UnitBlock(unit, entry, totals, differences);
    }

    private static IEnumerable<BlockDifference> Compare(
        BookSheet sheet,
        int? amount,
        List<StoredRow> own,
        List<StoredRow> block
    )
    {
        var (left, right) = (Groups(sheet, amount, own), Groups(sheet, amount, block));
        foreach (var key in left.Keys.Union(right.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (mine, theirs) = (left.GetValueOrDefault(key), right.GetValueOrDefault(key));
            if (
                mine is null
                || theirs is null
                || (amount is null ? mine.Count != theirs.Count : Sum(mine, amount) != Sum(theirs, amount))
            )
            {
                yield return new BlockDifference(
                    sheet.Name,
                    mine is null ? null : Sum(mine, amount),
                    theirs is null ? null : Sum(theirs, amount),
                    mine?[0],
                    theirs?[0]
                );
            }
        }
    }

    private static Dictionary<string, List<StoredRow>> Groups(BookSheet sheet, int? amount, List<StoredRow> rows)
    {
        var unit = sheet.Find("单位代码")!.Ordinal;
        var remark = sheet.Find("备注")?.Ordinal;
        return rows.GroupBy(
                r =>
                    string.Join(
                        '\n',
                        r.Cells.Where((_, i) => i != unit && i != remark && i != amount).Select(c => c.Trim())
                    ),
                StringComparer.Ordinal
            )
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
    }

    // What speaks of the whole of a unit's book is the unit's in the department's.
    private static List<StoredRow> RowsOf(BookSheet sheet, ILookup<string, StoredRow> rows, string unit)
    {
        var at = sheet.Find("单位代码")!.Ordinal;
        return
        [
            .. rows[sheet.Name]
                .Where(r =>
                    r.Cells[at].Trim() is var code && (code == unit || (code.Length == 0 && IsOfUnit(r, rows, unit)))
                ),
        ];
    }

    private static bool IsOfUnit(StoredRow row, ILookup<string, StoredRow> rows, string unit)
    {
        var at = BookSchema.Units.Find("单位代码")!.Ordinal;
        var units = rows[BookSchema.Units.Name].Where(u => u.BookId == row.BookId).Take(2).ToList();
        return units is [var only] && only.Cells[at].Trim() == unit;
    }

    private static int? AmountOf(BookSheet sheet) => sheet.Find("金额")?.Ordinal;

    private static Amount Sum(List<StoredRow> rows, int? amount) =>
        amount is { } at ? rows.Aggregate(Amount.Zero, (sum, r) => sum + StoredAmount.Of(r, at)) : Amount.Zero;
}
