using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Comparison;

/// <summary>Holds what a department's tables print for a unit against the unit's own pack, figure by figure.</summary>
internal sealed class UnitBlocks(FindingSink sink)
{
    private const string Key = "对照.单位块";

    /// <summary>Compares the two packs.</summary>
    /// <param name="department">The department's pack.</param>
    /// <param name="unit">The unit's pack.</param>
    /// <param name="isUnitChecked">Whether the unit's pack is the one that is checked, so that findings stand there.</param>
    public void Compare(Pack department, Pack unit, bool isUnitChecked)
    {
        if (Relations.UnitCode(department, unit) is not { } code)
        {
            sink.ShortOfData(Key);
            return;
        }

        foreach (var table in department.Tables)
        {
            foreach (var panel in table.Panels)
            {
                var other = unit
                    .Tables.Where(t => t.Form == table.Form)
                    .Select(t => (Table: t, Panel: t.Panel(panel.Id)));
                var rows = RowsOf(other.Where(o => o.Panel is not null).Select(o => (o.Table, o.Panel!)), code, unit);
                if (rows.Count == 0)
                {
                    continue;
                }

                foreach (var row in panel.Rows.Where(r => r.Unit == code && IsCompared(r)))
                {
                    if (rows.TryGetValue(KeyOf(row), out var same) && same is { } its)
                    {
                        Compare(unit.Identity.Name, (table, panel, row), its, isUnitChecked);
                    }
                }
            }
        }
    }

    // Rows of the unit's own pack by what they are about; null where two rows are about the same.
    private static Dictionary<string, (Table, Panel, Row)?> RowsOf(
        IEnumerable<(Table Table, Panel Panel)> panels,
        string code,
        Pack unit
    )
    {
        var rows = new Dictionary<string, (Table, Panel, Row)?>(StringComparer.Ordinal);
        foreach (var (table, panel) in panels)
        {
            foreach (
                var row in panel.Rows.Where(r => (r.Unit == code || r.Unit == unit.Identity.Code) && IsCompared(r))
            )
            {
                if (!rows.TryAdd(KeyOf(row), (table, panel, row)))
                {
                    rows[KeyOf(row)] = null;
                }
            }
        }

        return rows;
    }

    private static bool IsCompared(Row row) =>
        row.Level
            is RowLevel.Unit
                or RowLevel.Class
                or RowLevel.Category
                or RowLevel.Item
                or RowLevel.SubItem
                or RowLevel.Project;

    private static string KeyOf(Row row) =>
        row.Level == RowLevel.Unit
            ? "单位"
            : $"{row.Level}/{row.Code}/{row.Project}/{(row.Code is null && row.Project is null ? row.Name : "")}";

    private void Compare(
        string unit,
        (Table Table, Panel Panel, Row Row) department,
        (Table Table, Panel Panel, Row Row) own,
        bool isUnitChecked
    )
    {
        for (var i = 0; i < department.Panel.Columns.Count; i++)
        {
            var column = department.Panel.Columns[i];
            var at = own.Panel.IndexOf(column.Id);
            if (
                at < 0
                || Money.Of(department.Table, department.Panel, department.Row, i) is not { } a
                || Money.Of(own.Table, own.Panel, own.Row, at) is not { } b
            )
            {
                continue;
            }

            var (found, expected) = isUnitChecked ? (b, a) : (a, b);
            var closeness = found.To(expected);
            if (closeness == Closeness.Holds)
            {
                sink.Passed(Key);
                continue;
            }

            sink.Report(
                Key,
                [
                    ("单位", unit),
                    ("表", department.Table.Title),
                    ("行", department.Row.Name),
                    ("列", column.Id),
                    ("本件", isUnitChecked ? "单位公开件" : "部门公开件"),
                    ("对照件", isUnitChecked ? "部门公开件" : "单位公开件"),
                    ("文字", found.Text(found.Yuan)),
                    ("应为", found.Text(expected.Yuan)),
                    ("相差", found.Text(Math.Abs(found.Yuan - expected.Yuan))),
                ],
                [found.Place],
                null,
                Breach.Of(
                    expected.Yuan / found.Unit,
                    found.Yuan / found.Unit,
                    closeness == Closeness.Wrong ? Severity.Error : Severity.Notice
                )
            );
        }
    }
}
