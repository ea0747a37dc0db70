using System.Globalization;
using Mingzhang.Findings;

namespace Mingzhang.Tests.Rules.Evaluation;

// With last place u and n addends: up to 3u√((n+1)/12) rounding, up to u(n+1)/2 doubtful, beyond wrong.
public sealed class RoundingTests
{
    private const string Footing = """
        left: 表1-2[level 合计].合计
        right: sum 表1-2[level 项].合计
        """;

    [Theory]
    [InlineData("0.00", null)]
    [InlineData("0.03", Severity.Notice)]
    [InlineData("-0.03", Severity.Notice)]
    [InlineData("0.04", Severity.Warning)]
    [InlineData("0.10", Severity.Warning)]
    [InlineData("-0.10", Severity.Warning)]
    [InlineData("0.11", Severity.Error)]
    [InlineData("9.00", Severity.Error)]
    public void A_total_of_twenty_figures_is_graded_by_how_far_it_is_off(string off, Severity? severity)
    {
        var report = TestRules.Check(Footing, Items(20, decimal.Parse(off, CultureInfo.InvariantCulture)));
        Assert.Equal(severity, report.Findings.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void Rounding_passes_with_a_notice_and_anything_beyond_fails()
    {
        var rounding = TestRules.Check(Footing, Items(20, 0.03m)).Outcome();
        Assert.Equal((RuleState.Passed, 1, 0), (rounding.State, rounding.Passed, rounding.Failed));
        var doubtful = TestRules.Check(Footing, Items(20, 0.10m)).Outcome();
        Assert.Equal((RuleState.Failed, 0, 1), (doubtful.State, doubtful.Passed, doubtful.Failed));
    }

    [Fact]
    public void The_message_tells_rounding_from_error()
    {
        Assert.Equal(
            "Notice: 左20.03右20.00差0.03（属四舍五入尾差）",
            TestRules.Check(Footing, Items(20, 0.03m)).Findings()
        );
        Assert.Equal(
            "Warning: 左20.10右20.00差0.10（四舍五入不大可能造成）",
            TestRules.Check(Footing, Items(20, 0.10m)).Findings()
        );
        Assert.Equal("Error: 左19.00右20.00差1.00", TestRules.Check(Footing, Items(20, -1m)).Findings());
    }

    [Fact]
    public void A_rule_that_only_notices_never_warns()
    {
        var report = TestRules.Check(Footing + "\nseverity: notice", Items(20, 0.10m));
        Assert.Equal(Severity.Notice, Assert.Single(report.Findings).Severity);
        Assert.Equal(RuleState.Failed, report.Outcome().State);
    }

    [Fact]
    public void Sums_on_both_sides_count_the_addends_of_both_less_one()
    {
        const string rule = """
            left: sum 表1.支出[level 行].预算数
            right: sum 表1-2[level 项].合计
            """;
        // 2 + 2 figures: n = 3, so 0.02 is doubtful (0.0173 < D ≤ 0.02) and 0.03 is wrong.
        const string pack = """
            表1.支出
            行 甲 预算数=1.00
            行 乙 预算数=1.00
            表1-2
            项 #2080101 甲 合计=1.00
            项 #2080102 乙 合计=
            """;
        Assert.Equal(Severity.Warning, TestRules.Check(rule, pack + "1.02").Findings.Single().Severity);
        Assert.Equal(Severity.Error, TestRules.Check(rule, pack + "1.03").Findings.Single().Severity);
    }

    [Fact]
    public void The_coarsest_last_place_counts()
    {
        const string pack = """
            表1-2
            合计 合计=10.0
            项 #2080101 甲 合计=9.96
            """;
        Assert.Equal(Severity.Notice, TestRules.Check(Footing, pack).Findings.Single().Severity);
    }

    [Fact]
    public void Figures_printed_as_zero_make_a_difference_possible_but_not_likely()
    {
        var zeros = string.Concat(Enumerable.Range(0, 20).Select(i => $"\n项 #20801{i:00} 零 合计=0.00"));
        const string pack = """
            表1-2
            合计 合计=5.03
            项 #2089999 甲 合计=5.00
            """;
        // One figure: 0.03 would be wrong; with twenty zeros that may hide something, it is doubtful but no mere rounding.
        Assert.Equal(Severity.Error, TestRules.Check(Footing, pack).Findings.Single().Severity);
        Assert.Equal(Severity.Warning, TestRules.Check(Footing, pack + zeros).Findings.Single().Severity);
    }

    [Fact]
    public void Weights_and_counts_are_exact()
    {
        const string rule = """
            left: sum 表6[level 指标].权重
            right: 90
            """;
        const string pack = """
            表6
            指标 甲 权重=45
            指标 乙 权重=
            """;
        Assert.Equal("", TestRules.Check(rule, pack + "45").Findings());
        Assert.Equal("Error: 左91右90差1", TestRules.Check(rule, pack + "46").Findings());
        Assert.Equal("Error: 左90.5右90差0.5", TestRules.Check(rule, pack + "45.5").Findings());
    }

    [Theory]
    [InlineData("<=", "4.00", "5.00", null)]
    [InlineData("<=", "5.00", "5.00", null)]
    [InlineData("<=", "5.01", "5.00", Severity.Notice)]
    [InlineData("<=", "5.03", "5.00", Severity.Error)]
    [InlineData(">=", "4.99", "5.00", Severity.Notice)]
    [InlineData(">=", "4.97", "5.00", Severity.Error)]
    [InlineData(">=", "6.00", "5.00", null)]
    [InlineData("<", "5.00", "5.00", Severity.Error)]
    [InlineData("<", "4.99", "5.00", null)]
    [InlineData(">", "5.00", "5.00", Severity.Error)]
    [InlineData(">", "5.01", "5.00", null)]
    [InlineData("!=", "5.00", "5.00", Severity.Error)]
    [InlineData("!=", "5.01", "5.00", null)]
    public void Inequalities_are_violated_only_beyond_rounding(string op, string left, string right, Severity? severity)
    {
        var rule = $"left: 表1-2[level 合计].合计\nop: \"{op}\"\nright: 表3-2[level 合计].金额";
        var pack = $"表1-2\n合计 合计={left}\n表3-2\n合计 金额={right}";
        Assert.Equal(severity, TestRules.Check(rule, pack).Findings.SingleOrDefault()?.Severity);
    }

    private static string Items(int count, decimal off)
    {
        var total = (count + off).ToString("0.00", CultureInfo.InvariantCulture);
        var items = Enumerable.Range(0, count).Select(i => $"\n项 #20801{i:00} 甲 合计=1.00");
        return $"表1-2\n合计 合计={total}{string.Concat(items)}";
    }
}
