namespace Mingzhang.Tests.Rules.Language;

public sealed class MessageTests
{
    [Theory]
    [InlineData("{左}", "不认识 {左}")]
    [InlineData("{行.合记}", "表1.支出没有列“合记”")]
    [InlineData("{列}", "用 {列} 的规则要写 columns:")]
    [InlineData("{left", "花括号没有配对")]
    [InlineData("{行}", "变量后面要写 .列名")]
    public void A_wrong_field_is_refused(string message, string problem)
    {
        var problems = TestRules.Problems($"each: 行 in 表1.支出\nleft: 1\nright: 0\nmessage: \"差：{message}\"");
        Assert.StartsWith("4:", problems, StringComparison.Ordinal);
        Assert.Contains(problem, problems, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_are_filled_with_values_keys_columns_and_the_year()
    {
        const string rule = """
            each: 行 in 表1-2[level 项]
            columns: [基本支出]
            left: 行.*
            right: 0
            message: "{年度}年{行.单位}的{行.名称}（{行.科目}）{列}{left}，应为{right}，多{difference}；合计{行.合计}"
            """;
        var report = TestRules.Check(rule, "表1-2\n项 @139001 #2080101 行政运行 合计=7.00 基本支出=5.00");
        Assert.Equal(
            "Error: 2024年139001的行政运行（2080101）基本支出5.00，应为0.00，多5.00；合计7.00",
            report.Findings()
        );
    }
}
