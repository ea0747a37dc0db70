using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Reading.Raw;
using Mingzhang.Reading.Recognition;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Reading.Recognition;

public sealed class PackRecognizerTests
{
    private const string Opening = "某市某区档案馆2023年部门预算\n部门：某市某区档案馆\n";

    [Fact]
    public void Year_name_code_scope_and_profile_come_from_the_content()
    {
        var read = Read(
            """
            三、部门支出总表（表1-2）
            类|款|项|单位代码|单位名称（科目）|合计|基本支出|项目支出|上缴上级支出|对附属单位补助支出
            ||||合 计|12.50|10.00|2.50||
            |||||12.50|10.00|2.50||
            ||||某市某区档案馆|12.50|10.00|2.50||
            201|26|01|139001|行政运行|12.50|10.00|2.50||
            """
        );
        Assert.Equal(
            new PackIdentity(
                "sichuan-budget",
                "2023",
                PackKind.Budget,
                2023,
                PackScope.Unit,
                "139001",
                "某市某区档案馆"
            ),
            read.Pack.Identity
        );
        Assert.Equal(["版式", "年度", "单位", "表", "版式变体", "范围"], read.Evidence.Select(e => e.Subject));
    }

    [Fact]
    public void Rows_get_level_code_unit_and_place()
    {
        var rows = Read(
            """
            三、部门支出总表（表1-2）
            类|款|项|单位代码|单位名称（科目）|合计|基本支出|项目支出|上缴上级支出|对附属单位补助支出
            ||||合 计|12.50|10.00|2.50||
            |||||12.50|10.00|2.50||
            ||||某市某区档案馆|12.50|10.00|2.50||
            201|26|01|139001|行政 运行|12. 50|10.00|2.50||
            """
        )
            .Pack.Table("1-2")!
            .Panels[0]
            .Rows;
        Assert.Equal(
            [
                (RowLevel.Total, null, null, "合计", 5),
                (RowLevel.Department, null, null, "", 6),
                (RowLevel.Unit, "139001", null, "某市某区档案馆", 7),
                (RowLevel.Item, "139001", "2012601", "行政运行", 8),
            ],
            rows.Select(r => (r.Level, r.Unit, r.Code, r.Name, r.Place!.Line!.Value))
        );
        var total = rows[3].Cells[5];
        Assert.Equal(
            (12.50m, 2, true),
            (total.Figure!.Printed.Value, total.Figure.Printed.Decimals, total.Figure.Repaired)
        );
        Assert.True(rows[3].Cells[8].IsBlank);
    }

    [Fact]
    public void A_text_where_a_figure_belongs_is_unreadable_and_neither_blank_nor_zero()
    {
        var row = Read(
            """
            三、部门支出总表（表1-2）
            类|款|项|单位代码|单位名称（科目）|合计|基本支出|项目支出|上缴上级支出|对附属单位补助支出
            ||||合 计|12.50|1O.OO|2.50||
            """
        )
            .Pack.Table("1-2")!
            .Panels[0]
            .Rows[0];
        Assert.True(row.Cells[6] is { IsUnreadable: true, IsBlank: false, Figure: null });
    }

    [Fact]
    public void Columns_that_a_table_is_printed_without_stay_blank_and_the_others_go_by_their_headings()
    {
        var row = Read(
            """
            财政拨款支出预算表（部门经济分类科目）（表2-1）
            类|款|单位代码|单位名称（科目）|总计|合计|小计|基本支出|项目支出
            |||合 计|9.00|9.00|9.00|7.00|2.00
            """
        )
            .Pack.Table("2-1")!
            .Panels[0];
        Assert.Equal("7.00", row.Rows[0].Cells[row.IndexOf("当年/一般公共预算/基本支出")].Text);
    }

    [Fact]
    public void Lines_of_two_panels_are_found_by_name_when_one_panel_is_lost_and_cells_run_together()
    {
        var table = Read(
            """
            一、部门收支总表（表1）
            收入||支出|
            项目|预算数|项目|预算数
            一、一般公共预算拨款收入|98.92|一、一般公共服务支出|90.00

            八、社会保障和就业支出|8.92
            收 入 总 计|98.92 支 出 总 计|98. 92
            """
        )
            .Pack.Table("1")!;
        Assert.Equal(
            ["一般公共预算拨款收入 98.92", "收入总计 98.92"],
            table
                .Panel("收入")!
                .Rows.Where(r => r.Name.Length > 0)
                .Select(r => $"{r.Name} {r.Cells[1].Figure!.Printed.Value}")
        );
        Assert.Equal(
            ["201 90.00", "208 8.92", " 98.92"],
            table
                .Panel("支出")!
                .Rows.Where(r => r.Name.Length > 0)
                .Select(r => $"{r.Code} {r.Cells[1].Figure!.Printed.Value}")
        );
    }

    [Fact]
    public void The_numbers_of_columns_are_no_figures_of_a_table_without_names()
    {
        var rows = Read(
            """
            财政拨款“三公”经费支出决算表|||||||||||
            公开09表|||||||||||
            预算数||||||决算数|||||
            合计|因公出国（境）费|小计|公务用车购置费|公务用车运行维护费|公务接待费|合计|因公出国（境）费|小计|公务用车购置费|公务用车运行维护费|公务接待费
            1|2|3|4|5|6|7|8|9|10|11|12
            3.00|||||3.00|2.00|||||2.00
            """
        )
            .Pack.Table("公开09")!
            .Panels[0]
            .Rows;
        Assert.Equal(["3.00", "2.00"], Assert.Single(rows).Cells.Where((_, i) => i is 0 or 6).Select(c => c.Text));
    }

    [Fact]
    public void An_empty_table_keeps_its_note()
    {
        var table = Read(
            "十、政府性基金预算支出表（表4）\n类|款|项|单位代码|单位名称（科目）|合计|基本支出|项目支出\n||||合 计|||\n空表说明：无此项内容"
        )
            .Pack.Table("4")!;
        Assert.True(table.IsEmpty);
        Assert.Equal(["空表说明：无此项内容"], table.Notes);
    }

    [Fact]
    public void A_note_that_the_reader_joined_to_the_next_title_stays_a_note()
    {
        var lines = TabbedText.Read(
            Opening
                + "表4\n政府性基金预算支出表（表4）\n类|款|项|单位代码|单位名称（科目）|合计|基本支出|项目支出\n||||合 计|||\n"
                + "空表说明：无此项内容\n政府性基金预算“三公”经费支出预算表（表4-1）\n单位代码|单位名称|合计|因公出国（境）费用\n|合 计||"
        );
        var note = (RawParagraph)lines.Blocks[^3];
        var title = (RawParagraph)lines.Blocks[^2];
        var joined = note with
        {
            Text = note.Text + title.Text,
            Pieces = [(0, note.Place), (note.Text.Length, title.Place)],
        };
        var read = PackRecognizer.Recognize(
            lines with
            {
                Blocks = [.. lines.Blocks.SkipLast(3), joined, lines.Blocks[^1]],
            },
            [.. OurProfiles.All.Values]
        )!;
        Assert.Equal(["空表说明：无此项内容"], read.Pack.Table("4")!.Notes);
        Assert.NotNull(read.Pack.Table("4-1"));
    }

    [Fact]
    public void A_text_without_any_table_of_a_profile_is_not_recognised()
    {
        Assert.Null(PackRecognizer.Recognize(TabbedText.Read("会议通知\n请准时参加。"), [.. OurProfiles.All.Values]));
    }

    private static RecognizedPack Read(string text) =>
        PackRecognizer.Recognize(
            TabbedText.Read(Opening + text.ReplaceLineEndings("\n")),
            [.. OurProfiles.All.Values]
        )!;
}
