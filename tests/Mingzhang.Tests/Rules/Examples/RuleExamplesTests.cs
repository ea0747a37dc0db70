using Mingzhang.Findings;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Rules.Examples;

namespace Mingzhang.Tests.Rules.Examples;

public sealed class RuleExamplesTests
{
    private const string Rule = """
        each: 类 in 表1.支出[level 行]
        left: 类.预算数
        right: sum 表1-2[科目 under 类, level 项].合计
        """;

    private const string Holds = """
        {表1.支出: [{level: 行, 科目: "208", 预算数: "87.20"}], 表1-2: [{level: 项, 科目: "2080101", 合计: "87.20"}]}
        """;

    private const string Fails = """
        {表1.支出: [{level: 行, 科目: "208", 预算数: "87.20"}], 表1-2: [{level: 项, 科目: "2080101", 合计: "78.20"}]}
        """;

    private const string Rounds = """
        {表1.支出: [{level: 行, 科目: "208", 预算数: "87.21"}], 表1-2: [{level: 项, 科目: "2080101", 合计: "87.20"}]}
        """;

    private const string Nothing = "{表1.支出: [], 表1-2: []}";

    [Theory]
    [InlineData(Holds, Fails, true, true)]
    [InlineData(Rounds, Fails, true, true)]
    [InlineData(Fails, Holds, false, false)]
    [InlineData(Nothing, Fails, false, true)]
    [InlineData(Holds, Rounds, true, false)]
    [InlineData(Holds, Nothing, true, false)]
    public void An_example_must_come_out_as_its_author_says(
        string pass,
        string fail,
        bool passIsRight,
        bool failIsRight
    )
    {
        var results = RuleExamples.Run(
            TestRules.Register($"{Rule}\nexamples: {{pass: {pass.Trim()}, fail: {fail.Trim()}}}")
        );
        Assert.Equal([(true, passIsRight), (false, failIsRight)], results.Select(r => (r.MustPass, r.IsRight)));
    }

    [Fact]
    public void Several_examples_are_tried_one_by_one()
    {
        var results = RuleExamples.Run(
            TestRules.Register($"{Rule}\nexamples: {{pass: [{Holds.Trim()}, {Rounds.Trim()}], fail: {Fails.Trim()}}}")
        );
        Assert.Equal([1, 2, 1], results.Select(r => r.Index));
        Assert.All(results, r => Assert.True(r.IsRight, r.Explanation));
        Assert.Equal(
            "T-1 fail 第1例：适用1次，成立0次，不成立1次，不适用0次，缺数据0次；左87.20右78.20差9.00",
            results[2].Explanation
        );
    }

    [Fact]
    public void A_rule_that_only_notices_fails_with_a_notice()
    {
        var results = RuleExamples.Run(
            TestRules.Register($"{Rule}\nseverity: notice\nexamples: {{pass: {Holds.Trim()}, fail: {Fails.Trim()}}}")
        );
        Assert.All(results, r => Assert.True(r.IsRight, r.Explanation));
    }

    [Theory]
    [InlineData("{years: 2026-}", 2026)]
    [InlineData("{years: -2020}", 2020)]
    [InlineData("{years: 2020-2030}", 2024)]
    public void The_small_pack_is_of_a_kind_year_and_layout_that_the_rule_applies_to(string applies, int year)
    {
        var rule = TestRules
            .Register($"applies: {applies}\n{Rule}\nexamples: {{pass: {Holds.Trim()}, fail: {Fails.Trim()}}}")
            .Rules[0];
        var identity = ExamplePack.Make(rule.Passing[0], rule.Applies).Identity;
        Assert.Equal(year, identity.Year);
        Assert.True(rule.Applies.Admits(identity));
    }

    [Fact]
    public void The_small_pack_has_the_tables_named_with_their_keys_figures_and_notes()
    {
        const string example = """
            {表4: {rows: [], notes: [本表无数据]}, 表6: [{level: 指标, 单位: "139001", 项目: P1, 名称: 甲, 权重: "20", 指标值: "95", 预算数: "l0"}]}
            """;
        var rule = TestRules.Register($"{Rule}\nexamples: {{pass: {example.Trim()}, fail: {{}}}}").Rules[0];
        var pack = ExamplePack.Make(rule.Passing[0], rule.Applies);

        Assert.Equal(["4", "6"], pack.Tables.Select(t => t.Form));
        Assert.Equal(["本表无数据"], pack.Table("4")!.Notes);
        var panel = pack.Table("6")!.Panels[0];
        var row = panel.Rows[0];
        Assert.Equal(("139001", null, "P1", "甲"), (row.Unit, row.Code, row.Project, row.Name));
        Assert.Equal(new PrintedNumber(20m, 0), row.Cells[panel.IndexOf("权重")].Figure?.Printed);
        Assert.Equal(
            ("95", null),
            (row.Cells[panel.IndexOf("指标值")].Text, row.Cells[panel.IndexOf("指标值")].Figure)
        );
        Assert.True(row.Cells[panel.IndexOf("预算数")].IsUnreadable);
    }

    [Fact]
    public void Notes_can_be_asked_for()
    {
        const string rule = """
            where: present(表4) and empty(表4)
            left: len(notes(表4))
            op: ">"
            right: 0
            examples:
                pass: {表4: {rows: [], notes: [本表无数据]}}
                fail: {表4: []}
            """;
        Assert.All(RuleExamples.Run(TestRules.Register(rule)), r => Assert.True(r.IsRight, r.Explanation));
    }
}
