using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Reading.Recognition;

public sealed class SelfReviewTests
{
    private const string Head = """
        2023年度灌区养护项目绩效自评表||||||
        单位名称：某市某区灌区管理处||||填报日期：2024年3月1日|
        项目名称|灌区养护||||
        主管部门|某市某区水务局|项目实施单位|某市某区灌区管理处||
        项目类型|1、常年性项目 ☑ 2、一次性项目 ☐||||
        预算执行情况 (万元)||预算数(A)|执行数(B)|执行率(B/A)|
        |年度财政资金总额|20|19.00|95.00%|
        年度绩效目标1|一级指标|二级指标|三级指标|年初目标值(A)|实际完成值(B)

        """;

    [Fact]
    public void The_head_of_a_project_and_its_spending_are_read_from_their_labels()
    {
        var table = Read(Head + "|产出指标|数量指标|渠道养护|30公里|31公里").Pack.Table("自评项目")!;
        Assert.Equal(
            "某市某区灌区管理处 2024年3月1日 灌区养护 某市某区水务局 某市某区灌区管理处   常年性项目",
            Texts(table, "基本情况").Single()
        );
        var spent = Panel(table, "预算执行").Rows.Single();
        Assert.Equal(("灌区养护", "灌区养护"), (spent.Name, spent.Project));
        Assert.Equal([20m, 19.00m, 95.00m], spent.Cells.Skip(1).Select(c => c.Figure!.Printed.Value));
        Assert.Equal("95.00%", spent.Cells[3].Text);
    }

    [Fact]
    public void Slid_rows_are_read_by_known_words_and_levels_merged_down_are_filled()
    {
        var table = Read(
            Head
                + """
                |产出指标|数量指标|渠道养护|30公里|31公里
                |||管护人员|12人|12人
                |时效目标|完工时间|12月底前|12月20日|
                ||成本指标|养护成本|≤20万元|19.00万元
                满意度指标|服务对象满意度指标|用水户满意度|≥90%|93%|
                偏差大或目标未完成原因分析|没有未完成的目标||||
                """
        )
            .Pack.Table("自评项目")!;
        Assert.Equal(
            [
                "灌区养护     ",
                " 产出指标 数量指标 渠道养护 30公里 31公里",
                " 产出指标 数量指标 管护人员 12人 12人",
                " 产出指标 时效目标 完工时间 12月底前 12月20日",
                " 产出指标 成本指标 养护成本 ≤20万元 19.00万元",
                " 满意度指标 服务对象满意度指标 用水户满意度 ≥90% 93%",
            ],
            Texts(table, "指标")
        );
        Assert.All(Panel(table, "指标").Rows, r => Assert.Equal("灌区养护", r.Project));
    }

    [Fact]
    public void A_row_that_lost_a_cell_is_left_out_and_its_kind_is_unreadable_rather_than_missing()
    {
        var rows = Panel(
            Read(
                Head
                    + """
                    |产出指标|数量指标|渠道养护|30公里|31公里
                    |效益指标|社会效益指标|供水保证|保证率
                    |满意度指标|服务对象满意度指标|用水户满意度|≥90%|93%
                    """
            )
                .Pack.Table("自评项目")!,
            "指标"
        ).Rows;
        Assert.Equal(["灌区养护", "渠道养护", "用水户满意度", ""], rows.Select(r => r.Name));
        Assert.Equal("效益指标", rows[^1].Cells[1].Text);
        Assert.True(rows[^1].Cells[4].IsUnreadable);
    }

    [Fact]
    public void A_line_of_spending_that_lost_a_figure_is_left_out()
    {
        var table = Read(
            Head.Replace("|20|19.00|95.00%|", "|20|95.00%||", StringComparison.Ordinal)
                + "|产出指标|数量指标|渠道养护|30公里|31公里"
        )
            .Pack.Table("自评项目")!;
        Assert.Empty(Panel(table, "预算执行").Rows);
    }

    [Fact]
    public void Sheets_of_several_projects_follow_each_other()
    {
        var second = Head.Replace("灌区养护", "渠首改造", StringComparison.Ordinal)
            .Replace("|20|19.00|95.00%|", "|8.00|8.00|100%|", StringComparison.Ordinal);
        var table = Read(
            Head
                + "|产出指标|数量指标|渠道养护|30公里|31公里\n备注|口径同决算||||\n"
                + second
                + "|产出指标|数量指标|闸门更换|2座|2座"
        )
            .Pack.Table("自评项目")!;
        Assert.Equal(["灌区养护", "渠首改造"], Panel(table, "基本情况").Rows.Select(r => r.Name));
        Assert.Equal(["19.00", "8.00"], Panel(table, "预算执行").Rows.Select(r => r.Cells[2].Text));
        Assert.Equal(
            ["灌区养护 灌区养护", "灌区养护 渠道养护", "渠首改造 渠首改造", "渠首改造 闸门更换"],
            Panel(table, "指标").Rows.Select(r => $"{r.Project} {r.Name}")
        );
    }

    [Fact]
    public void Forms_with_scores_are_a_variant_with_marks_reasons_and_the_total()
    {
        var read = Read(
            """
            项目支出绩效自评表
            项目名称|灌区养护|||||||
            主管部门|某市某区水务局|||实施单位|某市某区灌区管理处|||
            项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分|
            |年度资金总额|18.00|20.00|19.00|10|95.00%|9.50|
            |其中：当年财政拨款|18.00|20.00|19.00|—|95.00%|—|
            绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
            |产出指标|数量指标|渠道养护|30公里|24公里|50|40|汛期停工
            |||管护人员|12人|12人|20|20|
            |满意度指标|服务对象满意度指标|用水户满意度|≥90%|93%|20|20|
            总分||||||100|89.50|
            """,
            isReliable: true
        );
        var table = read.Pack.Table("自评项目")!;
        Assert.Equal("2023-得分", read.Layout.Id);
        Assert.Equal(["灌区养护 20.00 19.00 10 95.00% 9.50"], Texts(table, "预算执行"));
        Assert.Equal(
            [
                "灌区养护        ",
                " 产出指标 数量指标 渠道养护 30公里 24公里 50 40 汛期停工",
                " 产出指标 数量指标 管护人员 12人 12人 20 20 ",
                " 满意度指标 服务对象满意度指标 用水户满意度 ≥90% 93% 20 20 ",
            ],
            Texts(table, "指标")
        );
        Assert.Equal(["总分 89.50"], Texts(table, "说明"));
    }

    [Fact]
    public void In_the_sheet_of_the_whole_the_class_of_an_indicator_tells_where_its_row_has_slid_to()
    {
        var table = Read(
            """
            2023年度某区灌区管理处整体绩效自评表
            单位名称|某市某区灌区管理处||||||
            基本支出总额|75.00万元|项目支出总额|19.00万元||||
            年度目标|管好灌区。||||||
            年度绩效指标|二级指标|三级指标|评价要点|指标分类|年初目标值(A)|实际完成值(B)|
            |公用经费控制率|公用经费控制率|实际不超过预算|绩效基本型|100%|98%|
            ||预算执行率|预算执行率|执行数与预算数之比|绩效基本型|100%|99%
            |预算执行|结转率|结转率|结转与预算之比|绩效基本型|0%
            偏差大或目标未完成原因分析|汛期停工||||||
            """
        )
            .Pack.Table("自评整体")!;
        Assert.Equal(["某市某区灌区管理处  75.00万元 19.00万元"], Texts(table, "基本情况"));
        Assert.Equal(75.00m, Panel(table, "基本情况").Rows[0].Cells[2].Figure!.Printed.Value);
        Assert.Equal(["管好灌区。"], Texts(table, "目标"));
        Assert.Equal(
            [
                "公用经费控制率 公用经费控制率 实际不超过预算 绩效基本型 100% 98%",
                " 预算执行率 执行数与预算数之比 绩效基本型 100% 99%",
            ],
            Texts(table, "指标")
        );
        Assert.Equal(["偏差大或目标未完成原因分析 汛期停工"], Texts(table, "说明"));
    }

    private static Panel Panel(Table table, string id) => table.Panels.Single(p => p.Id == id);

    private static IEnumerable<string> Texts(Table table, string panel) =>
        Panel(table, panel).Rows.Select(r => string.Join(' ', r.Cells.Select(c => c.Text)));

    private static RecognizedPack Read(string text, bool isReliable = false) =>
        PackRecognizer.Recognize(
            TabbedText.Read("某市某区灌区管理处2023年度部门决算\n" + text.ReplaceLineEndings("\n"), isReliable),
            [OurProfiles.Hubei]
        )!;
}
