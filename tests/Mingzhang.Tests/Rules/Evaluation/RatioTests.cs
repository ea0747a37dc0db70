using Mingzhang.Findings;

namespace Mingzhang.Tests.Rules.Evaluation;

// 14.97 of 15.00 is 99.80 %; printed amounts stand for half a last place to either side.
public sealed class RatioTests
{
    private const string Rate = """
        each: p in 自评项目
        left: p.执行率（%）
        right: p.执行数 / p.预算数 * 100
        """;

    [Theory]
    [InlineData("99.80%", "15.00", "14.97", null)]
    [InlineData("99.8%", "15.00", "14.97", null)]
    [InlineData("100%", "15.00", "14.97", null)]
    [InlineData("99.85%", "15.00", "14.97", Severity.Notice)]
    [InlineData("99.70%", "15.00", "14.97", Severity.Error)]
    [InlineData("98.90%", "15.00", "14.97", Severity.Error)]
    [InlineData("33.33%", "3.00", "1.00", null)]
    public void A_rate_is_recomputed_within_the_rounding_of_its_operands(
        string rate,
        string budget,
        string spent,
        Severity? severity
    )
    {
        var report = TestRules.Check(Rate, $"自评项目\n项目 甲 预算数={budget} 执行数={spent} 执行率（%）={rate}");
        Assert.Equal(severity, report.Findings.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void With_facts_the_quotient_is_exact()
    {
        const string pack = "自评项目\n项目 甲 预算数=15.00~150000.00 执行数=14.97~149700.00 执行率（%）=";
        Assert.Equal("", TestRules.Check(Rate, pack + "99.80%").Findings());
        Assert.Equal("Error: 左99.85右99.8差0.05", TestRules.Check(Rate, pack + "99.85%").Findings());
    }

    [Theory]
    [InlineData("0.00")]
    [InlineData("")]
    public void Against_a_zero_base_the_rule_does_not_apply(string budget)
    {
        var outcome = TestRules
            .Check(Rate, $"自评项目\n项目 甲 预算数={budget} 执行数=1.00 执行率（%）=100%")
            .Outcome();
        Assert.Equal((RuleState.NotApplicable, 1), (outcome.State, outcome.NotApplicable));
    }

    [Fact]
    public void A_quotient_is_shown_with_two_decimals_more()
    {
        var report = TestRules.Check(Rate, "自评项目\n项目 甲 预算数=3.00 执行数=1.00 执行率（%）=40.00%");
        var finding = report.Findings.Single();
        Assert.Equal(("33.3333", "40.00", "6.6667"), (finding.Expected, finding.Found, finding.Difference));
    }

    [Theory]
    [InlineData("<=", "14.97", null)]
    [InlineData("<=", "15.00", null)]
    [InlineData("<=", "15.03", Severity.Notice)]
    [InlineData("<=", "15.20", Severity.Error)]
    public void A_limit_on_a_rate_is_violated_only_beyond_rounding(string op, string spent, Severity? severity)
    {
        var rule = $"each: p in 自评项目\nleft: p.执行数 / p.预算数 * 100\nop: \"{op}\"\nright: 100";
        var report = TestRules.Check(rule, $"自评项目\n项目 甲 预算数=15.0 执行数={spent}");
        Assert.Equal(severity, report.Findings.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void A_fixed_factor_needs_no_quotient()
    {
        const string rule = "each: p in 自评项目\nleft: p.执行数\nright: p.预算数 * 0.5";
        Assert.Equal("", TestRules.Check(rule, "自评项目\n项目 甲 预算数=3.00 执行数=1.50").Findings());
        Assert.Equal(
            "Error: 左1.40右1.50差0.10",
            TestRules.Check(rule, "自评项目\n项目 甲 预算数=3.00 执行数=1.40").Findings()
        );
    }
}
