using System.Globalization;
using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Forms;
using static Mingzhang.Documents.Tests.Writing.PackBuilder;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class SpanGridTests
{
    private static Row Line(RowLevel level, int spans, params string[] cells) =>
        new()
        {
            Level = level,
            Name = "",
            Spans = spans,
            Cells = [.. cells.Select(Text)],
        };

    private static string[] Lines(params Row[] rows)
    {
        var columns = Enumerable.Range(0, rows[0].Cells.Count).Select(i => Column($"{i}", ColumnRole.Term)).ToArray();
        return
        [
            .. SpanGrid
                .Lines(Panel("", columns, rows))
                .Select(l =>
                    string.Join(
                        ' ',
                        l.Select((c, i) => c is { } cell ? Show(rows[cell.Row].Cells[i], cell.Lines) : "^")
                    )
                ),
        ];
    }

    private static string Show(Cell cell, int lines) =>
        (cell.IsBlank ? "_" : cell.Text) + (lines > 1 ? lines.ToString(CultureInfo.InvariantCulture) : "");

    [Fact]
    public void Rows_without_spans_are_lines() =>
        Assert.Equal(["a b", "c _"], Lines(Line(RowLevel.Item, 0, "a", "b"), Line(RowLevel.Item, 0, "c", "")));

    [Fact]
    public void Units_and_projects_are_merged_one_within_the_other() =>
        Assert.Equal(
            ["u3 p2 x", "^ ^ y", "^ q z"],
            Lines(
                Line(RowLevel.Unit, 5, "u", "", ""),
                Line(RowLevel.Project, 2, "", "p", ""),
                Line(RowLevel.Indicator, 0, "", "", "x"),
                Line(RowLevel.Indicator, 0, "", "", "y"),
                Line(RowLevel.Project, 1, "", "q", ""),
                Line(RowLevel.Indicator, 0, "", "", "z")
            )
        );

    [Fact]
    public void A_blank_column_that_no_project_fills_belongs_to_the_indicators() =>
        Assert.Equal(
            ["p2 x _", "^ y _"],
            Lines(
                Line(RowLevel.Project, 2, "p", "", ""),
                Line(RowLevel.Indicator, 0, "", "x", ""),
                Line(RowLevel.Indicator, 0, "", "y", "")
            )
        );

    [Fact]
    public void A_blank_of_one_project_is_merged_where_another_project_prints() =>
        Assert.Equal(
            ["p g x", "q2 _2 y", "^ ^ z"],
            Lines(
                Line(RowLevel.Project, 1, "p", "g", ""),
                Line(RowLevel.Indicator, 0, "", "", "x"),
                Line(RowLevel.Project, 2, "q", "", ""),
                Line(RowLevel.Indicator, 0, "", "", "y"),
                Line(RowLevel.Indicator, 0, "", "", "z")
            )
        );

    [Fact]
    public void Where_project_and_indicator_print_in_one_column_nothing_is_lost() =>
        Assert.Equal(
            ["p2 90", "^ 50"],
            Lines(Line(RowLevel.Project, 1, "p", "90"), Line(RowLevel.Indicator, 0, "", "50"))
        );

    [Fact]
    public void Spans_that_overlap_or_run_out_of_the_table_are_cut() =>
        Assert.Equal(
            ["p2 q2 x", "^ ^ y"],
            Lines(
                Line(RowLevel.Unit, 9, "p", "", ""),
                Line(RowLevel.Project, 9, "", "q", "x"),
                Line(RowLevel.Indicator, 0, "", "", "y")
            )
        );

    [Fact]
    public void A_thousand_rows_each_spanning_the_rest_are_laid_out()
    {
        var rows = Enumerable.Range(0, 1000).Select(i => Line(RowLevel.Project, 999 - i, $"{i}")).ToArray();
        Assert.Equal(1000, Lines(rows).Length);
    }
}
