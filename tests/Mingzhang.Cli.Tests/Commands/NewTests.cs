namespace Mingzhang.Cli.Tests.Commands;

public sealed class NewTests
{
    [Theory]
    [InlineData("空白.xlsx")]
    [InlineData("空白")]
    public void A_blank_book_says_what_to_do_next_and_what_is_still_missing(string name)
    {
        using var cli = new Cli();
        var answer = cli.Run("new", "sichuan-budget", "--year", "2024", "./" + name);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("mingzhang compile", answer.Output, StringComparison.Ordinal);
        var compiled = cli.Run("compile", "./" + name, "-o", "./out");
        Assert.Equal(2, compiled.Code);
        Assert.Contains(compiled.Complaints, c => c.Contains("空簿", StringComparison.Ordinal));
        Assert.Contains(compiled.Complaints, c => c.Contains("“部门代码”没有填", StringComparison.Ordinal));
        Assert.False(Directory.Exists(cli["out"]));
    }

    [Theory]
    [InlineData("簿")]
    [InlineData("簿/book.yaml")]
    public void A_book_that_is_there_is_never_overwritten(string path)
    {
        using var cli = new Cli();
        cli.Book();
        var before = cli.Files.ToDictionary(f => f, f => File.ReadAllText(cli[f]));
        var answer = cli.Run("new", "sichuan-budget", "--year", "2024", "./" + path);
        Assert.Equal(2, answer.Code);
        Assert.Contains("已经存在，没有覆盖", Assert.Single(answer.Complaints), StringComparison.Ordinal);
        Assert.Equal(before, cli.Files.ToDictionary(f => f, f => File.ReadAllText(cli[f])));
    }
}
