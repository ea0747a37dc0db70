using Mingzhang.Checks;
using Mingzhang.Findings;
using Mingzhang.Yaml;

namespace Mingzhang.Tests.Checks;

public sealed class CheckCatalogTests
{
    private const string Common = """
        - id: MZ-X-001
          key: 示例.甲
          name: 甲应当成立
          severity: error
          category: wording
          basis: 通行做法
          message: 甲不成立：{文字}
          advice: 改正甲。
        """;

    [Fact]
    public void A_profile_replaces_only_what_it_states()
    {
        var catalog = CheckCatalogReader.Read(
            ("checks.yaml", Common),
            ("省/checks.yaml", "- {key: 示例.甲, severity: notice}")
        );

        var check = Assert.Single(catalog.Checks);
        Assert.Equal(Severity.Notice, check.Severity);
        Assert.Equal("甲应当成立", check.Name);
        Assert.Equal(Category.Wording, check.Category);
    }

    [Fact]
    public void A_check_that_is_off_is_not_found()
    {
        var catalog = CheckCatalogReader.Read(
            ("checks.yaml", Common),
            ("省/checks.yaml", "- {key: 示例.甲, on: false}")
        );

        Assert.Null(catalog.Find("示例.甲"));
    }

    [Fact]
    public void The_hash_changes_with_the_wording()
    {
        var before = CheckCatalogReader.Read(("checks.yaml", Common));
        var after = CheckCatalogReader.Read(
            ("checks.yaml", Common.Replace("改正甲", "更正甲", StringComparison.Ordinal))
        );

        Assert.NotEqual(before.Hash, after.Hash);
    }

    [Theory]
    [InlineData("severity: error", "severity: fatal", 4, "severity 应为")]
    [InlineData("  basis: 通行做法\n", "", 1, "缺少键“basis”")]
    [InlineData("advice:", "advise:", 8, "不认识的键“advise”")]
    public void A_defect_is_named_with_its_line(string good, string bad, int line, string message)
    {
        var problems = Assert
            .Throws<YamlProblemsException>(() =>
                CheckCatalogReader.Read(("checks.yaml", Common.Replace(good, bad, StringComparison.Ordinal)))
            )
            .Problems;

        Assert.Contains(problems, p => p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_stands_once()
    {
        var twice = Common + "\n" + Common.Replace("示例.甲", "示例.乙", StringComparison.Ordinal);

        var problem = Assert.Single(
            Assert.Throws<YamlProblemsException>(() => CheckCatalogReader.Read(("checks.yaml", twice))).Problems
        );

        Assert.Equal("编号“MZ-X-001”重复", problem.Message);
    }
}
