using Mingzhang.Findings;

namespace Mingzhang.Tests.Auditing.Performance;

public sealed class GoalTextChecksTests
{
    [Theory]
    [InlineData("4.00", "2024年预计使用财政资金4万元，用于防火检查。")]
    [InlineData("4.00", "使用财政资金40000元开展检查。")]
    [InlineData("3.98", "预计投入4万元用于检查。")]
    [InlineData("4.10", "当年所需约4万元。")]
    [InlineData("4.00", "在2023年-2027年期间，预计投入20万元。")]
    [InlineData("4.00", "上年2023年投入7万元。")]
    [InlineData("4.00", "使用资金1万元购置器材，使用资金3万元开展检查。")]
    [InlineData("4.00", "按每人每月300元的标准发放补助。")]
    [InlineData("4.00", "改善办公条件。")]
    public void A_goal_whose_sums_fit_the_budget_is_silent(string budget, string goal)
    {
        Assert.Empty(Of(budget, goal));
    }

    [Theory]
    [InlineData("4.00", "2024年预计使用财政资金7万元，用于防火检查。", Severity.Error)]
    [InlineData("4.00", "当年所需约80000元。", Severity.Error)]
    [InlineData("4.00", "使用资金1万元购置器材，使用资金2万元开展检查。", Severity.Warning)]
    public void A_goal_whose_sums_contradict_the_budget_is_reported(string budget, string goal, Severity severity)
    {
        var finding = Assert.Single(Of(budget, goal));

        Assert.Equal(("MZ-I-024", severity), (finding.Rule, finding.Severity));
    }

    [Theory]
    [InlineData("每月13344*12=160128元", 0)]
    [InlineData("13995*12个月合计16.8万元", 0)]
    [InlineData("2人*500元*10天=10000元", 0)]
    [InlineData("275540.37元*12月=3285224.76元", 1)]
    [InlineData("100人×200元=3万元", 1)]
    public void A_product_that_is_worked_out_must_hold(string goal, int count)
    {
        Assert.Equal(count, Of("4.00", goal).Count(f => f.Rule == "MZ-I-027"));
    }

    [Theory]
    [InlineData("按4人，3336元/人.月的标准，预计需要160128元", 0)]
    [InlineData("按4人，3336元/人.月的标准，预计需要200160元", 1)]
    public void Heads_at_a_rate_come_to_whole_months(string goal, int count)
    {
        Assert.Equal(count, Of("16.01", goal).Count(f => f.Rule == "MZ-I-028"));
    }

    [Theory]
    [InlineData("确保护林员2500余人的补助足额发放", "≥", "2500", 0)]
    [InlineData("确保护林员约2700人的补助足额发放", "≥", "2500", 0)]
    [InlineData("组织群众2700人参加活动", "≥", "2500", 0)]
    [InlineData("确保护林员2700余人的补助足额发放", "≥", "2500", 1)]
    public void An_indicator_below_the_number_in_the_goal_is_reported(string goal, string sign, string value, int count)
    {
        var findings = GoalPack.Check(
            $"项目|护林补助|4.00|{goal}\n指标|产出指标|数量指标|护林员补助发放人数|{sign}|{value}|人|10|"
        );

        Assert.Equal(count, findings.Count(f => f.Rule == "MZ-I-025"));
    }

    [Theory]
    [InlineData("开展堤防巡查工作，确保安全。", 1)]
    [InlineData("开展森林防火工作，确保安全。", 0)]
    [InlineData("开展调查研究工作，确保安全。", 0)]
    public void A_goal_that_speaks_of_another_project_is_reported(string goal, int count)
    {
        var findings = GoalPack.Check(
            $"""
            单位|100001|防火站
            项目|森林防火|4.00|{goal}
            指标|产出指标|数量指标|瞭望塔维护座数|≥|5|座|10|
            单位|100002|堤防所
            项目|堤防维护|3.00|维护堤防
            指标|产出指标|数量指标|巡堤里程|≥|5|公里|10|
            """
        );

        Assert.Equal(count, findings.Count(f => f.Rule == "MZ-I-026"));
    }

    private static IReadOnlyList<Finding> Of(string budget, string goal) =>
        GoalPack.Check($"项目|防火检查|{budget}|{goal}");
}
