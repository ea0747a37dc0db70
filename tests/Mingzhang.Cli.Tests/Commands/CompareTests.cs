using System.Text.Json;

namespace Mingzhang.Cli.Tests.Commands;

public sealed class CompareTests
{
    [Fact]
    public void A_pack_compared_with_itself_has_no_changes()
    {
        using var cli = new Cli();
        Compile(cli, cli.Book(), "甲");

        var answer = cli.Run("compare", "./甲/簿", "./甲/簿/pack.json");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("没有变动", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_figures_are_listed_with_their_tables_rows_and_columns()
    {
        using var cli = Changed();

        var answer = cli.Run("compare", "./旧/簿", "./新/簿");

        Assert.Equal((1, ""), (answer.Code, answer.Error));
        Assert.Contains("表1-2 部门支出总表", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_goes_to_the_screen_and_says_how_much_changed()
    {
        using var cli = Changed();

        var json = JsonDocument.Parse(cli.Run("compare", "./旧/簿", "./新/簿", "--format", "json").Output).RootElement;

        Assert.False(json.GetProperty("same").GetBoolean());
        Assert.True(json.GetProperty("counts").GetProperty("figures").GetInt32() > 0);
    }

    [Fact]
    public void What_cannot_be_compared_is_one_line_and_leaves_nothing()
    {
        using var cli = new Cli();
        File.WriteAllText(cli["坏.pdf"], "%PDF-1.7\n断在这里");

        var answer = cli.Run("compare", "./坏.pdf", "./坏.pdf", "-o", "./变动.txt");

        Assert.Equal(2, answer.Code);
        Assert.StartsWith("mingzhang：./坏.pdf：", Assert.Single(answer.Complaints), StringComparison.Ordinal);
        Assert.Equal(["坏.pdf"], cli.Files);
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("compare", "./甲")]
    [InlineData("compare", "./甲", "./乙", "./丙")]
    [InlineData("compare", "./甲", "./乙", "--format", "pdf")]
    [InlineData("compare", "./没有", "./也没有")]
    public void Wrong_usage_is_one_line(params string[] words)
    {
        using var cli = new Cli();

        var answer = cli.Run(words);

        Assert.Equal(2, answer.Code);
        Assert.Single(answer.Complaints);
    }

    private static Cli Changed()
    {
        var cli = new Cli();
        Compile(cli, cli.Book(), "旧");
        File.Move(cli["簿/支出.csv"], cli["支出.csv"]);
        var lines = File.ReadAllLines(cli["支出.csv"]);
        File.WriteAllLines(cli["簿/支出.csv"], lines.Take(lines.Length - 1));
        cli.Run("compile", "./簿", "-o", "./新", "--format", "json");
        return cli;
    }

    private static void Compile(Cli cli, SampleBook book, string folder)
    {
        Assert.NotNull(book);
        Assert.Equal(0, cli.Run("compile", "./簿", "-o", "./" + folder, "--format", "json").Code);
    }
}
