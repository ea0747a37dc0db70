using Mingzhang.Findings;

namespace Mingzhang.Tests.Rules.Evaluation;

// 表3 prints 元, the other tables 万元.
public sealed class UnitsAndColumnsTests
{
    // 12.35 万元 stands for 123,450 to 123,550 元: 123,456 is within rounding.
    [Theory]
    [InlineData("表1-2[level 合计].合计", "表3[level 合计].合计", "123,500.00", "")]
    [InlineData(
        "表1-2[level 合计].合计",
        "表3[level 合计].合计",
        "123,456.00",
        "Notice: 左12.35右12.3456差0.0044（属四舍五入尾差）"
    )]
    [InlineData("表1-2[level 合计].合计", "表3[level 合计].合计", "133,456.00", "Error: 左12.35右13.3456差0.9956")]
    [InlineData(
        "表3[level 合计].合计",
        "表1-2[level 合计].合计",
        "133,456.00",
        "Error: 左133456.00右123500.00差9956.00"
    )]
    [InlineData("表3[level 合计].合计 + 表1-2[level 合计].合计", "247000", "123,500.00", "")]
    public void Tables_in_yuan_and_in_ten_thousands_are_compared_in_the_unit_of_the_left(
        string left,
        string right,
        string yuan,
        string findings
    )
    {
        var report = TestRules.Check($"left: {left}\nright: {right}", $"表1-2\n合计 合计=12.35\n表3\n合计 合计={yuan}");
        Assert.Equal(findings, report.Findings());
    }

    [Fact]
    public void Exact_facts_agree_across_units()
    {
        var report = TestRules.Check(
            "left: 表1-2[level 合计].合计\nright: 表3[level 合计].合计",
            "表1-2\n合计 合计=12.35~123456.78\n表3\n合计 合计=123,456.78~123456.78"
        );
        Assert.Equal("Notice: 左12.35右12.345678差0.004322（属四舍五入尾差）", report.Findings());
        Assert.Equal(RuleState.Passed, report.Outcome().State);
    }

    [Fact]
    public void A_rule_runs_over_every_amount_column_of_a_panel()
    {
        const string rule = """
            columns: 表1-2
            left: 表1-2[level 合计].*
            right: sum 表1-2[level 单位].*
            message: "{列}：{left}对{right}"
            """;
        var report = TestRules.Check(
            rule,
            "表1-2\n合计 合计=3.00 基本支出=2.00 项目支出=5.00\n单位 @1 甲 合计=3.00 基本支出=2.00 项目支出=1.00"
        );
        Assert.Equal("Error: 项目支出：5.00对1.00", report.Findings());
        Assert.Equal((3, 2, 1), (report.Outcome().Applied, report.Outcome().Passed, report.Outcome().Failed));
    }

    [Fact]
    public void Columns_of_different_names_are_paired()
    {
        const string rule = """
            each: i in 表3[level 项]
            columns: {合计: 合计, 基本: 基本支出, 项目: 项目支出}
            left: i.*
            right: sum 表1-2[level 项, 科目 = i].*
            message: "{列}：{left}对{right}"
            """;
        var report = TestRules.Check(
            rule,
            """
            表3
            项 #2080101 行政运行 合计=50,000.00 基本=30,000.00 项目=20,000.00
            表1-2
            项 @1 #2080101 行政运行 合计=2.00 基本支出=1.00 项目支出=1.00
            项 @2 #2080101 行政运行 合计=3.00 基本支出=2.00 项目支出=2.00
            """
        );
        Assert.Equal("Error: 项目：20000.00对30000.00", report.Findings());
    }

    [Fact]
    public void A_column_that_is_not_printed_counts_as_blank()
    {
        const string rule = "each: i in 表1-2\nleft: i.合计\nright: i.基本支出 + i.项目支出";
        Assert.Equal(RuleState.Passed, TestRules.Check(rule, "表1-2\n合计 合计=5.00 基本支出=5.00").Outcome().State);
    }
}
