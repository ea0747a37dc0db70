namespace Mingzhang.Tests.Rules.Language;

// Each refusal names the place inside the value: the value of left begins at column 9 of line 1.
public sealed class ExpressionErrorTests
{
    [Theory]
    [InlineData("表9-9.合计", "1:9: 没有表“表9-9”")]
    [InlineData("表1.预算数", "1:9: “表1”有几栏，要写明是哪一栏：表1.收入、表1.支出")]
    [InlineData("表1-2.合记", "1:14: 表1-2没有列“合记”；有：科目名称、合计、基本支出、项目支出")]
    [InlineData("sum 表1-2[level 款].合计", "1:24: 表1-2没有层级“款”的行；有：合计、单位、项")]
    [InlineData("sum 表1-2[level 目].合计", "1:24: 没有层级“目”")]
    [InlineData("sum 表1-2[科木 = \"208\"].合计", "1:18: 表1-2没有列“科木”")]
    [InlineData("sum 表1-2[科目 under 类].合计", "1:27: 没有表“类”")]
    [InlineData("sum 表1-2[单位 under \"1\"].合计", "1:21: under 只用于“科目”")]
    [InlineData("sum 表1-2[类].合计", "1:18: 没有变量“类”")]
    [InlineData("sum 表1-2[level 项.合计", "1:25: 这里应当是“]”，不是“.”")]
    [InlineData("sum 表1-2", "1:17: sum 后面要写 行集.列名")]
    [InlineData("sum 表1-2.科目名称", "1:18: sum 只能用于数或金额的列")]
    [InlineData("表1-2.合计 + 表1-2.科目名称", "1:17: “+”不能用于金额和文字；文字先用 number( ) 化成数")]
    [InlineData("表1-2.合计 * 表1-2.合计", "1:17: 金额不能乘金额")]
    [InlineData("表1-2.合计 表3.合计", "1:17: 多余的“表3”")]
    [InlineData("(表1-2.合计", "1:17: 这里应当是“)”，不是表达式末尾")]
    [InlineData("求和(表1-2.合计)", "1:9: 没有函数“求和”")]
    [InlineData("abs(表1-2.合计, 2)", "1:20: 函数“abs”只要1个参数")]
    [InlineData("abs(表1-2.科目名称)", "1:13: 这个参数应当是数或金额")]
    [InlineData("round(表1-2.合计, 9)", "1:24: round 的位数应当是 0 到 6 的整数")]
    [InlineData("核对名称(表1-2)", "1:14: 这里应当是 each 的变量")]
    [InlineData("表1-2.*", "1:14: 用 .* 的规则要写 columns:")]
    [InlineData("exists 表1-2", "1:9: 这里应当是一个值，不是条件")]
    [InlineData("1 + ?", "1:13: 不认识的符号“?”")]
    [InlineData("1.2.3", "1:9: 数写得不对")]
    [InlineData("2023年", "1:9: 数写得不对；以数字开头的名称要加引号")]
    [InlineData("len(\"无)", "1:13: 引号 \" 没有配对")]
    public void A_wrong_expression_is_refused_at_its_place(string left, string problem)
    {
        Assert.StartsWith(problem, TestRules.Problems($"left: {left}\nright: 0"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("表1-2.科目名称", "=", "0", "2:11: 不能比较文字和数")]
    [InlineData("表1-2.科目名称", "<=", "\"\"", "2:11: 文字不分大小")]
    [InlineData("表1-2.合计", "matches", "\"*\"", "2:11: “matches”两边都要是文字")]
    [InlineData("表1-2.合计", "in", "(\"1\")", "2:12: 列表里应当都是金额")]
    [InlineData("表1-2.合计", "in", "表3.合计", "2:14: in 行集.列名 只用于写明列名的文字列")]
    public void Both_sides_must_be_of_one_kind(string left, string op, string right, string problem)
    {
        var rule = $"left: {left}\nright: '{right.Replace("'", "''", StringComparison.Ordinal)}'\nop: \"{op}\"";
        Assert.StartsWith(problem, TestRules.Problems(rule), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("类 表1-2", "1:9: 应当写成：变量 in 行集")]
    [InlineData("科目 in 表1-2", "1:9: “科目”已有别的意思，不能作变量名")]
    [InlineData("sum in 表1-2", "1:9: “sum”已有别的意思，不能作变量名")]
    [InlineData("类 in 表1-2[level 项", "1:26: 这里应当是“]”")]
    public void A_wrong_variable_is_refused_at_its_place(string each, string problem)
    {
        Assert.StartsWith(problem, TestRules.Problems($"each: {each}\nleft: 1\nright: 0"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_expression_without_end_is_refused()
    {
        var left = string.Concat(Enumerable.Repeat("(", 100_000)) + "1";
        Assert.StartsWith(
            "1:1009: 表达式太长",
            TestRules.Problems($"left: {left}\nright: 0"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_second_variable_of_one_name_is_refused()
    {
        const string rule = """
            each:
              - 行 in 表1-2
              - 行 in 表3
            left: 1
            right: 0
            """;
        Assert.StartsWith("3:7: “行”已有别的意思", TestRules.Problems(rule), StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_is_no_value_and_a_value_no_condition()
    {
        Assert.StartsWith(
            "1:10: 这里应当是条件",
            TestRules.Problems("where: 表1-2.合计\nleft: 1\nright: 0"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "1:18: 条件不能再作比较",
            TestRules.Problems("where: (1 = 1) = 1\nleft: 1\nright: 0"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Places_are_right_in_quoted_and_folded_values_too()
    {
        Assert.StartsWith(
            "1:15: 表1-2没有列“合记”",
            TestRules.Problems("left: \"表1-2.合记\"\nright: 0"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "3:16: 表1-2没有列“合记”",
            TestRules.Problems("left: >-\n    sum 表1-2.合计 +\n    sum 表1-2.合记\nright: 0"),
            StringComparison.Ordinal
        );
    }
}
