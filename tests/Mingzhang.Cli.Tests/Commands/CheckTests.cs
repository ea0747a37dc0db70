using System.Text.Json;

namespace Mingzhang.Cli.Tests.Commands;

public sealed class CheckTests
{
    [Fact]
    public void Json_on_stdout_is_one_object_for_one_file_and_nothing_else()
    {
        using var cli = WithPack();
        var answer = cli.Run("check", "./out/曾都", "--format", "json");
        Assert.Equal("", answer.Error);
        using var report = JsonDocument.Parse(answer.Output);
        Assert.Equal(
            ["tool", "pack", "summary", "coverage", "findings"],
            report.RootElement.EnumerateObject().Select(p => p.Name)
        );
        var pack = report.RootElement.GetProperty("pack");
        Assert.Equal("hubei-final-2023", pack.GetProperty("profile").GetString());
        Assert.True(pack.GetProperty("readable").GetBoolean());
        Assert.StartsWith(
            "sha256:",
            report.RootElement.GetProperty("tool").GetProperty("rules").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_of_several_files_is_an_array_in_their_order_unreadable_ones_too()
    {
        using var cli = WithPack();
        File.WriteAllText(cli["坏.json"], "{\"pack\": ");
        var answer = cli.Run("check", "./坏.json", "./out/曾都/pack.json", "--format", "json");
        Assert.Equal(2, answer.Code);
        Assert.StartsWith("mingzhang：./坏.json：", Assert.Single(answer.Complaints), StringComparison.Ordinal);
        using var reports = JsonDocument.Parse(answer.Output);
        Assert.Equal(
            [false, true],
            reports.RootElement.EnumerateArray().Select(r => r.GetProperty("pack").GetProperty("readable").GetBoolean())
        );
    }

    [Fact]
    public void Json_stays_pure_while_progress_is_shown()
    {
        using var made = WithPack();
        using var cli = new Cli { Patience = TimeSpan.Zero };
        var answer = cli.Run("check", made["out/曾都"], "--format", "json");
        Assert.StartsWith("检查 ", answer.Error, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(answer.Output);
        Assert.Equal(JsonValueKind.Object, report.RootElement.ValueKind);
    }

    [Fact]
    public void A_changed_figure_is_found_and_the_exit_code_is_1()
    {
        using var cli = WithPack();
        var pack = File.ReadAllText(cli["out/曾都/pack.json"]);
        var at = pack.IndexOf("\"97.34\"", StringComparison.Ordinal);
        File.WriteAllText(cli["改.json"], pack[..at] + "\"79.34\"" + pack[(at + 7)..]);
        var answer = cli.Run("check", "./改.json");
        Assert.Equal((1, ""), (answer.Code, answer.Error));
        Assert.Contains("有问题：", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void A_report_goes_into_a_file_when_one_is_named(string format)
    {
        using var cli = WithPack();
        var shown = cli.Run("check", "./out/曾都", "--format", format);
        var written = cli.Run("check", "./out/曾都", "--format", format, "-o", "./报告");
        Assert.Equal("", written.Output);
        Assert.Equal(shown.Output, File.ReadAllText(cli["报告"]));
        Assert.Equal(shown.Code, written.Code);
    }

    [Fact]
    public void A_book_is_not_taken_for_a_folder_of_packs()
    {
        using var cli = new Cli();
        cli.Book();
        var answer = cli.Run("check", "./簿");
        Assert.Equal(2, answer.Code);
        Assert.Contains("不是公开件", Assert.Single(answer.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_profile_is_named_with_file_line_and_column_once()
    {
        using var made = WithPack();
        using var cli = new Cli();
        Directory.CreateDirectory(cli["profiles/hubei-final"]);
        File.WriteAllText(cli["profiles/hubei-final/profile.yaml"], "name: x\nkind: 决算\ncolour: red\n");
        var answer = cli.Run("check", made["out/曾都"], made["out/曾都/pack.json"], "--profiles", "./profiles");
        Assert.Equal(2, answer.Code);
        Assert.Single(answer.Complaints, c => c.Contains("hubei-final/profile.yaml:3:1: ", StringComparison.Ordinal));
    }

    private static Cli WithPack()
    {
        var cli = new Cli();
        cli.Book("曾都", "zengdu-2023");
        Assert.Equal(0, cli.Run("compile", "./曾都", "-o", "./out", "--format", "json").Code);
        return cli;
    }
}
