using Mingzhang.Documents.Tests.Samples.Comparing;
using Mingzhang.Documents.Tests.Samples.Published;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Samples;

/// <summary>The comparison itself: it is silent over equal tables and notices whatever is changed in them.</summary>
public sealed class ComparisonTests
{
    private const string Sample = "tongchuan-2023";
    private static readonly Pack Pack = SampleBook.Compile(Sample);
    private static readonly IReadOnlyList<PrintedTable> Same = Printed(Pack);

    [Fact]
    public void Equal_tables_have_no_difference()
    {
        var comparison = TableComparison.Of(Pack, Same, manyUnits: false);
        Assert.Empty(comparison.Differences);
        Assert.True(comparison.Counts.Sum(c => c.Cells) > 2000);
    }

    [Fact]
    public void Blanks_widths_ordinals_and_thousands_separators_make_no_difference()
    {
        var table = Pack.Table("1")!;
        var printed = Change(
            table,
            "支出",
            r => r["项目"] == "八、社会保障和就业支出",
            r => With(r, "项目", "九、社会保障 和就业支出")
        );
        Assert.Empty(TableComparison.Of(Pack, printed, manyUnits: false).Differences);
    }

    [Fact]
    public void Every_changed_cell_is_a_difference()
    {
        var changed = 0;
        foreach (var (table, panel) in Pack.Tables.SelectMany(t => t.Panels.Select(p => (t, p))))
        {
            var rows = Rows(panel);
            foreach (var column in panel.Columns.Where(c => c.Role != ColumnRole.Sentence))
            {
                foreach (var (index, row) in rows.Index().ToList())
                {
                    rows[index] = With(row, column.Id, Altered(column.Role, row[column.Id]));
                    Assert.True(Compare(table, panel, rows).Count > 0, $"{table.Number} {panel.Id} {row} {column.Id}");
                    rows[index] = row;
                    changed++;
                }
            }
        }

        Assert.True(changed > 2000);
    }

    [Fact]
    public void Zero_is_not_blank()
    {
        var printed = Change(
            Pack.Table("1")!,
            "支出",
            r => r["项目"] == "二、外交支出",
            r => With(r, "预算数", "0.00")
        );
        var difference = Assert.Single(TableComparison.Of(Pack, printed, manyUnits: false).Differences);
        Assert.Equal("| 表1 | 支出/外交支出 | 预算数 | 0.00 | （空） |", difference.ToString());
    }

    [Fact]
    public void A_missing_row_is_one_difference()
    {
        var table = Pack.Table("3-2")!;
        var rows = Rows(table.Panels[0]).SkipLast(1);
        var difference = Assert.Single(Compare(table, table.Panels[0], rows));
        Assert.Equal((Difference.WholeRow, Difference.Absent), (difference.Column, difference.Printed));
    }

    [Fact]
    public void The_same_rows_in_another_order_are_one_difference()
    {
        var table = Pack.Table("1-2")!;
        var rows = Rows(table.Panels[0]);
        (rows[3], rows[4]) = (rows[4], rows[3]);
        var difference = Assert.Single(Compare(table, table.Panels[0], rows));
        Assert.Equal("| 表1-2 | （全表） | （行序） | 2080150、2080108 | 2080108、2080150 |", difference.ToString());
    }

    [Fact]
    public void Rows_of_DEVIATIONS_that_are_no_longer_so_are_found()
    {
        var listed = DeviationList.Of(Sample);
        Assert.True(listed.Count > 0);
        Assert.Equal(listed.Count, listed.Stale([]).Count);
    }

    [Fact]
    public void A_difference_that_DEVIATIONS_does_not_list_is_found()
    {
        var difference = new Difference("表3-2", "合计", "金额", "5.01", "5.00");
        Assert.Equal([difference], DeviationList.Of(Sample).Unlisted([difference]));
    }

    private static string Altered(ColumnRole role, string text) =>
        Folding.Number(text) is { } number && role is not (ColumnRole.Code or ColumnRole.UnitCode)
            ? (number + 0.01m).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : text + "1";

    private static IReadOnlyList<Difference> Compare(Table table, Panel panel, IEnumerable<PrintedRow> rows)
    {
        var one = new Table
        {
            Form = table.Form,
            Number = table.Number,
            Title = table.Title,
            Panels = [panel],
        };
        var pack = new Pack
        {
            Identity = Pack.Identity,
            Title = Pack.Title,
            Parts = [new Part(PartKind.Tables, "", [new TableBlock(one)])],
        };
        PrintedTable[] printed = [new(table.Form, [new PrintedPanel(panel.Id, [.. rows])])];
        return TableComparison.Of(pack, printed, manyUnits: false).Differences;
    }

    private static List<PrintedTable> Printed(Pack pack) =>
        [
            .. pack.Tables.Select(t => new PrintedTable(
                t.Form,
                [.. t.Panels.Select(p => new PrintedPanel(p.Id, Rows(p)))]
            )),
        ];

    private static List<PrintedTable> Change(
        Table table,
        string panel,
        Func<PrintedRow, bool> which,
        Func<PrintedRow, PrintedRow> change
    ) =>
        [
            .. Same.Select(t =>
                t.Form != table.Form
                    ? t
                    : new PrintedTable(
                        t.Form,
                        [
                            .. t.Panels.Select(p =>
                                p.Id != panel
                                    ? p
                                    : new PrintedPanel(p.Id, [.. p.Rows.Select(r => which(r) ? change(r) : r)])
                            ),
                        ]
                    )
            ),
        ];

    private static List<PrintedRow> Rows(Panel panel) =>
        [
            .. ComparedRow
                .Of(panel, manyUnits: false)
                .Select(r => PrintedRow.Of(r.Group, panel.Columns.Select(c => (c.Id, r[c.Id])))),
        ];

    private static PrintedRow With(PrintedRow row, string column, string text) =>
        row with
        {
            Cells = new Dictionary<string, string>(row.Cells, StringComparer.Ordinal) { [column] = text },
        };
}
