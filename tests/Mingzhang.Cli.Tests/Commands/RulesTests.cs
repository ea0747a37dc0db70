using Mingzhang.Testing;

namespace Mingzhang.Cli.Tests.Commands;

public sealed class RulesTests
{
    [Fact]
    public void The_rules_of_a_profile_are_a_page_with_their_basis_and_advice()
    {
        using var cli = new Cli();
        var answer = cli.Run("rules", "hubei-final");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.StartsWith("# 检查规则：", answer.Output, StringComparison.Ordinal);
        Assert.Matches(@"#### HB-\w+-\d+ ", answer.Output);
        Assert.Contains("依据：", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_profile_the_page_holds_the_rules_of_all()
    {
        using var cli = new Cli();
        var all = cli.Run("rules").Output;
        Assert.Contains("#### HB-", all, StringComparison.Ordinal);
        Assert.Contains("#### SC-", all, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_goes_into_a_file_when_one_is_named()
    {
        using var cli = new Cli();
        Assert.Equal("", cli.Run("rules", "hubei-final", "-o", "./规则.md").Output);
        Assert.Equal(cli.Run("rules", "hubei-final").Output, File.ReadAllText(cli["规则.md"]));
    }

    [Theory]
    [InlineData("hubei-final")]
    [InlineData("shanghai-budget")]
    [InlineData("shanghai-final")]
    [InlineData("sichuan-budget")]
    public void The_page_in_docs_is_current(string profile)
    {
        using var cli = new Cli();
        GoldenText.EqualFile($"docs/rules/{profile}.md", cli.Run("rules", profile).Output);
    }
}
