namespace Mingzhang.Cli.Tests.Commands;

public sealed class ConsolidateTests
{
    [Theory]
    [InlineData("部门")]
    [InlineData("部门.xlsx")]
    public void Books_of_units_become_the_book_of_the_department(string target)
    {
        using var cli = new Cli();
        cli.Book("各单位/甲");
        SecondUnit(cli.Book("各单位/乙"));
        var answer = cli.Run("consolidate", "./各单位", "-o", "./" + target);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("2 个单位", answer.Output, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("compile", "./" + target, "-o", "./out", "--format", "json").Code);
    }

    [Fact]
    public void Everything_that_keeps_books_apart_is_listed_and_nothing_is_written()
    {
        using var cli = new Cli();
        cli.Book("甲");
        SecondUnit(cli.Book("乙")).Change("book.yaml", "年度: 2023", "年度: 2024");
        var before = cli.Files.ToList();
        var answer = cli.Run("consolidate", "./甲", "./乙", "-o", "./部门");
        Assert.Equal(2, answer.Code);
        Assert.Contains(answer.Complaints, c => c.Contains("年度是“2024”", StringComparison.Ordinal));
        Assert.Equal(before, cli.Files);
    }

    [Fact]
    public void Defects_of_every_book_are_listed_in_one_go()
    {
        using var cli = new Cli();
        cli.Book("甲").Change("收入.csv", "989190", "多少");
        cli.Book("乙").Change("收入.csv", "989190", "九十八万");
        var answer = cli.Run("consolidate", "./甲", "./乙", "-o", "./部门");
        Assert.Equal(2, answer.Code);
        Assert.Equal(
            ["mingzhang：./甲：收入.csv:2", "mingzhang：./乙：收入.csv:2"],
            answer.Complaints.Select(c => string.Join('：', c.Split('：').Take(3)))
        );
        Assert.False(Directory.Exists(cli["部门"]));
    }

    [Fact]
    public void A_book_is_not_written_over_one_that_went_into_it()
    {
        using var cli = new Cli();
        cli.Book("甲");
        var answer = cli.Run("consolidate", "./甲", "-o", "./甲/");
        Assert.Equal(2, answer.Code);
        Assert.Contains("既是要汇总的簿，又是要写的簿", Assert.Single(answer.Complaints), StringComparison.Ordinal);
    }

    // The same book as another unit of the department; its projects get other codes.
    private static SampleBook SecondUnit(SampleBook book) => book.Everywhere("189001", "189002");
}
