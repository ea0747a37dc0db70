using Mingzhang.Findings;

namespace Mingzhang.Tests.Auditing.Performance;

public sealed class CostChecksTests
{
    [Theory]
    [InlineData("检查预算控制数|≤|5|万元")]
    [InlineData("检查预算控制数|=|50000|元/年")]
    [InlineData("检查预算控制数|≤|5.0012|万元")]
    [InlineData("人均检查成本|≤|300|元")]
    [InlineData("补助标准|=|3336|元/月")]
    [InlineData("2022年成本支出|≤|8|万元")]
    public void A_cost_that_is_the_budget_or_no_whole_of_this_year_is_silent(string cost)
    {
        Assert.Empty(Of(cost));
    }

    [Theory]
    [InlineData("检查预算控制数|≤|8|万元", Severity.Error)]
    [InlineData("检查预算控制数|≤|3|万元", Severity.Error)]
    [InlineData("检查费用|≤|80000|元", Severity.Error)]
    [InlineData("防火检查费用|≤|3|万元", Severity.Warning)]
    [InlineData("器材购置|≤|3|万元", Severity.Notice)]
    public void A_cost_that_is_not_the_budget_is_reported(string cost, Severity severity)
    {
        var finding = Assert.Single(Of(cost));

        Assert.Equal(("MZ-I-023", severity), (finding.Rule, finding.Severity));
        Assert.Equal([2, 1], finding.Places.Select(p => p.Place.Line));
    }

    [Fact]
    public void Of_several_costs_only_one_above_the_budget_is_reported()
    {
        var finding = Assert.Single(
            Of(
                "器材购置|≤|3|万元|10|\n指标|成本指标|经济成本指标|检查劳务|≤|2|万元|10|\n指标|成本指标|经济成本指标|租车|≤|9|万元"
            )
        );

        Assert.Contains("租车", finding.Message);
    }

    private static IReadOnlyList<Finding> Of(string cost) =>
        [
            .. GoalPack
                .Check($"项目|防火检查|5.00|\n指标|成本指标|经济成本指标|{cost}|10|")
                .Where(f => f.Rule != "MZ-I-018"),
        ];
}
