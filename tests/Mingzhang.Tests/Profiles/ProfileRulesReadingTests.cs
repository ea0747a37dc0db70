namespace Mingzhang.Tests.Profiles;

public sealed class ProfileRulesReadingTests
{
    private const string Rules = "rules/合计.yaml";

    private const string Footing = """
        - id: EX-001
          name: 合计等于各项之和
          left: 表1[level 合计].合计
          op: "="
          right: sum 表1[level 项].合计
          severity: error
          category: footing
          message: 合计{left}，各项相加为{right}
          advice: 更正合计。
          examples:
            pass: {表1: [{level: 合计, 合计: "2.00"}, {level: 项, 合计: "2.00"}]}
            fail: {表1: [{level: 合计, 合计: "2.00"}, {level: 项, 合计: "3.00"}]}
        """;

    private const string OtherVariant = """
        - id: "1"
          variant: 宽
          title: 部门支出总表（{年度}年度）
          source: 支出
          columns:
            - {id: 名称, role: 名称}
            - {id: 基本支出, role: 金额, where: {支出类型: [人员, 公用]}}
          rows:
            - {each: 单位, level: 单位, cells: {名称: "{单位名称}"}}
        """;

    [Fact]
    public void Rules_are_read_with_the_profile()
    {
        var profile = new ProfileFiles().WithFile(Rules, Footing).Read();
        Assert.Equal(["EX-001"], profile.Rules.Rules.Select(r => r.Id));
        Assert.Equal("示例/rules/合计.yaml", profile.Rules.Rules[0].File);
    }

    [Fact]
    public void A_profile_without_rules_has_an_empty_register() => Assert.Empty(new ProfileFiles().Read().Rules.Rules);

    [Fact]
    public void A_rule_may_name_what_any_variant_of_a_form_has()
    {
        var rule = Footing.Replace(
            "sum 表1[level 项].合计",
            "sum 表1[level 单位|抵销].基本支出",
            StringComparison.Ordinal
        );
        var profile = new ProfileFiles().WithFile("forms/宽.yaml", OtherVariant).WithFile(Rules, rule).Read();
        Assert.Equal("表1[level 合计].合计 = sum 表1[level 单位|抵销].基本支出", profile.Rules.Rules[0].Formula);
        Assert.Equal("部门支出总表", profile.Rules.Catalog.Find("表1")!.Title);
    }

    [Fact]
    public void The_tables_of_a_layout_are_known_to_the_rules()
    {
        var catalog = new ProfileFiles().Read().Rules.Catalog;
        Assert.Equal(["1"], catalog.FormsOf("2024"));
        Assert.Null(catalog.FormsOf("2025"));
    }

    [Theory]
    [InlineData("sum 表1[level 项].合计", "sum 表1[level 项].▸小计", "表1没有列“小计”；有：编码、名称、合计、项目支出")]
    [InlineData("sum 表1[level 项].合计", "sum 表1[level ▸单位].合计", "表1没有层级“单位”的行；有：合计、项")]
    [InlineData("sum 表1[level 项].合计", "sum ▸表2[level 项].合计", "没有表“表2”；表有：表1")]
    [InlineData("severity: error", "severity: ▸high", "这里应当是 notice | warning | error 之一，不是“high”")]
    public void A_defect_of_a_rule_is_reported_in_its_place(string old, string replacement, string problem)
    {
        var files = new ProfileFiles().WithFile(Rules, Footing).With(Rules, old, replacement);
        var place = files.TakeMark(Rules);
        Assert.Equal($"示例/{Rules}:{place}: {problem}", files.Problems());
    }

    [Fact]
    public void Rules_are_not_judged_while_the_forms_are_broken()
    {
        var files = new ProfileFiles()
            .WithFile(Rules, Footing)
            .With("forms/1.yaml", "id: 合计, role: 金额", "id: 合计, role: 钱");
        Assert.DoesNotContain(Rules, files.Problems(), StringComparison.Ordinal);
    }
}
