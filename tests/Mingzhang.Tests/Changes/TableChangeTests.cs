using Mingzhang.Changes;

namespace Mingzhang.Tests.Changes;

public sealed class TableChangeTests
{
    private const string Table = """
        表1-2 支出总表
        合计 | 98.92 | 93.92 | 5.00
        2080108 信息化建设 | 15.05 | 10.05 | 5.00
        2080150 事业运行 | 61.37 | 61.37 |
        2210201 住房公积金 | 7.45 | 7.45 |
        """;

    [Fact]
    public void Equal_packs_have_no_changes()
    {
        var changes = TwoVersions.Compare(Table, Table);

        Assert.True(changes.IsEmpty);
        Assert.Equal(0, changes.Counts.Total);
    }

    [Fact]
    public void A_changed_figure_shows_old_new_difference_and_percentage() =>
        Assert.Equal(
            ["信息化建设 基本支出：10.05 → 12.00（1.95，19.4%）"],
            RowsAfter("15.05 | 10.05", "15.05 | 12.00")
        );

    [Fact]
    public void A_zero_base_has_no_percentage() =>
        Assert.Equal(
            ["信息化建设 合计：0.00 → 15.05（15.05，%）"],
            TwoVersions.Compare(Table.Replace("15.05", "0.00", StringComparison.Ordinal), Table).Rows()
        );

    [Fact]
    public void A_blank_that_stands_for_zero_has_a_difference_but_no_percentage() =>
        Assert.Equal(["事业运行 项目支出： → 3.00（3.00，%）"], RowsAfter("61.37 | 61.37 |", "61.37 | 61.37 | 3.00"));

    [Fact]
    public void Other_decimals_are_a_change_of_nothing() =>
        Assert.Equal(
            ["事业运行 合计：61.37 → 61.370（0.000，0%）"],
            RowsAfter("事业运行 | 61.37", "事业运行 | 61.370")
        );

    [Fact]
    public void Thousands_separators_and_blanks_are_no_change() =>
        Assert.Empty(
            TwoVersions
                .Compare(
                    Table.Replace("98.92", "1098.92", StringComparison.Ordinal),
                    Table.Replace("98.92", "1,098.92", StringComparison.Ordinal)
                )
                .Rows()
        );

    [Fact]
    public void Rows_are_added_and_removed() =>
        Assert.Equal(
            ["- 事业运行", "+ 抚恤金"],
            TwoVersions.Compare(Table, Without("事业运行") + "\n2080801 抚恤金 | 0.30 | 0.30 |").Rows()
        );

    [Fact]
    public void A_row_whose_figures_stay_was_renamed() =>
        Assert.Equal(["~ 2080150事业运行 → 2080150机关运行"], RowsAfter("事业运行", "机关运行"));

    [Fact]
    public void A_corrected_code_is_no_new_row() =>
        Assert.Equal(["~ 2080150事业运行 → 2080151事业运行"], RowsAfter("2080150", "2080151"));

    [Fact]
    public void A_renamed_row_may_have_a_changed_figure_too() =>
        Assert.Equal(
            ["~ 2080108信息化建设 → 2080108信息化建设与运维", "信息化建设与运维 项目支出：5.00 → 6.00（1.00，20%）"],
            TwoVersions
                .Compare(
                    Table,
                    Table.Replace(
                        "信息化建设 | 15.05 | 10.05 | 5.00",
                        "信息化建设与运维 | 15.05 | 10.05 | 6.00",
                        StringComparison.Ordinal
                    )
                )
                .Rows()
        );

    [Fact]
    public void Of_equal_keys_the_rows_with_equal_cells_belong_together()
    {
        const string Before = "表1 表\n档案 | 1.00 | |\n档案 | 2.00 | |";
        const string After = "表1 表\n档案 | 0.50 | |\n档案 | 1.00 | |\n档案 | 2.00 | |";

        Assert.Equal(["+ 档案"], TwoVersions.Compare(Before, After).Rows());
    }

    [Fact]
    public void A_row_that_stands_elsewhere_was_moved()
    {
        var lines = Table.Split('\n');

        Assert.Equal(
            ["↕ 信息化建设"],
            TwoVersions.Compare(Table, string.Join('\n', lines[0], lines[1], lines[3], lines[4], lines[2])).Rows()
        );
    }

    [Fact]
    public void Tables_are_added_and_removed_as_a_whole()
    {
        var changes = TwoVersions.Compare(
            Table,
            Table.Replace("表1-2 支出总表", "表7 绩效目标", StringComparison.Ordinal)
        );

        Assert.Equal(["支出总表", "绩效目标"], changes.Tables.Select(t => t.Any.Title));
        Assert.Equal(2, changes.Counts.Total);
        Assert.Empty(changes.Rows());
    }

    [Fact]
    public void A_title_and_a_note_that_change_are_changes_of_the_table()
    {
        var changes = TwoVersions.Compare(
            Table + "\n注：共有1项。",
            Table.Replace("支出总表", "支出预算总表", StringComparison.Ordinal) + "\n注：共有2项。"
        );

        var table = Assert.Single(changes.Tables);
        Assert.Equal([new LabelChange("表名", "支出总表", "支出预算总表")], table.Labels);
        Assert.Equal(["~ 注：共有[-1-]{+2+}项。"], table.Notes.Lines());
        Assert.Equal(2, changes.Counts.Total);
    }

    [Fact]
    public void Two_years_compare_by_the_names_of_rows()
    {
        var changes = PackComparison.Compare(
            TwoVersions.Pack(Table, 2023),
            TwoVersions.Pack(Table.Replace("98.92", "100.00", StringComparison.Ordinal), 2024)
        );

        Assert.Equal([new LabelChange("年度", "2023", "2024")], changes.Labels);
        Assert.Equal(["合计 合计：98.92 → 100.00（1.08，1.09%）"], changes.Rows());
    }

    private static IReadOnlyList<string> RowsAfter(string from, string to) =>
        TwoVersions.Compare(Table, Table.Replace(from, to, StringComparison.Ordinal)).Rows();

    private static string Without(string name) =>
        string.Join('\n', Table.Split('\n').Where(l => !l.Contains(name, StringComparison.Ordinal)));
}
