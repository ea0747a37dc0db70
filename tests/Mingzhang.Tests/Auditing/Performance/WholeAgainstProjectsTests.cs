using Mingzhang.Findings;

namespace Mingzhang.Tests.Auditing.Performance;

public sealed class WholeAgainstProjectsTests
{
    private const string Project = """
        项目|2024年防火宣传项目|5.00|
        指标|产出指标|数量指标|下乡次数|≥|50|次|10|
        指标|产出指标|数量指标|宣传册印刷份数|≥|20000|份|10|
        指标|产出指标|质量指标|宣传册合格率|=|100|%|10|
        指标|产出指标|数量指标|检查设备|≥|3|台|10|
        """;

    [Theory]
    [InlineData("下乡次数", "≥", "50", "次")]
    [InlineData("防火宣传下乡次数", "≥", "50", "次")]
    [InlineData("宣传册印刷份数", "=", "20000", "份")]
    [InlineData("宣传册印刷份数", "≥", "2", "万册")]
    [InlineData("检查设备", "≥", "4", "台")]
    [InlineData("群众满意度", "≥", "80", "%")]
    public void Goals_that_agree_or_speak_of_other_matters_are_silent(
        string name,
        string sign,
        string value,
        string unit
    )
    {
        Assert.Empty(Against(name, sign, value, unit));
    }

    [Theory]
    [InlineData("下乡次数", "≥", "200", "次", Severity.Error)]
    [InlineData("防火宣传下乡次数", "≥", "200", "次", Severity.Error)]
    [InlineData("防火宣传项目下乡次数", "≥", "60", "次", Severity.Warning)]
    [InlineData("防火宣传下乡次数", "≥", "200", "人次", Severity.Warning)]
    [InlineData("宣传册印刷份数", "≥", "2", "份", Severity.Error)]
    [InlineData("宣传册合格率", "≥", "95", "%", Severity.Warning)]
    public void A_goal_that_contradicts_the_projects_is_reported(
        string name,
        string sign,
        string value,
        string unit,
        Severity severity
    )
    {
        var finding = Assert.Single(Against(name, sign, value, unit));

        Assert.Equal(severity, finding.Severity);
        Assert.Contains(name, finding.Message);
    }

    [Fact]
    public void A_name_that_several_projects_share_is_compared_only_when_none_of_them_agrees_clearly()
    {
        var findings = Findings(
            """
            指标|产出指标|质量指标|断网次数|≤|10|次|10|
            项目|机房维护|3.00|
            指标|产出指标|质量指标|断网次数|≤|5|次|10|
            项目|平台维护|3.00|
            指标|产出指标|质量指标|断网次数|≤|4|次|10|
            """
        );

        Assert.Empty(findings);
    }

    [Fact]
    public void A_row_that_lost_its_end_takes_no_part()
    {
        var findings = Findings(
            """
            指标|产出指标|数量指标|下乡次数|≥|200|次|10|
            项目|防火宣传|3.00|
            指标|产出指标|数量指标|下乡次数|≥|50||?|
            """
        );

        Assert.Empty(findings);
    }

    [Fact]
    public void Sign_number_and_unit_may_stand_in_one_cell()
    {
        var finding = Assert.Single(
            Findings(
                """
                指标|产出指标|数量指标|养老参保人数||>=110万人||
                项目|参保计划|3.00|
                指标|产出指标|数量指标|养老参保人数|≥|40|万人|10|
                """
            )
        );

        Assert.Equal(("≥40万人", ">=110万人"), (finding.Expected, finding.Found));
        Assert.Equal([1, 3], finding.Places.Select(p => p.Place.Line));
    }

    private static IReadOnlyList<Finding> Against(string name, string sign, string value, string unit) =>
        Findings($"指标|产出指标|数量指标|{name}|{sign}|{value}|{unit}|10|\n{Project}");

    private static IReadOnlyList<Finding> Findings(string text) =>
        [.. GoalPack.Check(text).Where(f => f.Rule == "MZ-I-001")];
}
