using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Reading.Recognition;

public sealed class GoalTableTests
{
    private const string Head =
        "单位名称|项目名称|预算数|年度目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|指标方向性\n"
        + "139-某市某区档案馆||9.00|||||||||\n";

    [Fact]
    public void Indicators_are_read_from_the_first_level_outward_however_cells_slide()
    {
        var rows = Rows(
            Head
                + "139001-某市某区档案馆|修缮项目|9.00|修好库房。|产出指标|数量指标|修缮面积|≥|200|平方米|50|正向指标\n"
                + "产出指标|质量指标|验收合格率|€|95|%|30|||||\n"
                + "||||效益指标|社会效益 指标|查档便利|定性|优||10|"
        );
        Assert.Equal(
            [
                "部门 139-某市某区档案馆 ",
                "单位 某市某区档案馆 ",
                "项目 修缮项目 ",
                "指标 修缮面积 ≥ 200 平方米 50",
                "指标 验收合格率 ≤ 95 % 30",
                "指标 查档便利 定性 优  10",
            ],
            rows.Select(r => $"{r.Level.Chinese()} {r.Name} {Tail(r)}")
        );
        Assert.All(rows.Skip(2), r => Assert.Equal(("139001", "修缮项目"), (r.Unit, r.Project)));
    }

    [Fact]
    public void An_indicator_on_the_wrong_side_of_a_page_goes_where_both_projects_weigh_ninety()
    {
        var rows = Rows(
            Head
                + "139001-某市某区档案馆|修缮项目|4.00|修好。|产出指标|数量指标|面积|≥|200|平方米|90|\n"
                + "||||产出指标|数量指标|扫描页数|≥|9|万页|20|\n"
                + "|扫描项目|5.00|扫完。|产出指标|质量指标|合格率|≥|95|%|70|"
        );
        Assert.Equal("扫描项目", rows.Single(r => r.Name == "扫描页数").Project);
        Assert.Equal("修缮项目", rows.Single(r => r.Name == "面积").Project);
    }

    [Fact]
    public void A_weight_that_slid_off_the_row_is_unreadable()
    {
        var row = Rows(Head + "139001-某市某区档案馆|修缮项目|9.00|修好。|产出指标|数量指标|面积|≥|200|平方米")[^1];
        Assert.True(row.Cells[10] is { IsUnreadable: true, Figure: null });
    }

    private static string Tail(Row row) =>
        row.Level == RowLevel.Indicator ? string.Join(' ', row.Cells.Skip(7).Take(4).Select(c => c.Text)) : "";

    private static IReadOnlyList<Row> Rows(string table) =>
        PackRecognizer
            .Recognize(
                TabbedText.Read("某市某区档案馆2024年部门预算\n部门预算项目绩效目标表（2024年度）（表6）\n" + table),
                [OurProfiles.Sichuan]
            )!
            .Pack.Table("6")!
            .Panels[0]
            .Rows;
}
