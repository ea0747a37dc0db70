using Mingzhang.Findings;

namespace Mingzhang.Tests.Rules.Evaluation;

public sealed class RowSetTests
{
    private const string Department = """
        表1-2
        合计 合计=36.00 基本支出=30.00 项目支出=6.00
        单位 @139001 甲局 合计=26.00 基本支出=20.00 项目支出=6.00
        项 @139001 #2080101 行政运行 合计=10.00 基本支出=10.00
        项 @139001 #2080505 养老 合计=10.00 基本支出=10.00
        项 @139001 #2100101 医疗 合计=6.00 项目支出=6.00
        单位 @139002 乙所 合计=10.00 基本支出=10.00
        项 @139002 #2080101 行政运行 合计=4.00 基本支出=4.00
        项 @139002 #2080199 其他 合计=6.00 基本支出=6.00
        表3-2
        合计 金额=6.00
        单位 @139001 甲局 金额=6.00
        项 @139001 #2100101 医疗 金额=6.00
        项目 @139001 #2100101 $P1 体检 金额=2.00
        项目 @139001 #2100101 $P2 宣传 金额=4.00
        表1.支出
        行 #208 社会保障 预算数=30.00
        行 #210 卫生 预算数=6.00
        小计 本年支出合计 预算数=36.00
        """;

    [Theory]
    [InlineData("count 表1-2", "8")]
    [InlineData("count 表1-2[level 项]", "5")]
    [InlineData("count 表1-2[level 项|单位]", "7")]
    [InlineData("count 表1-2[科目 under \"208\"]", "4")]
    [InlineData("count 表1-2[科目 under \"20801\"]", "3")]
    [InlineData("count 表1-2[科目 under \"2080101\"]", "2")]
    [InlineData("count 表1-2[单位 = \"139001\", level 项]", "3")]
    [InlineData("count 表1-2[单位 = \"\"]", "1")]
    [InlineData("count 表1-2[单位 != \"139001\", level 项]", "2")]
    [InlineData("count 表1-2[名称 matches \"*运*\"]", "2")]
    [InlineData("count 表1-2[名称 matches \"??\", level 项]", "3")]
    [InlineData("count 表1-2[名称 not matches \"*运*\", level 项]", "3")]
    [InlineData("count 表1-2[名称 starts \"行政\"]", "2")]
    [InlineData("count 表1-2[科目 in (\"2080101\", \"2100101\")]", "3")]
    [InlineData("count 表1-2[科目 not in (\"2080101\", \"2100101\"), level 项]", "2")]
    [InlineData("count 表1-2[level 项, 科目 in 表3-2.科目]", "1")]
    [InlineData("count 表1-2[level 项, 项目支出 > 0]", "1")]
    [InlineData("count 表1-2[level 项, 项目支出 = 0]", "4")]
    [InlineData("count 表1-2[level 项, 合计 >= 6]", "4")]
    [InlineData("sum 表1-2[level 项].合计", "36.00")]
    [InlineData("min 表1-2[level 项].合计", "4.00")]
    [InlineData("max 表1-2[level 项].合计", "10.00")]
    [InlineData("表1.支出[名称 = \"本年支出合计\"].预算数", "36.00")]
    [InlineData("表3-2[项目 = \"P2\"].金额", "4.00")]
    [InlineData("abs(1 - 3) * 2.5", "5")]
    [InlineData("round(10 / 3, 2)", "3.33")]
    [InlineData("-(2 - 5)", "3")]
    [InlineData("year()", "2024")]
    public void A_row_set_has_the_rows_that_satisfy_every_predicate(string left, string value)
    {
        var report = TestRules.Check($"left: {left}\nright: 999", Department);
        Assert.Equal(value, Assert.Single(report.Findings).Found);
    }

    [Theory]
    [InlineData("表1-2[level 合计].合计", "sum 表1-2[level 单位].合计")]
    [InlineData("表1.支出[名称 = \"本年支出合计\"].预算数", "sum 表1.支出[level 行].预算数")]
    public void Totals_of_a_consistent_department_hold(string left, string right)
    {
        Assert.Equal(RuleState.Passed, TestRules.Check($"left: {left}\nright: {right}", Department).Outcome().State);
    }

    [Theory]
    [InlineData("u in 表1-2[level 单位]", "u.合计", "sum 表1-2[level 项, 单位 = u].合计", 2)]
    [InlineData("类 in 表1.支出[level 行]", "表1.支出[类].预算数", "sum 表1-2[科目 under 类, level 项].合计", 2)]
    [InlineData("类 in 表1.支出[level 行]", "类.预算数", "sum 表1-2[科目 under 类.科目, level 项].合计", 2)]
    [InlineData("i in 表3-2[level 项]", "i.金额", "sum 表3-2[level 项目, 单位 = i, 科目 = i].金额", 1)]
    [InlineData("i in 表1-2[level 项, 项目支出 > 0]", "i.项目支出", "表3-2[i, 单位 = i].金额", 1)]
    [InlineData("u in 表3-2[level 单位]", "u.金额", "表1-2[u].项目支出", 1)]
    [InlineData("u in 表3-2[level 单位]", "u.金额", "表1-2[level 单位, 名称 = u].项目支出", 1)]
    [InlineData("i in 表1-2[level 项]", "i.合计", "表1-2[i].合计", 5)]
    public void Rows_are_found_by_what_a_variable_is_bound_to(string each, string left, string right, int times)
    {
        var outcome = TestRules.Check($"each: {each}\nleft: {left}\nright: {right}", Department).Outcome();
        Assert.Equal((RuleState.Passed, times, 0), (outcome.State, outcome.Passed, outcome.ShortOfData));
    }

    [Fact]
    public void A_counterpart_is_the_row_of_the_same_account_and_project()
    {
        // 医疗 has an 项 row and two project rows of the same account in 表3-2; its counterpart is the 项 row alone.
        const string rule = """
            each: i in 表1-2[科目 = "2100101"]
            left: count 表3-2[i]
            right: 1
            """;
        Assert.Equal(RuleState.Passed, TestRules.Check(rule, Department).Outcome().State);
    }

    [Fact]
    public void A_row_without_an_account_has_nothing_below_it()
    {
        const string rule = """
            each: 行 in 表1.支出
            left: 行.预算数
            right: sum 表1-2[科目 under 行, level 项].合计
            """;
        var outcome = TestRules.Check(rule, Department).Outcome();
        Assert.Equal((2, 1), (outcome.Passed, outcome.NotApplicable));
    }

    [Fact]
    public void Several_variables_run_over_all_their_combinations()
    {
        const string rule = """
            each:
              - u in 表1-2[level 单位]
              - i in 表1-2[level 项, 单位 = u]
            left: i.合计
            op: <=
            right: u.合计
            """;
        Assert.Equal(5, TestRules.Check(rule, Department).Outcome().Passed);
    }

    [Fact]
    public void A_condition_chooses_the_applications()
    {
        const string rule = """
            each: i in 表1-2[level 项]
            where: (i.单位 = "139001" or i.名称 starts "其") and not i.项目支出 > 0
            left: i.合计
            right: i.基本支出
            """;
        var outcome = TestRules.Check(rule, Department).Outcome();
        Assert.Equal((3, 2), (outcome.Passed, outcome.NotApplicable));
    }

    [Theory]
    [InlineData("exists 表3-2[level 项目, 科目 = i]", 1)]
    [InlineData("not exists 表3-2[level 项目, 科目 = i]", 4)]
    [InlineData("i.科目 in 表3-2[level 项].科目", 1)]
    [InlineData("i.科目 not in 表3-2[level 项, 单位 = i].科目", 4)]
    [InlineData("i.合计 in (6, 4)", 3)]
    [InlineData("present(表3-2) and not present(表6)", 5)]
    [InlineData("empty(表3-2)", 0)]
    [InlineData("len(i.名称) = 4", 2)]
    [InlineData("text(i.科目) matches \"210*\"", 1)]
    [InlineData("number(i.单位) = 139002", 2)]
    public void Conditions_may_look_anywhere(string where, int times)
    {
        var rule = $"each: i in 表1-2[level 项]\nwhere: {where}\nleft: i.合计\nright: i.合计";
        Assert.Equal(times, TestRules.Check(rule, Department).Outcome().Applied);
    }
}
