using System.Text.Json;

namespace Mingzhang.Cli.Tests.Commands;

public sealed class CompileTests
{
    [Fact]
    public void A_profile_for_reading_only_compiles_nothing()
    {
        using var cli = new Cli();
        cli.Book().Change("book.yaml", "版式: sichuan-budget", "版式: generic-budget");
        var answer = cli.Run("compile", "./簿", "-o", "./out");
        Assert.Equal(2, answer.Code);
        Assert.Contains("只用来检查公开件", Assert.Single(answer.Complaints), StringComparison.Ordinal);
        Assert.False(Directory.Exists(cli["out"]));
    }

    [Fact]
    public void A_book_becomes_a_folder_with_page_data_and_tables()
    {
        using var cli = new Cli();
        cli.Book("通川");
        var answer = cli.Run("compile", "./通川", "-o", "./out");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Superset(
            new HashSet<string>(["out/通川/pack.html", "out/通川/pack.json", "out/通川/csv/datapackage.json"]),
            cli.Files.ToHashSet()
        );
        Assert.Contains("达州市通川区人力资源和社会保障信息管理中心", answer.Output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("out", "通川", "pack.html"), answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", "pack.html")]
    [InlineData("json", "pack.json")]
    [InlineData("json,html", "pack.html", "pack.json")]
    public void Only_the_formats_asked_for_are_written(string formats, params string[] files)
    {
        using var cli = new Cli();
        cli.Book();
        Assert.Equal(0, cli.Run("compile", "./簿", "-o", "./out", "--format", formats).Code);
        Assert.Equal(
            files.Select(f => "out/簿/" + f),
            cli.Files.Where(f => f.StartsWith("out/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Without_a_browser_every_other_format_is_written_and_the_user_learns_what_to_install()
    {
        using var cli = new Cli();
        cli.Book();
        cli.Environment["MINGZHANG_CHROMIUM"] = "/nowhere/chromium";
        var answer = cli.Run("compile", "./簿", "-o", "./out", "--format", "pdf,html,json");
        Assert.Equal(2, answer.Code);
        Assert.Equal(
            ["out/簿/pack.html", "out/簿/pack.json"],
            cli.Files.Where(f => f.StartsWith("out/", StringComparison.Ordinal))
        );
        Assert.Contains(
            "apt-get install chromium fonts-noto-cjk",
            Assert.Single(answer.Complaints),
            StringComparison.Ordinal
        );
        var alone = cli.Run("compile", "./簿", "-o", "./other", "--format", "pdf");
        Assert.Equal((2, ""), (alone.Code, alone.Output));
        Assert.DoesNotContain(cli.Files, f => f.StartsWith("other/", StringComparison.Ordinal));
    }

    [Fact]
    public void Books_compiled_at_once_are_the_same_as_alone_and_complained_of_in_their_order()
    {
        using var cli = new Cli();
        for (var i = 0; i < 6; i++)
        {
            cli.Book($"各簿/好{i}", i % 2 == 0 ? "tongchuan-2023" : "zengdu-2023");
            Directory.CreateDirectory(cli[$"各簿/坏{i}"]);
            File.WriteAllText(cli[$"各簿/坏{i}/book.yaml"], "不是簿\n");
        }

        var answer = cli.Run("compile", "./各簿", "-o", "./out");
        Assert.Equal(2, answer.Code);
        var broken = answer.Complaints.Select(c => c[c.IndexOf('坏', StringComparison.Ordinal) + 1]).Distinct();
        Assert.Equal("012345", string.Concat(broken));
        Assert.Equal(0, cli.Run("compile", "./各簿/好0", "./各簿/好1", "-o", "./alone").Code);
        for (var i = 0; i < 6; i++)
        {
            foreach (var file in Directory.GetFiles(cli[$"out/好{i}"]))
            {
                var alone = cli[$"alone/好{i % 2}/{Path.GetFileName(file)}"];
                Assert.True(File.ReadAllBytes(alone).AsSpan().SequenceEqual(File.ReadAllBytes(file)), file);
            }
        }
    }

    [Fact]
    public void A_folder_of_books_becomes_a_folder_of_packs_with_a_page_to_open_them_from()
    {
        using var cli = new Cli();
        cli.Book("各簿/甲");
        cli.Book("各簿/乙", "zengdu-2023");
        Assert.Equal(0, cli.Run("new", "sichuan-budget", "./空白.xlsx", "--year", "2024").Code);
        var answer = cli.Run("compile", "./各簿", "-o", "./out", "--format", "html");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Equal(
            ["out/index.html", "out/乙/pack.html", "out/甲/pack.html"],
            cli.Files.Where(f => f.StartsWith("out/", StringComparison.Ordinal))
        );
        var index = File.ReadAllText(cli["out/index.html"]);
        Assert.Contains($"<a href=\"{Uri.EscapeDataString("甲")}/pack.html\">", index, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Uri.EscapeDataString("乙")}/pack.html\">", index, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_book_among_good_ones_is_named_and_the_good_ones_are_compiled()
    {
        using var cli = new Cli();
        cli.Book("好");
        cli.Book("坏").Change("收入.csv", "989190", "多少");
        var answer = cli.Run("compile", "./好", "./坏", "-o", "./out", "--format", "json");
        Assert.Equal(2, answer.Code);
        Assert.StartsWith("mingzhang：./坏：收入.csv:2：", Assert.Single(answer.Complaints), StringComparison.Ordinal);
        Assert.Equal(["out/好/pack.json"], cli.Files.Where(f => f.StartsWith("out/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_book_gives_the_same_bytes_each_time_and_replaces_what_was_there()
    {
        using var cli = new Cli();
        cli.Book();
        cli.Run("compile", "./簿", "-o", "./out");
        var first = cli.Files.ToDictionary(f => f, f => Convert.ToHexString(File.ReadAllBytes(cli[f])));
        cli.Run("compile", "./簿", "-o", "./out");
        Assert.Equal(first, cli.Files.ToDictionary(f => f, f => Convert.ToHexString(File.ReadAllBytes(cli[f]))));
    }

    [Fact]
    public void A_format_that_is_no_longer_asked_for_does_not_stay_behind()
    {
        using var cli = new Cli();
        cli.Book();
        cli.Run("compile", "./簿", "-o", "./out");
        cli.Run("compile", "./簿", "-o", "./out", "--format", "html");
        Assert.Equal(["out/簿/pack.html"], cli.Files.Where(f => f.StartsWith("out/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folder_that_holds_anything_else_is_left_alone()
    {
        using var cli = new Cli();
        cli.Book();
        var before = cli.Files.ToList();
        var answer = cli.Run("compile", "./簿", "-o", Path.GetDirectoryName(cli["簿"])!);
        Assert.Equal(2, answer.Code);
        Assert.Contains("为免误删没有动它", Assert.Single(answer.Complaints), StringComparison.Ordinal);
        Assert.Equal(before, cli.Files);
    }

    [Fact]
    public void Two_books_of_one_name_are_refused_before_anything_is_written()
    {
        using var cli = new Cli();
        cli.Book("甲/簿");
        cli.Book("乙/簿");
        var answer = cli.Run("compile", "./甲", "./乙", "-o", "./out");
        Assert.Equal(2, answer.Code);
        Assert.Contains("几本簿同名“簿”", Assert.Single(answer.Complaints), StringComparison.Ordinal);
        Assert.False(Directory.Exists(cli["out"]));
    }

    [Fact]
    public void A_book_named_twice_is_compiled_once()
    {
        using var cli = new Cli();
        cli.Book();
        Assert.Equal(0, cli.Run("compile", "./簿", "./簿/", "./簿/book.yaml", "-o", "./out").Code);
        Assert.False(File.Exists(cli["out/index.html"]));
    }

    [Fact]
    public void A_cover_whose_kind_is_not_the_profile_s_is_refused()
    {
        using var cli = new Cli();
        cli.Book().Change("book.yaml", "部门预算", "部门决算");
        var answer = cli.Run("compile", "./簿", "-o", "./out");
        Assert.Equal(2, answer.Code);
        Assert.False(Directory.Exists(cli["out"]));
    }

    [Fact]
    public void A_check_on_the_way_leaves_its_report_beside_the_pack()
    {
        using var cli = new Cli();
        cli.Book("曾都", "zengdu-2023");
        var answer = cli.Run("compile", "./曾都", "-o", "./out", "--check");
        Assert.Equal("", answer.Error);
        using var report = JsonDocument.Parse(File.ReadAllBytes(cli["out/曾都/report.json"]));
        var summary = report.RootElement.GetProperty("summary");
        var findings = summary.GetProperty("error").GetInt32() + summary.GetProperty("warning").GetInt32();
        Assert.Equal(findings == 0 ? 0 : 1, answer.Code);
        Assert.True(File.Exists(cli["out/曾都/report.txt"]));
        Assert.Contains("错误", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Piped_output_has_no_escape_sequences_and_no_progress_for_short_work()
    {
        using var cli = new Cli();
        cli.Book();
        var answer = cli.Run("compile", "./簿", "-o", "./out");
        Assert.DoesNotContain('\u001b', answer.Output);
        Assert.Equal("", answer.Error);
    }

    [Fact]
    public void Long_work_says_how_far_it_is_in_plain_lines_when_piped()
    {
        using var cli = new Cli { Patience = TimeSpan.Zero };
        cli.Book();
        var answer = cli.Run("compile", "./簿", "-o", "./out");
        Assert.Equal(0, answer.Code);
        Assert.Equal("编制 0/1……", Assert.Single(answer.Complaints));
    }
}
