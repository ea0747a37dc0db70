using Mingzhang.Accounts;
using Mingzhang.Findings;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Tests.Rules.Evaluation;

public sealed class TextRuleTests
{
    private const string Projects = """
        表3-2
        项目 @139001 $P1 信息化建设 金额=5.00
        项目 @139001 $P2 培训 金额=2.00
        表6
        项目 @139001 $P1 信息化建设 预算数=5.00
        指标 @139001 $P1 成本 一级指标=成本指标 指标性质=≤ 指标值=50000 度量单位=元/年 权重=20
        指标 @139001 $P1 满意 一级指标=满意度指标 指标性质=≥ 指标值=95 度量单位=% 权重=10
        项目 @139001 $P3 宣传 预算数=1.00
        指标 @139001 $P3 成本 一级指标=成本指标 指标性质=≤ 指标值=1.2 度量单位=万元 权重=20
        """;

    [Fact]
    public void A_value_must_be_among_those_of_another_table()
    {
        const string rule = """
            each: p in 表6[level 项目]
            left: p.项目
            op: in
            right: 表3-2[level 项目].项目
            message: "{p.名称}不在项目支出表中"
            """;
        var report = TestRules.Check(rule, Projects);
        Assert.Equal("Error: 宣传不在项目支出表中", report.Findings());
        var finding = report.Findings.Single();
        Assert.Equal(("P3", null, null), (finding.Found, finding.Expected, finding.Difference));
        Assert.Equal(
            ("found", "6", "宣传"),
            (finding.Places[0].Role, finding.Places[0].Place.Table, finding.Places[0].Place.Row)
        );
    }

    [Theory]
    [InlineData("i.一级指标", "in", "(\"成本指标\", \"产出指标\")", 1)]
    [InlineData("i.一级指标", "not in", "(\"成本指标\")", 2)]
    [InlineData("i.一级指标", "matches", "\"*成本*\"", 1)]
    [InlineData("i.一级指标", "not matches", "\"*成本*\"", 2)]
    [InlineData("i.指标性质", "=", "\"≤\"", 1)]
    [InlineData("i.指标性质", "!=", "\"≤\"", 2)]
    [InlineData("i.名称", "starts", "\"成\"", 1)]
    [InlineData("i.名称", "=", "表6[level 项目, 项目 = i].名称", 3)]
    [InlineData("i.权重", "in", "(20)", 1)]
    public void Texts_are_held_against_texts_patterns_and_lists(string left, string op, string right, int failures)
    {
        var rule = $"each: i in 表6[level 指标]\nleft: {left}\nop: \"{op}\"\nright: '{right}'";
        Assert.Equal(failures, TestRules.Check(rule, Projects).Outcome().Failed);
    }

    [Fact]
    public void An_indicator_of_money_is_compared_with_the_budget_whatever_its_unit_of_measure()
    {
        const string rule = """
            each: i in 表6[level 指标, 一级指标 = "成本指标", 指标性质 in ("≤", "=")]
            left: 万元(i.指标值, i.度量单位)
            right: 表6[level 项目, 项目 = i].预算数
            """;
        // 50,000 元/年 is 5.00 万元; 1.2 万元 is not 1.00.
        var report = TestRules.Check(rule, Projects);
        Assert.Equal("Error: 左1.2右1.00差0.20", report.Findings());
        Assert.Equal((1, 1), (report.Outcome().Passed, report.Outcome().Failed));
    }

    [Theory]
    [InlineData("50000", "元", true)]
    [InlineData("5", "万元", true)]
    [InlineData("5.0", "万元/年", true)]
    [InlineData("50", "千元", true)]
    [InlineData("0.05", "百万元", true)]
    [InlineData("5", "%", false)]
    [InlineData("5", "万元/人", false)]
    [InlineData("五", "万元", false)]
    [InlineData("5", "", false)]
    public void Other_units_of_measure_make_the_rule_not_applicable(string value, string unit, bool applies)
    {
        const string rule = "each: i in 表6\nleft: 万元(i.指标值, i.度量单位)\nright: i.预算数";
        var outcome = TestRules.Check(rule, $"表6\n指标 甲 预算数=5.00 指标值={value} 度量单位={unit}").Outcome();
        Assert.Equal(applies ? RuleState.Passed : RuleState.NotApplicable, outcome.State);
    }

    [Fact]
    public void A_blank_text_is_skipped_or_demanded_as_the_rule_says()
    {
        const string rule = "each: i in 表6\nleft: i.一级指标\nop: \"!=\"\nright: '\"\"'\nmissing: ";
        const string pack = "表6\n指标 甲 权重=1";
        Assert.Equal(RuleState.NotApplicable, TestRules.Check(rule + "skip", pack).Outcome().State);
        Assert.Equal(
            "Error: 例规则：应填而空白（i.一级指标，i为“甲”）",
            TestRules.Check(rule + "error", pack).Findings()
        );
    }

    [Fact]
    public void The_length_of_a_blank_text_is_zero()
    {
        const string rule = "each: i in 表6\nleft: len(i.一级指标)\nop: \">\"\nright: 0";
        Assert.Equal(RuleState.Failed, TestRules.Check(rule, "表6\n指标 甲 权重=1").Outcome().State);
        Assert.Equal(RuleState.Passed, TestRules.Check(rule, "表6\n指标 甲 一级指标=产出").Outcome().State);
    }

    [Fact]
    public void Names_and_codes_are_held_against_the_classification()
    {
        const string pack = """
            表1-2
            项 #2080101 行政运行 合计=1.00
            项 #2080105 劳动保障监察工作 合计=1.00
            项 #2089998 没有的科目 合计=1.00
            """;
        const string naming = """
            each: i in 表1-2[level 项]
            left: 核对名称(i)
            op: not in
            right: ("旧名", "不同")
            message: "{i.科目}的名称{i.名称}{left}"
            """;
        var register = TestRules.Register(naming);
        var chart = ChartOfAccounts.Standard;
        var report = RuleChecker.Check(register, TestPack.Of(pack), chart);
        var different = chart.CompareName(
            AccountSystem.Functional,
            AccountCode.Parse("2080105"),
            2024,
            "劳动保障监察工作"
        );
        Assert.Equal(different is NameMatch.Different or NameMatch.OldName ? 1 : 0, report.Outcome().Failed);
        Assert.Equal(3, report.Outcome().Applied);

        Assert.Equal(RuleState.ShortOfData, RuleChecker.Check(register, TestPack.Of(pack)).Outcome().State);
    }

    [Theory]
    [InlineData("核对代码(i)", "2080101", "行政运行", "可用")]
    [InlineData("核对代码(i)", "208010", "行政运行", "不可用")]
    [InlineData("核对代码(i)", "2089998", "某项", "待确认")]
    [InlineData("核对名称(i)", "2080101", "行政运行", "一致")]
    [InlineData("核对名称(i)", "2089998", "某项", "待确认")]
    [InlineData("科目名称(i)", "2080101", "行政", "行政运行")]
    public void Functions_on_accounts_answer_in_words(string left, string code, string name, string answer)
    {
        var register = TestRules.Register($"each: i in 表1-2\nleft: {left}\nright: '\"?\"'");
        var report = RuleChecker.Check(
            register,
            TestPack.Of($"表1-2\n项 #{code} {name} 合计=1.00"),
            ChartOfAccounts.Standard
        );
        Assert.Equal(answer, report.Findings.Single().Found);
    }
}
