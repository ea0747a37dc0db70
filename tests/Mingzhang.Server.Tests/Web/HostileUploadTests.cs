using System.IO.Compression;
using System.Net;
using System.Text;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Log;

namespace Mingzhang.Server.Tests.Web;

/// <summary>Files that are not what they say, at every address that takes one: refused in words, logged, nothing changed.</summary>
public sealed class HostileUploadTests
{
    private const string Names =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

    public static TheoryData<string> Kinds =>
        ["a program", "nothing", "a bomb", "an entity", "a way out", "a torn archive", "a page"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_hostile_file_is_refused_and_changes_nothing(string kind)
    {
        await using var site = await WebSite.StartAsync("sqlite");
        var book = await site.District.BookAsync("139001");
        await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", []));
        using var preparer = await site.LoginAsync("经办");
        var before = await StoreState.OfAsync(site.District.Store);
        var left = Leftovers();
        var logged = (await site.District.Store.ReadAsync(s => ActLog.HeadAsync(s))).Seq;
        var answer = await preparer.UploadAsync($"/book/{book}/import", File(kind), ("version", "1"));
        Assert.True(answer.Status is 403 or 400 or 413, $"{answer.Status}");
        Assert.Contains("没有", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, await StoreState.OfAsync(site.District.Store));
        Assert.Equal(logged + 1, (await site.District.Store.ReadAsync(s => ActLog.HeadAsync(s))).Seq);
        Assert.Empty(Leftovers().Except(left));
        Assert.False(System.IO.File.Exists(Path.Combine(Path.GetTempPath(), "mingzhang-way-out.txt")));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_before_it_is_read()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        var book = await site.District.BookAsync("139001");
        using var preparer = await site.LoginAsync("经办");
        var answer = await preparer.UploadAsync(
            $"/book/{book}/import",
            new byte[(100 * 1024 * 1024) + 1],
            ("version", "1")
        );
        Assert.Equal((int)HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("文件太大，最大 100 MB", answer.Text, StringComparison.Ordinal);
        var last = (await site.District.Store.ReadAsync(s => ActLog.LatestAsync(s, 1)))[0];
        Assert.Equal((site.District["经办"].Id, $"/book/{book}/import"), (last.AccountId, last.Subject));
    }

    [Fact]
    public async Task A_file_without_the_token_of_a_page_is_not_looked_at()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        var book = await site.District.BookAsync("139001");
        using var preparer = await site.LoginAsync("经办");
        await preparer.KeepPageOpenAsync("forged");
        var answer = await preparer.UploadAsync($"/book/{book}/import", File("a program"), ("version", "1"));
        Assert.Equal(400, answer.Status);
        Assert.Contains("没有处理", answer.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Leftovers() =>
        Directory.EnumerateFileSystemEntries(Path.GetTempPath(), "mingzhang-*.xlsx");

    private static byte[] File(string kind) =>
        kind switch
        {
            "a program" => [(byte)'M', (byte)'Z', .. new byte[5_000]],
            "nothing" => [],
            "a torn archive" => Workbook("<workbook/>")[..60],
            "a page" => Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>"),
            "a way out" => Archive(("../../../../tmp/mingzhang-way-out.txt", "x"), ("[Content_Types].xml", Names)),
            "an entity" => Workbook(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets>&e;</sheets></workbook>"
            ),
            _ => Workbook(new string(' ', 300_000_000)),
        };

    private static byte[] Workbook(string content) =>
        Archive(
            ("[Content_Types].xml", Names),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            ("xl/workbook.xml", content)
        );

    private static byte[] Archive(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
