using Mingzhang.Yaml;

namespace Mingzhang.Tests.Drafting;

/// <summary>A draft with a defect is refused with line, column and what to do.</summary>
public sealed class DraftDefectTests
{
    [Theory]
    [InlineData("{表1.支出[level 合计].没有的列}", "没有列“没有的列”")]
    [InlineData("{表99.数}", "没有表“表99”")]
    [InlineData("{年度", "没有配对的 }")]
    [InlineData("年度}", "多余的 }")]
    [InlineData("{占: 1}", "“占”要有 2 个参数")]
    [InlineData("{列: 名单}", "没有名单“名单”")]
    [InlineData("{没有的句式: 1, 2, 三}", "没有“没有的句式”")]
    public void A_field_that_cannot_be_filled_is_named_with_its_place(string field, string message)
    {
        var problem = Assert.Single(Problems($"sections:\n  节:\n    - '前面的字{field}'\n"));
        Assert.Equal(("narrative.yaml", 3), (problem.File, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_column_is_that_of_the_wrong_word()
    {
        var problem = Assert.Single(Problems("sections:\n  节:\n    - '共{表99.数}'\n"));
        Assert.Equal(10, problem.Column);
    }

    [Theory]
    [InlineData("  节:\n    - {texts: 字}", "不认识的键“texts”")]
    [InlineData("  节:\n    - {when: 3}", "这里应当是条件")]
    [InlineData("  节:\n    - {chart: 图, kind: 折线图, title: 图, series: []}", "kind 应为")]
    [InlineData("  节:\n    - {each: 项, text: 字}", "应当写成：变量 in 行集")]
    public void An_item_that_cannot_be_read_is_refused(string yaml, string message) =>
        Assert.Contains(
            Problems("sections:\n" + yaml + "\n"),
            p => p.Message.Contains(message, StringComparison.Ordinal)
        );

    [Fact]
    public void All_defects_are_reported_at_once() =>
        Assert.Equal(3, Problems("values: {a: 表99.数}\nsections:\n  节: ['{表98.数}', '{年']\n").Count);

    private static IReadOnlyList<YamlProblem> Problems(string yaml) =>
        Assert.Throws<YamlProblemsException>(() => DraftOf.Read(yaml)).Problems;
}
