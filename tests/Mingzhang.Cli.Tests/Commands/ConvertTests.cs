namespace Mingzhang.Cli.Tests.Commands;

public sealed class ConvertTests
{
    [Theory]
    [InlineData("tongchuan-2023")]
    [InlineData("dachuan-2024")]
    [InlineData("zengdu-2023")]
    [InlineData("leshan-2023")]
    [InlineData("nanchong-2024")]
    [InlineData("shanghai-2025")]
    [InlineData("shanghai-2025-department")]
    [InlineData("shanghai-final-2024")]
    public void A_book_that_went_to_the_other_carrier_and_back_is_the_same(string sample)
    {
        using var cli = new Cli();
        cli.Book("簿", sample);
        Assert.Equal(0, cli.Run("convert", "./簿", "./一.xlsx").Code);
        Assert.Equal(0, cli.Run("convert", "./一.xlsx", "./二").Code);
        Assert.Equal(0, cli.Run("convert", "./二", "./三.xlsx").Code);
        Assert.Equal(0, cli.Run("convert", "./簿", "./四").Code);
        Assert.Equal(File.ReadAllBytes(cli["一.xlsx"]), File.ReadAllBytes(cli["三.xlsx"]));
        Assert.Equal(Folder(cli, "四"), Folder(cli, "二"));
    }

    [Fact]
    public void It_says_how_much_it_wrote()
    {
        using var cli = new Cli();
        cli.Book();
        var answer = cli.Run("convert", "./簿", "./簿.xlsx");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.EndsWith("：1 个单位，收入 1 行，支出 28 行。\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_that_is_there_is_replaced_only_when_asked()
    {
        using var cli = new Cli();
        cli.Book();
        File.WriteAllText(cli["簿.xlsx"], "mine");
        var answer = cli.Run("convert", "./簿", "./簿.xlsx");
        Assert.Equal(2, answer.Code);
        Assert.Contains("已经存在，没有覆盖", Assert.Single(answer.Complaints), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(cli["簿.xlsx"]));
        Assert.Equal(0, cli.Run("convert", "./簿", "./簿.xlsx", "--replace").Code);
        Assert.Equal(0, cli.Run("compile", "./簿.xlsx", "-o", "./out").Code);
    }

    [Fact]
    public void A_folder_with_other_things_in_it_is_left_alone_even_then()
    {
        using var cli = new Cli();
        cli.Book();
        Directory.CreateDirectory(cli["别的"]);
        File.WriteAllText(cli["别的/账.txt"], "mine");
        var answer = cli.Run("convert", "./簿", "./别的", "--replace");
        Assert.Equal(2, answer.Code);
        Assert.Contains("里有别的东西（账.txt）", Assert.Single(answer.Complaints), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(cli["别的/账.txt"]));
    }

    [Fact]
    public void Defects_are_listed_in_one_go_and_nothing_is_written()
    {
        using var cli = new Cli();
        cli.Book().Change("收入.csv", "989190", "多少").Change("支出.csv", "2080108", "2080199999");
        var before = cli.Files.ToList();
        var answer = cli.Run("convert", "./簿", "./簿.xlsx");
        Assert.Equal(2, answer.Code);
        Assert.Contains(answer.Complaints, c => c.Contains("收入.csv:2", StringComparison.Ordinal));
        Assert.Contains(answer.Complaints, c => c.Contains("支出.csv:2", StringComparison.Ordinal));
        Assert.Equal(before, cli.Files);
    }

    private static Dictionary<string, string> Folder(Cli cli, string name) =>
        Directory.EnumerateFiles(cli[name]).ToDictionary(f => Path.GetFileName(f), File.ReadAllText);
}
