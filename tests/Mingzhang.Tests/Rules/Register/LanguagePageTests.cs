using Mingzhang.Rules.Examples;
using Mingzhang.Rules.Language;
using Mingzhang.Rules.Register;

namespace Mingzhang.Tests.Rules.Register;

// docs/rules-language.md, which authors of rules work from.
public sealed class LanguagePageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "rules-language.md"));

    [Fact]
    public void The_rule_on_the_page_is_read_and_its_examples_come_out()
    {
        var yaml = Page.Split("```yaml\n")[1].Split("```")[0];
        var register = RuleRegister.Load("rules-language.md", yaml, TestForms.Catalog);
        Assert.All(RuleExamples.Run(register), r => Assert.True(r.IsRight, r.Explanation));
    }

    [Fact]
    public void The_page_tells_of_every_function_relation_and_key()
    {
        Assert.All(Functions.All, f => Assert.Contains($"`{f}(", Page, StringComparison.Ordinal));
        Assert.All(Relations.All, r => Assert.Contains($"`{r}`", Page, StringComparison.Ordinal));
        string[] keys =
        [
            "id",
            "name",
            "applies",
            "each",
            "columns",
            "where",
            "left",
            "op",
            "right",
            "missing",
            "needs",
            "severity",
            "category",
            "basis",
            "message",
            "advice",
            "examples",
        ];
        Assert.All(keys, k => Assert.Contains($"`{k}`", Page, StringComparison.Ordinal));
    }
}
