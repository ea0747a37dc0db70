namespace Mingzhang.Tests.Rules.Register;

public sealed class ExampleErrorTests
{
    [Theory]
    [InlineData("{表8: []}", "例子里的表“表8”不存在")]
    [InlineData("{表1: []}", "“表1”应当写成 表1.收入 或 表1.支出")]
    [InlineData("{表1-2: [{合计: \"1\"}]}", "缺少键“level”")]
    [InlineData("{表1-2: [{level: 行行}]}", "没有层级“行行”")]
    [InlineData("{表1-2: [{level: 项, 合记: \"1\"}]}", "表1-2没有列“合记”")]
    [InlineData("{表1-2: {rows: [], note: 无}}", "不认识的键“note”")]
    [InlineData("表1-2", "这里应当是“键: 值”的映射")]
    public void A_wrong_example_is_refused(string pass, string problem)
    {
        var problems = TestRules.Problems($"left: 1\nright: 0\nexamples: {{pass: {pass}, fail: {{}}}}");
        Assert.StartsWith("3:", problems, StringComparison.Ordinal);
        Assert.Contains(problem, problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_without_both_examples_is_refused()
    {
        Assert.Contains(
            "examples 应当有 pass 和 fail 两项",
            TestRules.Problems("left: 1\nright: 0\nexamples: 无"),
            StringComparison.Ordinal
        );
    }
}
