namespace Mingzhang.Tests.Rules.Language;

public sealed class CanonicalTextTests
{
    [Theory]
    [InlineData("sum  表1-2[科目 under 行.科目,level 项].合计", "sum 表1-2[科目 under 行, level 项].合计")]
    [InlineData("sum 表1-2[level 项|单位].合计", "sum 表1-2[level 单位|项].合计")]
    [InlineData("行.预算数+2*(3-1)", "行.预算数 + 2 * (3 - 1)")]
    [InlineData("(行.预算数 - 1) - (2 - 3)", "行.预算数 - 1 - (2 - 3)")]
    [InlineData("-(行.预算数 + 1)", "-(行.预算数 + 1)")]
    [InlineData("表1.支出[名称 = '本年支出合计'].预算数", "表1.支出[名称 = \"本年支出合计\"].预算数")]
    [InlineData("表1.支出[名称 not matches \"*小计\"].预算数", "表1.支出[名称 not matches \"*小计\"].预算数")]
    [InlineData("sum 表6[指标性质 in (\"≤\", \"=\")].权重", "sum 表6[指标性质 in (\"≤\", \"=\")].权重")]
    [InlineData("万元(表6[行].指标值, 表6[行].度量单位)", "万元(表6[行].指标值, 表6[行].度量单位)")]
    [InlineData("count 表1-2[科目 in 表3.科目]", "count 表1-2[科目 in 表3.科目]")]
    [InlineData("sum 自评项目.\"小计/其他\"", "sum 自评项目.\"小计/其他\"")]
    [InlineData("sum 自评项目.\"执行率（%）\"", "sum 自评项目.执行率（%）")]
    public void An_expression_has_one_canonical_spelling(string written, string canonical)
    {
        var rule = TestRules.Register($"each: 行 in 表1.支出\nleft: {written}\nright: 0").Rules[0];
        Assert.Equal(canonical + " = 0", rule.Formula);
    }

    [Theory]
    [InlineData(
        "行.预算数>0 and(行.科目=\"208\" or not exists 表3[行])",
        "行.预算数 > 0 and (行.科目 = \"208\" or not (exists 表3[行]))"
    )]
    [InlineData("行.名称 not in (\"甲\",\"乙\")", "行.名称 not in (\"甲\", \"乙\")")]
    [InlineData(
        "行.名称 starts \"甲\" and present(表4) and not empty(表4)",
        "行.名称 starts \"甲\" and present(表4) and not (empty(表4))"
    )]
    public void A_condition_has_one_canonical_spelling(string written, string canonical)
    {
        var rule = TestRules.Register($"each: 行 in 表1.支出\nwhere: '{written}'\nleft: 1\nright: 0").Rules[0];
        Assert.Equal(canonical, rule.WhereText);
    }

    [Theory]
    [InlineData("行.预算数 + 2 * (3 - 1) - sum 表1-2[level 项, 科目 under 行].合计")]
    [InlineData("表1.收入[名称 = \"本年收入合计\"].预算数")]
    public void The_canonical_spelling_reads_back_as_itself(string written)
    {
        var once = TestRules.Register($"each: 行 in 表1.支出\nleft: {written}\nright: 0").Rules[0].Formula;
        var twice = TestRules.Register($"each: 行 in 表1.支出\nleft: {once[..^4]}\nright: 0").Rules[0].Formula;
        Assert.Equal(once, twice);
    }
}
