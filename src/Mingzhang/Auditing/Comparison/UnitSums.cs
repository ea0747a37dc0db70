using System.Globalization;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Comparison;

/// <summary>
/// Holds a department's tables against the sum of its units' packs, once all of them are at hand: prescribed lines, totals and
/// accounts. Flows between units are no error, so that a department with eliminations is only told of.
/// </summary>
internal sealed class UnitSums(FindingSink sink)
{
    private const string Key = "对照.单位之和";

    /// <summary>Compares a department with its units.</summary>
    public void Compare(Pack department, IReadOnlyList<Pack> units)
    {
        var printed = Relations.UnitsOf(department).Select(u => u.Code).Distinct(StringComparer.Ordinal).Count();
        if (printed < 2 || units.Count < printed)
        {
            sink.ShortOfData(Key);
            return;
        }

        var isEliminated = department
            .Tables.SelectMany(t => t.Panels)
            .SelectMany(p => p.Rows)
            .Any(r => r.Level == RowLevel.Elimination);
        foreach (var table in department.Tables)
        {
            foreach (var panel in table.Panels)
            {
                foreach (var row in panel.Rows.Where(r => r.Unit is null && IsSummed(r)))
                {
                    Compare(table, panel, row, units, isEliminated);
                }
            }
        }
    }

    private static bool IsSummed(Row row) =>
        row.Level is RowLevel.Total or RowLevel.Line or RowLevel.Subtotal
        || (row.Level is RowLevel.Class or RowLevel.Category or RowLevel.Item && row.Code is not null);

    private void Compare(Table table, Panel panel, Row row, IReadOnlyList<Pack> units, bool isEliminated)
    {
        for (var i = 0; i < panel.Columns.Count; i++)
        {
            if (Money.Of(table, panel, row, i) is not { } found)
            {
                continue;
            }

            var parts = units.Select(u => Find(u, table.Form, panel, row, panel.Columns[i].Id)).ToList();
            if (parts.Contains(null) || parts.TrueForAll(p => p!.Yuan == 0m) && found.Yuan == 0m)
            {
                continue;
            }

            var sum = parts.Sum(p => p!.Yuan);
            var closeness = SumTolerance.Grade(found.Yuan - sum, found.LastPlace, parts.Count(p => p!.Yuan != 0m));
            if (closeness == Closeness.Holds)
            {
                sink.Passed(Key);
                continue;
            }

            var severity = closeness switch
            {
                Closeness.Rounding => Severity.Notice,
                Closeness.Doubtful => Severity.Warning,
                _ => isEliminated ? Severity.Warning : Severity.Error,
            };
            sink.Report(
                Key,
                [
                    ("表", table.Title),
                    ("行", row.Name),
                    ("列", panel.Columns[i].Id),
                    ("文字", found.Text(found.Yuan)),
                    ("个数", units.Count.ToString(CultureInfo.InvariantCulture)),
                    ("应为", found.Text(sum)),
                    ("相差", found.Text(Math.Abs(found.Yuan - sum))),
                ],
                [found.Place],
                null,
                Breach.Of(sum / found.Unit, found.Yuan / found.Unit, severity)
            );
        }
    }

    // The same line of a unit's pack; a line that is not printed is zero; null when the unit lacks the table.
    private static Money? Find(Pack unit, string form, Panel panel, Row row, string column)
    {
        var tables = unit.Tables.Where(t => t.Form == form && t.Panel(panel.Id) is not null).ToList();
        if (tables.Count == 0)
        {
            return null;
        }

        Money? none = null;
        foreach (var table in tables)
        {
            var own = table.Panel(panel.Id)!;
            var at = own.IndexOf(column);
            if (at < 0 || table.Unit is null)
            {
                continue;
            }

            none ??= new Money(0m, 100m, MoneyUnit.WanYuan.InYuan(), new Places.Place());
            var same = own.Rows.FirstOrDefault(r =>
                r.Level == row.Level && r.Code == row.Code && (row.Code is not null || r.Name == row.Name)
            );
            if (same is not null)
            {
                return Money.Of(table, own, same, at);
            }
        }

        return none;
    }
}
