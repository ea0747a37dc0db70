using Mingzhang.Findings;

namespace Mingzhang.Tests.Auditing.Performance;

public sealed class IndicatorChecksTests
{
    [Theory]
    [InlineData("产出指标|质量指标|验收合格率|≥|95|%|10|")]
    [InlineData("产出指标|质量指标|系统故障率|≤|4|%|10|反向指标")]
    [InlineData("产出指标|质量指标|验收合格率||≥95%||10|")]
    [InlineData("效益指标|经济效益指标|税收增长率|≥|120|%|10|")]
    [InlineData("效益指标|经济效益指标|三公经费控制率|≤|100|%|10|反向指标")]
    [InlineData("效益指标|社会效益指标|投诉下降率|≥|10|%|10|")]
    [InlineData("产出指标|数量指标|投诉处理件数|≥|10|件|10|")]
    [InlineData("产出指标|数量指标|培训人次|≥|2|万人次|10|")]
    [InlineData("产出指标|数量指标|检查频率|≥|12|次/年|10|")]
    [InlineData("产出指标|时效指标|资金支付及时率|=|100|%|10|")]
    [InlineData("产出指标|时效指标|项目周期|≤|1|年|10|")]
    [InlineData("成本指标|经济成本指标|检查成本|≤|5|万元|10|")]
    [InlineData("效益指标|社会效益指标|维护稳定|定性|优||10|")]
    [InlineData("效益指标|可持续影响指标|机制健全性||健全||10|")]
    [InlineData("满意度指标|帮扶对象满意度指标|帮扶对象满意度|≥|95|%|10|")]
    [InlineData("产出指标|数量指标|安全事故次数|=|0|次|10|")]
    public void A_sound_indicator_is_silent(string indicator)
    {
        Assert.Empty(Of(indicator));
    }

    [Theory]
    [InlineData("产出指标|时效指标|办理及时率|=|1000|%|10|", "MZ-I-002", Severity.Error)]
    [InlineData("产出指标|质量指标|验收合格率||≥-95%||10|", "MZ-I-002", Severity.Error)]
    [InlineData("产出指标|数量指标|任务完成率|≥|110|%|10|", "MZ-I-002", Severity.Warning)]
    [InlineData("产出指标|质量指标|验收合格率|≥|100|%|10|", "MZ-I-003", Severity.Warning)]
    [InlineData("产出指标|质量指标|验收合格率||≥100%||10|", "MZ-I-003", Severity.Warning)]
    [InlineData("产出指标|时效指标|办理及时率|≤|100|%|10|", "MZ-I-004", Severity.Error)]
    [InlineData("产出指标|质量指标|系统故障率|≥|4|%|10|", "MZ-I-005", Severity.Warning)]
    [InlineData("产出指标|数量指标|19个乡镇网络全覆盖|≥|95|%|10|", "MZ-I-006", Severity.Warning)]
    [InlineData("产出指标|数量指标|资料印刷份数|≥|10|万次|10|", "MZ-I-007", Severity.Error)]
    [InlineData("产出指标|质量指标|验收合格率|≥|95|次|10|", "MZ-I-007", Severity.Error)]
    [InlineData("产出指标|数量指标|在职人员数量|=|15|人数|10|", "MZ-I-008", Severity.Warning)]
    [InlineData("成本指标|经济成本指标|检查成本|≥|5|万元|10|", "MZ-I-009", Severity.Warning)]
    [InlineData("产出指标|数量指标|下乡次数|≥|0|次|10|", "MZ-I-010", Severity.Warning)]
    [InlineData("产出指标|数量指标|下乡次数|≥|优||10|", "MZ-I-011", Severity.Warning)]
    [InlineData("产出指标|数量指标|下乡次数|定性|优||10|", "MZ-I-011", Severity.Notice)]
    [InlineData("产出指标|数量指标|下乡次数|≤|10|次|10|正向指标", "MZ-I-012", Severity.Warning)]
    [InlineData("产出指标|质量指标|断网时长|≥|10|天|10|反向指标", "MZ-I-012", Severity.Warning)]
    [InlineData("产出指标|时效指标|数据准确率|=|100|%|10|", "MZ-I-013", Severity.Warning)]
    [InlineData("产出指标|时效指标|网络安全运行|≥|95|%|10|", "MZ-I-013", Severity.Notice)]
    [InlineData("产出指标|时效目标|办理及时率|=|100|%|10|", "MZ-I-015", Severity.Warning)]
    public void A_defect_of_an_indicator_is_reported_once(string indicator, string rule, Severity severity)
    {
        var finding = Assert.Single(Of(indicator));

        Assert.Equal((rule, severity, 2), (finding.Rule, finding.Severity, finding.Places[0].Place.Line ?? 0));
        Assert.DoesNotContain("{", finding.Message);
        Assert.DoesNotContain("{", finding.Advice);
    }

    [Fact]
    public void A_row_whose_name_was_torn_is_not_judged()
    {
        Assert.Empty(Of("产出指标|质量指标|准确率(计算方法为:执行|≥|100|%|10|"));
    }

    [Fact]
    public void An_indicator_that_stands_there_twice_is_reported()
    {
        var finding = Assert.Single(
            Of("产出指标|数量指标|下乡次数|≥|5|次|10|\n指标|产出指标|数量指标|下乡次数|≥|8|次|10|")
        );

        Assert.Equal("MZ-I-014", finding.Rule);
    }

    [Fact]
    public void A_share_of_quality_that_stands_again_under_timeliness_is_an_error()
    {
        var finding = Assert.Single(
            Of("产出指标|时效指标|支付准确率|=|100|%|10|\n指标|产出指标|质量指标|支付准确率|=|100|%|10|")
        );

        Assert.Equal(("MZ-I-013", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal([2, 3], finding.Places.Select(p => p.Place.Line));
    }

    [Fact]
    public void A_number_without_a_unit_among_others_is_reported()
    {
        var finding = Assert.Single(
            Of(
                """
                产出指标|数量指标|下乡次数|≥|5|次|10|
                指标|产出指标|数量指标|培训场次|≥|8||10|
                指标|产出指标|质量指标|合格率|≥|95|%|10|
                """
            )
        );

        Assert.Equal(("MZ-I-022", 3), (finding.Rule, finding.Places[0].Place.Line));
    }

    // The direction is told only where the row tells it.
    private static IReadOnlyList<Finding> Of(string indicator) =>
        [.. GoalPack.Check($"项目|防火检查|5.00|\n指标|{indicator}").Where(f => f.Rule != "MZ-I-018")];
}
