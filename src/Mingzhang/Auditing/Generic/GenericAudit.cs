using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Auditing.Generic;

/// <summary>
/// Checks tables that no rule of the profile knows by what holds everywhere: totals and their parts, levels of codes, the two
/// sides of a balance, the same figure in two tables.
/// </summary>
internal sealed class GenericAudit : IAudit
{
    private const string RowKey = "通表.行合计";
    private const string LevelKey = "通表.逐级汇总";
    private const string LineKey = "通表.分项合计";
    private const string BalanceKey = "通表.收支平衡";

    /// <inheritdoc/>
    public void Run(AuditContext context, FindingSink sink)
    {
        var known = context.Profile.Forms.Values.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        MoneyPanel[] all =
        [
            .. context
                .Pack.Tables.SelectMany(t => t.Panels.Select(p => new MoneyPanel(t, p, context.Pack.Identity.Year)))
                .Where(p => p.Money.Count > 0),
        ];
        var unknown = all.Where(p => !known.Contains(p.Table.Form)).ToHashSet();
        if (unknown.Count == 0)
        {
            return;
        }

        var totals = new GrandTotals(all);
        foreach (var panel in all.Where(unknown.Contains))
        {
            CheckColumns(panel, sink);
            CheckLevels(panel, totals, sink);
            CheckLines(panel, totals, sink);
        }

        CheckBalances([.. all.Where(unknown.Contains)], sink);
        new CrossTables(all, unknown, sink).Run();
    }

    private static void CheckColumns(MoneyPanel panel, FindingSink sink)
    {
        foreach (var relation in ColumnSums.Of(panel))
        {
            foreach (var test in relation)
            {
                Judge(RowKey, test, sink);
            }
        }
    }

    // Levels are proved by all rows and columns of the table together; a level that mostly fails is not what it seems.
    private static void CheckLevels(MoneyPanel panel, GrandTotals totals, FindingSink sink)
    {
        var tests = RowTree
            .Of(panel.Rows)
            .SelectMany(n =>
                panel.Money.Select(c => new SumTest(panel, n.Parent, c, [.. n.Children.Select(r => (r, c))]))
            )
            .Where(t => t.IsReadable)
            .ToList();
        var held = tests.Count(t => t.IsTelling && t.Holds);
        foreach (var level in tests.GroupBy(t => panel.Rows[t.Row].Level))
        {
            var its = level.Count(t => t.IsTelling && t.Holds);
            var failed = level.Count(t => !t.Holds);
            var isProved =
                failed == 0
                || its >= 2 * failed
                || (
                    failed <= Math.Max(1, held / 5)
                    && held >= 3
                    && (
                        level.Key is RowLevel.Class or RowLevel.Category
                        || level.All(t => t.Holds || totals.Confirms(t))
                    )
                );
            foreach (var row in level.GroupBy(t => t.Row))
            {
                JudgeRow([.. row], isProved, sink);
            }
        }
    }

    // When every column of a row is broken, a row was lost or stands elsewhere: one finding, and a person must look.
    private static void JudgeRow(IReadOnlyList<SumTest> row, bool isProved, FindingSink sink)
    {
        var broken = row.Where(t => !t.Holds).ToList();
        if (!isProved && broken.Count > 0)
        {
            sink.ShortOfData(LevelKey, broken.Count);
            return;
        }

        var isWhole = broken.Count > 1 && broken.Count == row.Count(t => t.IsTelling);
        foreach (var test in row)
        {
            if (test.Holds || !isWhole)
            {
                Judge(LevelKey, test, sink);
            }
        }

        if (isWhole)
        {
            Judge(LevelKey, broken[0], sink, Severity.Warning);
        }
    }

    // One column proves little: another table must print the same total, or what the lines come to.
    private static void CheckLines(MoneyPanel panel, GrandTotals totals, FindingSink sink)
    {
        foreach (var choices in LineSums.Of(panel))
        {
            if (choices.FirstOrDefault(t => t.Holds) is { } holds)
            {
                Judge(LineKey, holds, sink);
            }
            else if (
                choices.FirstOrDefault(t =>
                    totals.Confirms(t) && !t.Parts.Any(p => LineSums.IsOpen(panel.Rows[p.Row]))
                ) is
                { } test
            )
            {
                Judge(LineKey, test, sink);
            }
            else
            {
                sink.ShortOfData(LineKey);
            }
        }
    }

    private static void CheckBalances(MoneyPanel[] panels, FindingSink sink)
    {
        foreach (var sides in panels.GroupBy(p => p.Table).Where(g => g.Count() == 2))
        {
            if (
                sides.Select(EndOf).ToArray() is not [{ } left, { } right]
                || (left.Value == 0m && right.Value == 0m)
                || left.Panel.IsUnreadable(left.Row, left.Column)
                || right.Panel.IsUnreadable(right.Row, right.Column)
            )
            {
                continue;
            }

            sink.Guard(left.Panel.Rows[left.Row], left.Column);
            sink.Guard(right.Panel.Rows[right.Row], right.Column);
            if (TableJoin.AreSame(left, right))
            {
                sink.Passed(BalanceKey);
                continue;
            }

            sink.Report(
                BalanceKey,
                [
                    ("表", left.Panel.Table.Form),
                    ("左", left.Panel.Rows[left.Row].Name),
                    ("右", right.Panel.Rows[right.Row].Name),
                    ("左数", left.Value.PlainMoney()),
                    ("右数", right.Value.PlainMoney()),
                ],
                [right.Panel.PlaceOf(right.Row, right.Column)],
                [left.Panel.PlaceOf(left.Row, left.Column)],
                Breach.Of(left.Value, right.Value)
            );
        }
    }

    // The last line of a side, when it is called the total of it.
    private static MoneyCell? EndOf(MoneyPanel panel)
    {
        for (var row = panel.Rows.Count - 1; row >= 0; row--)
        {
            if (panel.Rows[row].Level == RowLevel.Total)
            {
                return panel.Rows[row].Name.Contains("总计", StringComparison.Ordinal)
                    ? new MoneyCell(panel, row, panel.Money[0])
                    : null;
            }
        }

        return null;
    }

    private static void Judge(string key, SumTest test, FindingSink sink, Severity? most = null)
    {
        var panel = test.Panel;
        sink.Guard(panel.Rows[test.Row], test.Column);
        foreach (var (row, column) in test.Parts)
        {
            sink.Guard(panel.Rows[row], column);
        }

        if (test.Severity is not { } severity)
        {
            sink.Passed(key);
            return;
        }

        sink.Report(
            key,
            [
                ("表", panel.Table.Form),
                ("行", panel.Rows[test.Row].Name.Length > 0 ? panel.Rows[test.Row].Name : "合计"),
                ("列", panel.Panel.Columns[test.Column].Id),
                ("印数", test.Total.PlainMoney()),
                ("相加", test.Sum.PlainMoney()),
                ("相差", (test.Total - test.Sum).PlainMoney()),
            ],
            [panel.PlaceOf(test.Row, test.Column)],
            test.Parts.Where(p => panel.Figure(p.Row, p.Column) is not null)
                .Select(p => panel.PlaceOf(p.Row, p.Column)),
            Breach.Of(test.Sum, test.Total, most is { } limit && limit < severity ? limit : severity)
        );
    }
}
