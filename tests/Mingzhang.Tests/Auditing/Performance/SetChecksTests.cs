using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Places;

namespace Mingzhang.Tests.Auditing.Performance;

public sealed class SetChecksTests
{
    private const string Complete = """
        指标|产出指标|数量指标|下乡次数|≥|5|次|30|正向指标
        指标|产出指标|质量指标|合格率|≥|95|%|20|正向指标
        指标|产出指标|时效指标|及时率|≥|95|%|20|正向指标
        指标|成本指标|经济成本指标|检查成本|≤|5|万元|20|反向指标
        """;

    private const string Code = "51110223T000008914087";

    [Fact]
    public void A_project_with_every_kind_of_indicator_is_silent()
    {
        Assert.Empty(GoalPack.Check($"项目|{Code}-防火检查|5.00|检查\n{Complete}"));
    }

    [Fact]
    public void A_special_project_without_quantity_is_reported()
    {
        var finding = Assert.Single(
            GoalPack.Check(
                $"""
                项目|{Code}-防火检查|5.00|检查
                指标|产出指标|质量指标|合格率|≥|95|%|40|正向指标
                指标|产出指标|时效指标|及时率|≥|95|%|40|正向指标
                指标|成本指标|经济成本指标|检查成本|≤|5|万元|10|反向指标
                """
            )
        );

        Assert.Equal(("MZ-I-016", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Contains("没有数量指标", finding.Message);
    }

    [Fact]
    public void Rows_that_may_have_been_lost_are_not_called_missing()
    {
        // The weights make 50, not 90.
        Assert.Empty(
            GoalPack.Check(
                $"""
                项目|{Code}-防火检查|5.00|检查
                指标|产出指标|质量指标|合格率|≥|95|%|40|正向指标
                指标|成本指标|经济成本指标|检查成本|≤|5|万元|10|反向指标
                """
            )
        );
    }

    [Fact]
    public void Running_costs_need_not_have_every_kind()
    {
        Assert.Empty(
            GoalPack.Check(
                """
                项目|日常公用经费|5.00|运转
                指标|产出指标|质量指标|保障率|≥|95|%|40|正向指标
                指标|效益指标|社会效益指标|运转率|≥|95|%|50|正向指标
                """
            )
        );
    }

    [Fact]
    public void The_whole_without_timeliness_is_reported()
    {
        var finding = Assert.Single(
            GoalPack.Check(
                """
                指标|产出指标|数量指标|下乡次数|≥|5|次|30
                指标|产出指标|数量指标|培训场次|≥|5|场|10
                指标|产出指标|质量指标|合格率|≥|95|%|20
                指标|效益指标|社会效益指标|知晓率|≥|95|%|20
                指标|满意度指标|满意度指标|群众满意度|≥|95|%|10
                """
            )
        );

        Assert.Equal("部门整体没有时效指标", finding.Message);
    }

    [Fact]
    public void A_project_that_leaves_out_the_directions_is_reported_when_others_fill_them()
    {
        var finding = Assert.Single(
            GoalPack.Check(
                $"""
                项目|防火检查|5.00|检查
                {Complete}
                项目|防汛检查|3.00|防汛
                指标|产出指标|数量指标|巡堤次数|≥|5|次|90|
                """
            )
        );

        Assert.Equal(("MZ-I-017", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Contains("防汛检查", finding.Message);
    }

    [Fact]
    public void A_project_with_the_indicators_of_another_is_reported()
    {
        var finding = Assert.Single(
            GoalPack.Check($"项目|防火检查|5.00|检查\n{Complete}\n项目|防汛检查|5.00|防汛\n{Complete}")
        );

        Assert.Equal("MZ-I-020", finding.Rule);
    }

    [Fact]
    public void The_same_project_of_two_units_may_share_its_indicators()
    {
        Assert.Empty(
            GoalPack.Check(
                $"单位|100001|甲所\n项目|防火检查|5.00|检查\n{Complete}\n单位|100002|乙所\n项目|防火检查|5.00|检查\n{Complete}"
            )
        );
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("0.00", 1)]
    [InlineData("3.00", 0)]
    public void A_rate_of_costs_that_are_zero_cannot_be_measured(string amount, int count)
    {
        var columns = new[] { "单位名称", "金额" };
        var table = GoalPack.TableOf(
            "3-3",
            GoalPack.Panel(
                "",
                columns,
                [GoalPack.RowOf(RowLevel.Unit, "甲所", columns, new Place(), (0, "甲所"), (1, amount))]
            )
        );
        var costs = new Table
        {
            Form = table.Form,
            Number = table.Number,
            Title = "一般公共预算“三公”经费支出预算表",
            Panels = table.Panels,
        };

        var findings = GoalPack.Check(
            "项目|日常公用经费|5.00|\n指标|效益指标|经济效益指标|“三公经费”控制率|≤|100|%|90|反向指标",
            costs
        );

        Assert.Equal(count, findings.Count(f => f.Rule == "MZ-I-019"));
    }
}
