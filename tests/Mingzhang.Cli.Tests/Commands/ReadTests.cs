namespace Mingzhang.Cli.Tests.Commands;

public sealed class ReadTests
{
    [Fact]
    public void A_page_read_back_is_a_pack_that_checks_clean()
    {
        using var cli = new Cli();
        cli.Book("曾都", "zengdu-2023");
        cli.Run("compile", "./曾都", "-o", "./out", "--format", "html");
        File.Move(Directory.GetFiles(cli["out/曾都"], "*.html")[0], cli["件.html"]);

        var answer = cli.Run("read", "./件.html", "-o", "./读.json");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("版式 hubei-final：", answer.Output, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("check", "./读.json").Code);
    }

    [Fact]
    public void What_cannot_be_read_is_one_line_and_leaves_nothing()
    {
        using var cli = new Cli();
        File.WriteAllText(cli["坏.pdf"], "%PDF-1.7\n断在这里");

        var answer = cli.Run("read", "./坏.pdf", "-o", "./读.json");

        Assert.Equal(2, answer.Code);
        Assert.StartsWith("mingzhang：./坏.pdf：", Assert.Single(answer.Complaints), StringComparison.Ordinal);
        Assert.Equal(["坏.pdf"], cli.Files);
    }
}
