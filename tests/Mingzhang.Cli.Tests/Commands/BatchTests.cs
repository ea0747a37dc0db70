using System.Text.Json;

namespace Mingzhang.Cli.Tests.Commands;

public sealed class BatchTests
{
    [Fact]
    public void A_bad_file_is_a_line_of_the_summary_and_stops_nothing()
    {
        using var cli = WithFiles();

        var answer = cli.Run("check", "./件", "-o", "./查", "--format", "json,text");

        Assert.Equal(2, answer.Code);
        Assert.StartsWith("共 3 个文件：", answer.Output, StringComparison.Ordinal);
        Assert.Contains("未能检查 1 个", answer.Output, StringComparison.Ordinal);
        Assert.Contains("坏.pdf", Assert.Single(answer.Complaints), StringComparison.Ordinal);
        Assert.Equal(
            [
                "查/报告/坏.pdf.json",
                "查/报告/坏.pdf.txt",
                "查/报告/甲/曾都.json.json",
                "查/报告/甲/曾都.json.txt",
                "查/报告/甲/表.html.json",
                "查/报告/甲/表.html.txt",
                "查/检查记录.jsonl",
                "查/汇总.json",
                "查/汇总.xlsx",
            ],
            cli.Files.Where(f => f.StartsWith("查/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        using var summary = JsonDocument.Parse(File.ReadAllText(cli["查/汇总.json"]));
        Assert.Equal(1, summary.RootElement.GetProperty("unreadable").GetInt32());
    }

    [Fact]
    public void A_batch_that_was_broken_off_goes_on_where_it_stopped()
    {
        using var cli = WithFiles();
        cli.Run("check", "./件", "-o", "./查", "--format", "json");
        var journal = File.ReadAllLines(cli["查/检查记录.jsonl"]);
        File.WriteAllText(cli["查/检查记录.jsonl"], $"{journal[0]}\n{journal[1]}\n{journal[2][..20]}");

        var answer = cli.Run("check", "./件", "-o", "./查", "--format", "json");

        Assert.Contains("其中 1 个没有变化", answer.Output, StringComparison.Ordinal);
        Assert.StartsWith("共 3 个文件：", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changed_is_checked_again()
    {
        using var cli = WithFiles();
        cli.Run("check", "./件", "-o", "./查", "--format", "json");
        File.AppendAllText(cli["件/坏.pdf"], "又坏了些");

        var answer = cli.Run("check", "./件", "-o", "./查", "--format", "json");

        Assert.Contains("其中 2 个没有变化", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_folder_that_compile_wrote_only_the_pack_is_checked()
    {
        using var cli = new Cli();
        cli.Book("簿甲");
        Assert.Equal(0, cli.Run("compile", "./簿甲", "-o", "./out").Code);

        var answer = cli.Run("check", "./out", "-o", "./查");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.StartsWith("共 1 个文件：", answer.Output, StringComparison.Ordinal);
        Assert.Contains("查/报告/簿甲/pack.json.html", cli.Files);
    }

    [Fact]
    public void A_folder_and_files_are_not_mixed()
    {
        using var cli = WithFiles();

        var answer = cli.Run("check", "./件", "./件/坏.pdf");

        Assert.Equal(2, answer.Code);
        Assert.Contains("一次只能检查一个文件夹", Assert.Single(answer.Complaints), StringComparison.Ordinal);
    }

    // 件/坏.pdf, and in 件/甲 a compiled pack as pack.json and as a page.
    private static Cli WithFiles()
    {
        var cli = new Cli();
        cli.Book("曾都", "zengdu-2023");
        Assert.Equal(0, cli.Run("compile", "./曾都", "-o", "./out").Code);
        Directory.CreateDirectory(cli["件/甲"]);
        File.WriteAllText(cli["件/坏.pdf"], "%PDF-1.7\n断在这里");
        File.Move(Directory.GetFiles(cli["out/曾都"], "*.html")[0], cli["件/甲/表.html"]);
        File.Move(cli["out/曾都/pack.json"], cli["件/甲/曾都.json"]);
        return cli;
    }
}
