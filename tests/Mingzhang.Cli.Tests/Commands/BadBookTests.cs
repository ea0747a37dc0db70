using System.IO.Compression;

namespace Mingzhang.Cli.Tests.Commands;

public sealed class BadBookTests
{
    private const string ExpenditureHeadings = "单位代码,功能科目,经济科目,资金性质,支出类型,项目代码,资金安排,金额\n";

    // name of the defect → what is wrong with the book, where it must be found, what the line must say.
    private static readonly Dictionary<string, (Action<SampleBook> Spoil, string Place, string Says)> Defects = new()
    {
        ["unknown code"] = (
            b => b.Change("支出.csv", "2080108,30103", "9990108,30103"),
            "支出.csv:2",
            "“功能科目”的“9990108”"
        ),
        ["wrong level"] = (
            b => b.Change("支出.csv", "2080108,30103", "20801,30103"),
            "支出.csv:2",
            "“功能科目”的“20801”"
        ),
        ["amount that is text"] = (b => b.Change("支出.csv", "100470", "十万"), "支出.csv:2", "“金额”的“十万”不是金额"),
        ["amount too large"] = (b => b.Change("支出.csv", "100470", "99999999999999999"), "支出.csv:2", "太大"),
        ["three decimals"] = (b => b.Change("支出.csv", "100470", "100470.005"), "支出.csv:2", "多于两位小数"),
        ["negative amount"] = (b => b.Change("支出.csv", "100470", "-100470"), "支出.csv:2", "不能是负数"),
        ["duplicate line"] = (
            b => b.Add("支出.csv", "189001,2080108,30103,一般公共预算,人员,,当年,100470"),
            "支出.csv:30",
            "第 2 行"
        ),
        ["unit not in the tree"] = (
            b => b.Change("支出.csv", "189001,2080108", "189009,2080108"),
            "支出.csv:2",
            "不在“单位”表里"
        ),
        ["project without a name"] = (
            b => b.Change("项目.csv", "189001-02,党建经费", "189001-02,"),
            "项目.csv:3",
            "“项目名称”没有填"
        ),
        ["project that is not listed"] = (
            b => b.Change("支出.csv", "189001-03", "189001-93"),
            "支出.csv:3",
            "不在“项目”表里"
        ),
        ["weight not a number"] = (
            b => b.Change("绩效指标.csv", ",20,正向指标", ",二十,正向指标"),
            "绩效指标.csv:2",
            "“权重”的“二十”不是数"
        ),
        ["missing sheet"] = (b => b.Without("单位.csv"), "单位.csv", "单位"),
        ["empty book"] = (
            b => b.With("收入.csv", "单位代码,收入项目,资金安排,金额\n").With("支出.csv", ExpenditureHeadings),
            "收入.csv",
            "空簿"
        ),
        ["folder without a book"] = (b => b.Without("book.yaml"), "", "没有 book.yaml"),
        ["unknown sheet"] = (b => b.With("支岀.csv", "金额\n1\n"), "支岀.csv", "支岀"),
        ["unknown column"] = (b => b.Change("收入.csv", "金额", "金 额 元"), "收入.csv:1", "金 额 元"),
        ["unknown profile"] = (
            b => b.Change("book.yaml", "sichuan-budget", "anhui-budget"),
            "",
            "没有版式“anhui-budget”"
        ),
        ["unknown layout"] = (b => b.Change("book.yaml", "\"2023\"", "\"1999\""), "", "没有变体“1999”"),
    };

    public static TheoryData<string> Names => [.. Defects.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_defect_is_one_line_with_its_place_exit_2_and_nothing_is_written(string name)
    {
        using var cli = new Cli();
        var (spoil, place, says) = Defects[name];
        spoil(cli.Book());
        var before = cli.Files.ToList();
        var answer = cli.Run("compile", "./簿", "-o", "./out");
        Assert.Equal((2, ""), (answer.Code, answer.Output));
        var line = Assert.Single(answer.Complaints, c => c.Contains(says, StringComparison.Ordinal));
        Assert.StartsWith($"mingzhang：./簿：{place}", line, StringComparison.Ordinal);
        Assert.Equal(before, cli.Files);
    }

    [Fact]
    public void Every_defect_is_named_in_one_go()
    {
        using var cli = new Cli();
        cli.Book()
            .Change("支出.csv", "100470", "十万")
            .Change("支出.csv", "50000", "-5")
            .Change("收入.csv", "989190", "");
        var answer = cli.Run("compile", "./簿", "-o", "./out");
        Assert.Equal(
            ["收入.csv:2", "支出.csv:2", "支出.csv:3", "共 3 处问题；请更正后重新运行，没有写出任何文件。"],
            answer.Complaints.Select(c => c.Split('：')[2])
        );
    }

    [Fact]
    public void Two_sheets_of_one_name_are_refused()
    {
        using var cli = new Cli();
        cli.Book();
        cli.Run("consolidate", "./簿", "-o", "./簿.xlsx");
        Edit(cli["簿.xlsx"], "xl/workbook.xml", text => text.Replace("\"资产\"", "\"支出\"", StringComparison.Ordinal));
        Refuses(cli, "./簿.xlsx", "支出：有两张表都叫“支出”");
    }

    [Fact]
    public void A_sheet_of_five_million_rows_is_refused_in_reasonable_time()
    {
        using var cli = new Cli();
        cli.Book();
        using (var sheet = File.CreateText(cli["簿/支出.csv"]))
        {
            sheet.Write(ExpenditureHeadings);
            for (var i = 0; i < 5_000_000; i++)
            {
                sheet.Write(",,,,,,,\n");
            }
        }

        Refuses(cli, "./簿", "支出.csv：“支出”表超过 1,048,576 行");
    }

    [Theory]
    [InlineData("a zip that is no workbook", true)]
    [InlineData("no zip at all", false)]
    public void What_is_no_workbook_is_refused(string content, bool isZip)
    {
        using var cli = new Cli();
        if (isZip)
        {
            using var zip = ZipFile.Open(cli["簿.xlsx"], ZipArchiveMode.Create);
            using var entry = new StreamWriter(zip.CreateEntry("readme.txt").Open());
            entry.Write(content);
        }
        else
        {
            File.WriteAllText(cli["簿.xlsx"], content);
        }

        Refuses(cli, "./簿.xlsx", "簿.xlsx");
    }

    private static void Refuses(Cli cli, string book, string says)
    {
        var before = cli.Files.ToList();
        var answer = cli.Run("compile", book, "-o", "./out");
        Assert.Equal((2, ""), (answer.Code, answer.Output));
        Assert.Contains(says, answer.Complaints[0], StringComparison.Ordinal);
        Assert.Equal(before, cli.Files);
    }

    private static void Edit(string workbook, string part, Func<string, string> edit)
    {
        using var zip = ZipFile.Open(workbook, ZipArchiveMode.Update);
        string text;
        using (var reader = new StreamReader(zip.GetEntry(part)!.Open()))
        {
            text = reader.ReadToEnd();
        }

        Assert.NotEqual(text, edit(text));
        zip.GetEntry(part)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(edit(text));
    }
}
