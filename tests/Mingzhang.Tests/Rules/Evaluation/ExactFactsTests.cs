using Mingzhang.Findings;

namespace Mingzhang.Tests.Rules.Evaluation;

// 列=印刷数~依据数（元）.
public sealed class ExactFactsTests
{
    private const string Footing = """
        left: 表1-2[level 合计].合计
        right: sum 表1-2[level 项].合计
        """;

    [Fact]
    public void Exact_sums_that_agree_pass_and_the_difference_of_their_prints_is_a_notice()
    {
        var report = TestRules.Check(
            Footing,
            """
            表1-2
            合计 合计=0.03~267.00
            项 #2080101 甲 合计=0.01~89.00
            项 #2080102 乙 合计=0.01~89.00
            项 #2080103 丙 合计=0.01~89.00
            """
        );
        Assert.Equal("", report.Findings());

        report = TestRules.Check(
            Footing,
            """
            表1-2
            合计 合计=0.02~168.00
            项 #2080101 甲 合计=0.01~56.00
            项 #2080102 乙 合计=0.01~56.00
            项 #2080103 丙 合计=0.01~56.00
            """
        );
        Assert.Equal("Notice: 左0.02右0.03差0.01（属四舍五入尾差）", report.Findings());
        Assert.Equal((RuleState.Passed, 1), (report.Outcome().State, report.Outcome().Passed));
    }

    [Fact]
    public void Exact_sums_that_differ_are_an_error_where_rounding_would_excuse_the_prints()
    {
        var report = TestRules.Check(
            Footing,
            """
            表1-2
            合计 合计=3.01~30100.00
            项 #2080101 甲 合计=1.00~10000.00
            项 #2080102 乙 合计=1.00~10000.00
            项 #2080103 丙 合计=1.00~10000.00
            """
        );
        Assert.Equal("Error: 左3.01右3.00差0.01", report.Findings());
    }

    [Fact]
    public void Exact_sums_that_differ_behind_equal_prints_are_shown_exactly()
    {
        var report = TestRules.Check(
            Footing,
            """
            表1-2
            合计 合计=1.00~10000.01
            项 #2080101 甲 合计=1.00~10000.00
            """
        );
        Assert.Equal("Error: 左1.000001右1.00差0.000001", report.Findings());
    }

    [Fact]
    public void One_figure_without_facts_makes_the_prints_decide()
    {
        var report = TestRules.Check(
            Footing,
            """
            表1-2
            合计 合计=2.01
            项 #2080101 甲 合计=1.00~10000.00
            项 #2080102 乙 合计=1.00~10000.00
            """
        );
        Assert.Equal("Notice: 左2.01右2.00差0.01（属四舍五入尾差）", report.Findings());
    }

    [Fact]
    public void A_blank_may_hide_an_amount_too_small_to_print()
    {
        const string pack = """
            表1-2
            合计 合计=1.00~10030.00
            项 #2080101 甲 合计=1.00~10000.00
            项 #2080102 乙
            """;
        Assert.Equal("", TestRules.Check(Footing, pack).Findings());
        Assert.Equal(
            "Error: 左1.006右1.00差0.006",
            TestRules.Check(Footing, pack.Replace("10030", "10060", StringComparison.Ordinal)).Findings()
        );
    }

    [Theory]
    [InlineData("1.00~10000.00")]
    [InlineData("1.01~10050.00")]
    [InlineData("1.00~10049.99")]
    [InlineData("-1.01~-10050.00")]
    public void A_print_is_its_facts_rounded_half_up(string cell)
    {
        var report = TestRules.Check("left: 1\nright: 1", $"表1-2\n项 #2080101 甲 合计={cell}");
        Assert.Empty(report.Findings);
        var outcome = report.Rules.Single(r => r.Rule == "MZ-P-001");
        Assert.Equal((RuleState.Passed, 1, 1), (outcome.State, outcome.Applied, outcome.Passed));
    }

    [Theory]
    [InlineData("1.01~10000.00", "1.00", "1.01", "0.01")]
    [InlineData("1.0~10000.00", "1.00", "1.0", "0.00")]
    [InlineData("0.10~10000.00", "1.00", "0.10", "-0.90")]
    public void A_print_that_is_not_its_facts_rounded_is_an_error(string cell, string right, string found, string off)
    {
        var report = TestRules.Check("left: 1\nright: 1", $"表1-2\n项 #2080101 甲 合计={cell}");
        var finding = Assert.Single(report.Findings);
        Assert.Equal(
            ("MZ-P-001", Severity.Error, right, found, off),
            (finding.Rule, finding.Severity, finding.Expected, finding.Found, finding.Difference)
        );
        Assert.Equal(
            ("1-2", "甲", "合计"),
            (finding.Places[0].Place.Table, finding.Places[0].Place.Row, finding.Places[0].Place.Column)
        );
    }

    [Fact]
    public void Without_facts_the_rule_on_prints_does_not_apply()
    {
        var report = TestRules.Check("left: 1\nright: 1", "表1-2\n项 #2080101 甲 合计=1.00");
        Assert.Equal(RuleState.NotApplicable, report.Rules.Single(r => r.Rule == "MZ-P-001").State);
    }
}
