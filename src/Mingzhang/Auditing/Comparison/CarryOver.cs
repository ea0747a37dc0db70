using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Comparison;

/// <summary>Holds 年初结转和结余 of final accounts against 年末结转和结余 of the year before, table by table.</summary>
internal sealed class CarryOver(FindingSink sink)
{
    private const string Key = "对照.年初结转";

    /// <summary>Compares two years of one body.</summary>
    public void Compare(Pack pack, Pack before)
    {
        foreach (var table in pack.Tables)
        {
            foreach (var found in Lines(table, "年初"))
            {
                var expected = before
                    .Tables.Where(t => t.Form == table.Form)
                    .SelectMany(t => Lines(t, "年末"))
                    .FirstOrDefault(l => l.Column == found.Column && Same(l.Row, found.Row));
                if (expected is null)
                {
                    sink.ShortOfData(Key);
                }
                else
                {
                    Report(table, found, expected);
                }
            }
        }
    }

    private void Report(Table table, Line found, Line expected)
    {
        var closeness = found.Money.To(expected.Money);
        if (closeness == Closeness.Holds)
        {
            sink.Passed(Key);
            return;
        }

        var money = found.Money;
        sink.Report(
            Key,
            [
                ("表", table.Title),
                ("行", found.Row),
                ("列", found.Column),
                ("上年行", expected.Row),
                ("文字", money.Text(money.Yuan)),
                ("应为", money.Text(expected.Money.Yuan)),
                ("相差", money.Text(Math.Abs(money.Yuan - expected.Money.Yuan))),
            ],
            [money.Place],
            null,
            Breach.Of(
                expected.Money.Yuan / money.Unit,
                money.Yuan / money.Unit,
                closeness == Closeness.Wrong ? Severity.Error : Severity.Notice
            )
        );
    }

    // 年初财政拨款结转和结余, 年初结转和结余, 其中：… lines of a total are left alone.
    private static IEnumerable<Line> Lines(Table table, string when) =>
        from panel in table.Panels
        from row in panel.Rows
        where row.Name.Contains(when, StringComparison.Ordinal) && row.Name.Contains("结转", StringComparison.Ordinal)
        from column in Enumerable.Range(0, panel.Columns.Count)
        let money = Money.Of(table, panel, row, column)
        where money is not null
        select new Line(row.Name, panel.Columns[column].Id, money);

    private static bool Same(string end, string begin) =>
        end.Replace("年末", "年初", StringComparison.Ordinal) == begin;

    private sealed record Line(string Row, string Column, Money Money);
}
