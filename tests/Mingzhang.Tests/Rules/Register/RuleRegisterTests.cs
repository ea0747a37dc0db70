using Mingzhang.Packs;
using Mingzhang.Rules.Register;
using Mingzhang.Yaml;

namespace Mingzhang.Tests.Rules.Register;

public sealed class RuleRegisterTests
{
    private const string Whole = """
        # 例
        - id: SC-B-021
          name: 支出按类一致
          applies: {kind: budget, years: 2023-, layouts: [例, 别的]}
          each: 类 in 表1.支出[level 行]
          where: 类.科目 != ""
          left: 表1.支出[类].预算数
          op: "="
          right: sum 表1-2[科目 under 类, level 项].合计
          missing: blank-is-zero
          needs: 表1-2
          severity: error
          category: cross-table
          basis: 财预〔2016〕143号
          message: 表1中{类.名称}{left}与表1-2该类合计{right}相差{difference}
          advice: 核对表1-2该类各项后更正表1。
          examples:
            pass:
              表1.支出: [{level: 行, 科目: "208", 名称: 社会保障和就业支出, 预算数: "87.20"}]
              表1-2: [{level: 项, 科目: "2080101", 名称: 行政运行, 合计: "87.20"}]
            fail:
              表1.支出: [{level: 行, 科目: "208", 名称: 社会保障和就业支出, 预算数: "87.20"}]
              表1-2: [{level: 项, 科目: "2080101", 名称: 行政运行, 合计: "78.20"}]
        """;

    [Fact]
    public void A_rule_is_read_whole()
    {
        var rule = Assert.Single(RuleRegister.Load("rules.yaml", Whole, TestForms.Catalog).Rules);

        Assert.Equal("SC-B-021", rule.Id);
        Assert.Equal((PackKind.Budget, 2023, null), (rule.Applies.Kind, rule.Applies.FromYear, rule.Applies.ToYear));
        Assert.Equal(["例", "别的"], rule.Applies.Layouts);
        Assert.Equal(["类 in 表1.支出[level 行]"], rule.EachText);
        Assert.Equal("类.科目 != \"\"", rule.WhereText);
        Assert.Equal("表1.支出[类].预算数 = sum 表1-2[科目 under 类, level 项].合计", rule.Formula);
        Assert.Equal(MissingPolicy.BlankIsZero, rule.Missing);
        Assert.Equal(["1-2"], rule.Needs);
        Assert.Equal(["1", "1-2"], rule.Forms);
        Assert.Equal("87.20", rule.Passing[0].Tables[0].Rows[0].Cells["预算数"]);
        Assert.Equal(("rules.yaml", 2), (rule.File, rule.Line));
    }

    [Fact]
    public void Every_defect_of_a_file_is_told_in_one_go()
    {
        const string broken = """
            - id: t-1
              name: 甲
              lefft: 1
              op: "=="
              right: 0
              severity: fatal
              category: footing
              message: 乙
              advice: 丙
              missing: zero
              applies: {kind: plan, years: 24, layouts: 无, region: 四川}
              examples: {pass: {}}
            """;
        var problems = Assert
            .Throws<YamlProblemsException>(() => RuleRegister.Load("r.yaml", broken, TestForms.Catalog))
            .Problems.Select(p => $"{p.Line}:{p.Column} {p.Message}")
            .ToArray();

        Assert.Collection(
            problems,
            p => Assert.StartsWith("1:3 缺少键“left”", p, StringComparison.Ordinal),
            p => Assert.StartsWith("1:7 规则编号“t-1”应当由大写字母", p, StringComparison.Ordinal),
            p => Assert.StartsWith("3:3 不认识的键“lefft”", p, StringComparison.Ordinal),
            p => Assert.StartsWith("4:7 没有关系“==”", p, StringComparison.Ordinal),
            p =>
                Assert.StartsWith(
                    "6:13 这里应当是 notice | warning | error 之一，不是“fatal”",
                    p,
                    StringComparison.Ordinal
                ),
            p => Assert.StartsWith("10:12 这里应当是 blank-is-zero", p, StringComparison.Ordinal),
            p => Assert.StartsWith("11:19 kind 应当是 budget | final", p, StringComparison.Ordinal),
            p => Assert.StartsWith("11:32 years 应当写成", p, StringComparison.Ordinal),
            p => Assert.StartsWith("11:45 没有版式“无”", p, StringComparison.Ordinal),
            p => Assert.StartsWith("11:48 不认识的键“region”", p, StringComparison.Ordinal),
            p => Assert.StartsWith("12:13 缺少键“fail”", p, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_missing_left_side_is_told_once()
    {
        Assert.Equal("1:3: 缺少键“left”", TestRules.Problems("right: 0"));
    }

    [Fact]
    public void An_id_stands_once_in_all_files()
    {
        var one = new RuleFile("甲.yaml", TestRules.Yaml("left: 1\nright: 0"));
        var two = new RuleFile("乙.yaml", TestRules.Yaml("left: 2\nright: 0"));
        var thrown = Assert.Throws<YamlProblemsException>(() => RuleRegister.Load([one, two], TestForms.Catalog));
        Assert.Contains("规则编号“T-1”重复，已用于 甲.yaml:", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ids_of_built_in_rules_are_taken()
    {
        Assert.Contains(
            "重复，已用于 内置规则",
            TestRules.Problems("id: MZ-P-001\nleft: 1\nright: 0"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Files_are_merged_in_their_order()
    {
        var one = new RuleFile("甲.yaml", TestRules.Yaml("id: B-2\nleft: 1\nright: 0"));
        var two = new RuleFile("乙.yaml", TestRules.Yaml("id: A-1\nleft: 2\nright: 0"));
        Assert.Equal(["B-2", "A-1"], RuleRegister.Load([one, two], TestForms.Catalog).Rules.Select(r => r.Id));
    }

    [Fact]
    public void The_hash_follows_the_meaning_and_not_the_layout()
    {
        var hash = RuleRegister.Load("r.yaml", Whole, TestForms.Catalog).Hash;
        var respelled = Whole
            .Replace("# 例", "# 另一份\n", StringComparison.Ordinal)
            .Replace("[科目 under 类, level 项]", "[ 科目 under 类 ,level 项 ]", StringComparison.Ordinal)
            .Replace("op: \"=\"", "op: '='", StringComparison.Ordinal);
        var changed = Whole.Replace("level 项]", "level 单位]", StringComparison.Ordinal);

        Assert.Matches("^sha256:[0-9a-f]{64}$", hash);
        Assert.Equal(hash, RuleRegister.Load("s.yaml", respelled, TestForms.Catalog).Hash);
        Assert.NotEqual(hash, RuleRegister.Load("r.yaml", changed, TestForms.Catalog).Hash);
    }

    [Theory]
    [InlineData("id", "SC-B-022")]
    [InlineData("name", "别名")]
    [InlineData("op", "\">=\"")]
    [InlineData("missing", "skip")]
    [InlineData("severity", "warning")]
    [InlineData("category", "footing")]
    [InlineData("basis", "别的依据")]
    [InlineData("message", "别的话{left}")]
    [InlineData("advice", "别的处理")]
    [InlineData("applies", "{kind: final}")]
    [InlineData("needs", "表3")]
    [InlineData("where", "类.科目 = \"\"")]
    public void The_hash_changes_with_every_part_of_a_rule(string key, string value)
    {
        var lines = Whole.Split('\n').ToList();
        var at = lines.FindIndex(l => l.TrimStart(' ', '-').StartsWith(key + ":", StringComparison.Ordinal));
        lines[at] = (lines[at].StartsWith('-') ? "- " : "  ") + $"{key}: {value}";
        var changed = RuleRegister.Load("r.yaml", string.Join('\n', lines), TestForms.Catalog);

        Assert.NotEqual(RuleRegister.Load("r.yaml", Whole, TestForms.Catalog).Hash, changed.Hash);
    }

    [Theory]
    [InlineData("2023", 2023, 2023)]
    [InlineData("2023-", 2023, null)]
    [InlineData("-2022", null, 2022)]
    [InlineData("2023-2024", 2023, 2024)]
    [InlineData("2023 - 2024", 2023, 2024)]
    public void Years_are_a_year_or_a_span(string years, int? from, int? to)
    {
        var rule = TestRules.Register($"applies: {{years: {years}}}\nleft: 1\nright: 0").Rules[0];
        Assert.Equal((from, to), (rule.Applies.FromYear, rule.Applies.ToYear));
    }

    [Theory]
    [InlineData("columns: 表1.支出[level 行]", "这里只写表名")]
    [InlineData("columns: 表1", "要写明是哪一栏")]
    [InlineData("columns: []", "columns: 里没有金额列")]
    [InlineData("columns: [合计, 权重]", "columns: 的列“权重”在表1-2里没有")]
    public void Columns_must_be_those_of_the_tables_named(string columns, string problem)
    {
        var problems = TestRules.Problems($"each: 行 in 表1-2\n{columns}\nleft: 行.*\nright: 0");
        Assert.Contains(problem, problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_list_of_rules_is_refused()
    {
        var thrown = Assert.Throws<YamlProblemsException>(() =>
            RuleRegister.Load("r.yaml", "id: A-1", TestForms.Catalog)
        );
        Assert.Contains("规则文件应当是规则的列表", thrown.Message, StringComparison.Ordinal);
    }
}
