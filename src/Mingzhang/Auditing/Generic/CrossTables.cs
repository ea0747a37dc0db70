using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Generic;

/// <summary>Holds tables against each other: the same rows in the same money, and the totals that every layout prints twice.</summary>
/// <param name="panels">Every panel of the pack.</param>
/// <param name="unknown">Those that no rule of the profile knows.</param>
/// <param name="sink">Takes what is found.</param>
internal sealed class CrossTables(IReadOnlyList<MoneyPanel> panels, IReadOnlySet<MoneyPanel> unknown, FindingSink sink)
{
    private const string JoinKey = "通表.表间一致";
    private const string TotalKey = "通表.表间总数";
    private const int MostColumns = 120;

    // The whole of the first table's column is one of the totals of the second.
    private static readonly (string Kind, string Column, string Of, string Panel, string[] Lines)[] Totals =
    [
        ("收入总表", "合计", "收支总表", "收入", ["收入总计", "收入合计", "总计", "本年收入合计", "合计"]),
        ("支出总表", "合计", "收支总表", "支出", ["支出总计", "支出合计", "总计", "本年支出合计", "合计"]),
        ("一般公共预算基本支出表", "合计", "一般公共预算支出表", "基本支出", []),
        ("一般公共预算项目支出表", "合计", "一般公共预算支出表", "项目支出", []),
        ("财政拨款基本支出表", "合计", "财政拨款支出表", "基本支出", []),
    ];

    /// <summary>Makes the checks.</summary>
    public void Run()
    {
        Join();
        foreach (var total in Totals)
        {
            Compare(total.Kind, total.Column, total.Of, total.Panel, total.Lines);
        }
    }

    private void Join()
    {
        var breaches = new List<(MoneyCell A, MoneyCell B)>();
        var columns = panels.SelectMany(p => p.Money.Select(c => (Panel: p, Column: c))).Take(MostColumns).ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            for (var k = i + 1; k < columns.Count; k++)
            {
                var (a, b) = (columns[i], columns[k]);
                if (
                    a.Panel.Table == b.Panel.Table
                    || a.Panel.Table.Unit is { } unit && b.Panel.Table.Unit is { } other && unit != other
                    || !(unknown.Contains(a.Panel) || unknown.Contains(b.Panel))
                    || TableJoin.Of(a.Panel, a.Column, b.Panel, b.Column) is not { } pairs
                )
                {
                    continue;
                }

                foreach (var (left, right) in pairs)
                {
                    sink.Guard(left.Panel.Rows[left.Row], left.Column);
                    sink.Guard(right.Panel.Rows[right.Row], right.Column);
                    if (TableJoin.AreSame(left, right))
                    {
                        sink.Passed(JoinKey);
                    }
                    else
                    {
                        breaches.Add((left, right));
                    }
                }
            }
        }

        Report(breaches);
    }

    // The cell that disagrees with most others is the odd one; it is reported once, against all of them.
    private void Report(List<(MoneyCell A, MoneyCell B)> breaches)
    {
        while (breaches.Count > 0)
        {
            var odd = breaches
                .SelectMany(b => new[] { b.A, b.B })
                .GroupBy(c => c)
                .OrderByDescending(g => g.Count())
                .Select(g => g.Key)
                .First();
            var others = breaches.Where(b => b.A == odd || b.B == odd).Select(b => b.A == odd ? b.B : b.A).ToList();
            breaches.RemoveAll(b => b.A == odd || b.B == odd);
            sink.Report(
                JoinKey,
                [
                    ("表", odd.Panel.Table.Form),
                    ("行", NameOf(odd)),
                    ("列", odd.Panel.Panel.Columns[odd.Column].Id),
                    ("印数", odd.Value.PlainMoney()),
                    ("他表", others[0].Panel.Table.Form),
                    ("他数", others[0].Value.PlainMoney()),
                ],
                [PlaceOf(odd)],
                others.Select(PlaceOf),
                Breach.Of(others[0].Value, odd.Value)
            );
        }
    }

    private void Compare(string kind, string column, string of, string where, string[] lines)
    {
        var first = panels.Where(p => p.Table.Form == kind && p.TotalRow >= 0).ToList();
        var second = panels.Where(p => p.Table.Form == of && (lines.Length == 0 || p.Panel.Id == where)).ToList();
        if (
            first is not [var a]
            || second is not [var b]
            || !(unknown.Contains(a) && unknown.Contains(b))
            || a.Table.Unit != b.Table.Unit
        )
        {
            return;
        }

        var at = a.Money.FirstOrDefault(
            c => a.Panel.Columns[c].Id.EndsWith(column, StringComparison.Ordinal),
            a.Money[0]
        );
        var total = new MoneyCell(a, a.TotalRow, at);
        MoneyCell[] others =
            lines.Length == 0
                ? b.TotalRow >= 0 && b.Panel.IndexOf(where) is >= 0 and var column2
                    ? [new MoneyCell(b, b.TotalRow, column2)]
                    : []
                :
                [
                    .. b
                        .Rows.Index()
                        .Where(r => lines.Contains(LineNames.WithoutOrdinal(r.Item.Name), StringComparer.Ordinal))
                        .Select(r => new MoneyCell(b, r.Index, b.Money[0])),
                ];
        others = [.. others.Where(o => o.Value != 0m && !b.IsUnreadable(o.Row, o.Column))];
        if (total.Value == 0m || others.Length == 0 || a.IsUnreadable(total.Row, total.Column))
        {
            sink.ShortOfData(TotalKey);
            return;
        }

        sink.Guard(a.Rows[total.Row], total.Column);
        if (Array.Find(others, o => TableJoin.AreSame(total, o)) is { Panel: not null } same)
        {
            sink.Guard(b.Rows[same.Row], same.Column);
            sink.Passed(TotalKey);
            return;
        }

        sink.Report(
            TotalKey,
            [
                ("表", a.Table.Form),
                ("印数", total.Value.PlainMoney()),
                ("他表", b.Table.Form),
                ("他行", lines.Length == 0 ? where : NameOf(others[0])),
                ("他数", others[0].Value.PlainMoney()),
            ],
            [PlaceOf(total)],
            others.Select(PlaceOf),
            Breach.Of(others[0].Value, total.Value)
        );
    }

    private static string NameOf(MoneyCell cell) =>
        cell.Panel.Rows[cell.Row].Name is { Length: > 0 } name ? name : "合计";

    private static Place PlaceOf(MoneyCell cell) => cell.Panel.PlaceOf(cell.Row, cell.Column);
}
