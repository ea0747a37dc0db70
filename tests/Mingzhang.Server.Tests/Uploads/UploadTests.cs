using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Log;
using Mingzhang.Server.Settings;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Tests.Web;
using Mingzhang.Server.Uploads;
using Mingzhang.Testing;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Server.Tests.Uploads;

public sealed class UploadTests
{
    [Theory]
    [EachDatabase]
    public async Task A_file_is_checked_shown_decided_about_and_exported(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        using var auditor = await site.LoginAsync("审计");
        var sent = await auditor.UploadAsync("/audit", [("files", "某局.html", SamplePage.Wrong)]);
        Assert.Equal(302, sent.Status);
        var upload = await CheckedAsync(site, sent.Location);
        Assert.Null(upload.Problem);
        Assert.True(upload.Errors > 0, "one figure of the pack was changed");

        var page = (await auditor.GetAsync(sent.Location)).Text;
        Assert.Contains("id=\"w1\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#w1\"", page, StringComparison.Ordinal);
        var report = await JsonAsync(auditor, upload.Id);
        var finding = report.GetProperty("findings")[0];
        Assert.False(finding.TryGetProperty("decision", out _));

        var fingerprint = Between(page, "name=\"fingerprint\" value=\"", "\"");
        var path = $"/audit/{upload.Id}/decide";
        var without = await auditor.PostAsync(path, ("fingerprint", fingerprint), ("decision", "dismissed"));
        Assert.Equal(403, without.Status);
        Assert.Contains("要写明理由", without.Text, StringComparison.Ordinal);
        var decided = await auditor.PostAsync(
            path,
            ("fingerprint", fingerprint),
            ("decision", "dismissed"),
            ("reason", "=已与单位核对")
        );
        Assert.Equal($"/audit/{upload.Id}#f1", decided.Location);
        var log = await site.District.Store.ReadAsync(s => ActLog.LatestAsync(s, 1));
        Assert.Equal("处理问题", log[0].Act);
        Assert.StartsWith("不是问题：=已与单位核对", log[0].Detail, StringComparison.Ordinal);

        var decision = (await JsonAsync(auditor, upload.Id)).GetProperty("findings")[0].GetProperty("decision");
        Assert.Equal("dismissed", decision.GetProperty("state").GetString());
        var sheet = await auditor.GetAsync($"/audit/{upload.Id}/sheet.xlsx");
        var workbook = await sheet.Headers.Content.ReadAsByteArrayAsync();
        Assert.Contains("不是问题", TextOf(workbook), StringComparison.Ordinal);
        await auditor.PostAsync(path, ("fingerprint", fingerprint), ("decision", ""));
        Assert.False(
            (await JsonAsync(auditor, upload.Id)).GetProperty("findings")[0].TryGetProperty("decision", out _)
        );
    }

    [Fact]
    public async Task Hostile_and_useless_files_end_with_a_clear_word_and_the_worker_lives()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        using var auditor = await site.LoginAsync("审计");
        (string Name, byte[] Bytes, string Word)[] files =
        [
            ("空.pdf", [], "空"),
            ("图.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0], "图片"),
            ("不是公开件.txt", Encoding.UTF8.GetBytes("今天天气很好。"), "没有认出"),
            ("炸弹.docx", ZipBomb(), ""),
            ("深.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 5_000))), ""),
            ("坏.json", Encoding.UTF8.GetBytes("{\"format\":\"mingzhang-pack\",[[[["), ""),
        ];
        var sent = await auditor.UploadAsync("/audit", files.Select(f => ("files", f.Name, f.Bytes)));
        Assert.Equal("/audit", sent.Location);
        foreach (var (name, _, word) in files)
        {
            var upload = await CheckedAsync(site, await PathOfAsync(site, name));
            Assert.NotNull(upload.Problem);
            Assert.Contains(word, upload.Problem, StringComparison.Ordinal);
            Assert.Equal(200, (await auditor.GetAsync($"/audit/{upload.Id}")).Status);
            Assert.Equal(403, (await auditor.GetAsync($"/audit/{upload.Id}/sheet.xlsx")).Status);
        }

        var good = await auditor.UploadAsync("/audit", [("files", "某局.html", SamplePage.Right)]);
        Assert.Null((await CheckedAsync(site, good.Location)).Problem);
    }

    [Fact]
    public async Task A_file_that_takes_too_long_is_given_up_with_its_process()
    {
        var data = Directory.CreateTempSubdirectory("mingzhang-slow-").FullName;
        try
        {
            var settings = new ServerSettings { Data = data, Profiles = Repository.PathOf("profiles") };
            var path = Path.Combine(data, "页");
            await File.WriteAllBytesAsync(path, SamplePage.Right);
            var checker = new CheckProcess(settings, TimeSpan.FromMilliseconds(50));
            var problem = await checker.RunAsync(path, new Upload { Name = "慢.html" }, data, CancellationToken.None);
            Assert.Contains("时间太长", problem, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task Too_many_and_too_large_files_are_refused_with_nothing_kept()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        using var auditor = await site.LoginAsync("审计");
        var many = await auditor.UploadAsync(
            "/audit",
            Enumerable.Range(0, 51).Select(n => ("files", $"{n}.txt", new byte[] { 65 }))
        );
        Assert.Contains("一次最多传 50 个", many.Text, StringComparison.Ordinal);
        var large = await auditor.UploadAsync("/audit", [("files", "大.pdf", new byte[(50 << 20) + 1])]);
        Assert.Contains("“大.pdf”", large.Text, StringComparison.Ordinal);
        Assert.Equal((403, 403), (many.Status, large.Status));
        Assert.Empty(await site.District.Store.ReadAsync(s => UploadStore.ListAsync(s, 10)));
    }

    [Fact]
    public async Task An_upload_is_seen_by_its_uploader_and_by_roles_at_or_above_its_unit_only()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        await site.District.AddAsync("档案主管", Server.Security.Role.Department, "140");
        await site.SetPasswordsAsync(mustChange: false);
        using var department = await site.LoginAsync("主管");
        var sent = await department.UploadAsync("/audit", [("files", "水务<b>.html", SamplePage.Wrong)]);
        var upload = await CheckedAsync(site, sent.Location);
        string[] parts = ["", "/page/1", "/file", "/sheet.xlsx", "/report.json"];
        foreach (
            var (login, maySee) in new[]
            {
                ("主管", true),
                ("预算科", true),
                ("业务科", true),
                ("档案主管", false),
                ("经办", false),
                ("负责人", false),
            }
        )
        {
            using var browser = await site.LoginAsync(login);
            foreach (var part in parts.Where(p => p != "/page/1"))
            {
                var answer = await browser.GetAsync($"/audit/{upload.Id}{part}");
                Assert.True(answer.Status == (maySee ? 200 : 403), $"{login} {part}: {answer.Status}");
            }

            var list = await browser.GetAsync("/audit");
            Assert.Equal(maySee, list.Text.Contains("水务&lt;b&gt;.html", StringComparison.Ordinal));
            var decide = await browser.PostAsync(
                $"/audit/{upload.Id}/decide",
                ("fingerprint", "x"),
                ("decision", "confirmed")
            );
            Assert.Contains(maySee ? "报告里没有这个问题" : "无权看它", decide.Text, StringComparison.Ordinal);
            Assert.Equal(403, decide.Status);
            var forged = await browser.GetAsync("/audit/999999");
            Assert.Contains("没有这份核验，或者您无权看它。", forged.Text, StringComparison.Ordinal);
        }
    }

    internal static async Task<Upload> CheckedAsync(WebSite site, string path)
    {
        var id = long.Parse(path.Split('/')[^1], CultureInfo.InvariantCulture);
        for (var i = 0; i < 600; i++)
        {
            var upload = await site.District.Store.ReadAsync(s => UploadStore.FindAsync(s, id));
            if (upload!.State is JobState.Done)
            {
                return upload;
            }

            Assert.NotEqual(JobState.Failed, upload.State);
            await Task.Delay(100);
        }

        throw new TimeoutException($"{path} was not checked in a minute.");
    }

    private static async Task<string> PathOfAsync(WebSite site, string name)
    {
        var all = await site.District.Store.ReadAsync(s => UploadStore.ListAsync(s, 100));
        return FormattableString.Invariant($"/audit/{all.Single(u => u.Name == name).Id}");
    }

    private static async Task<JsonElement> JsonAsync(Browser browser, long upload)
    {
        var answer = await browser.GetAsync($"/audit/{upload}/report.json");
        using var json = JsonDocument.Parse(answer.Text);
        return json.RootElement.Clone();
    }

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }

    private static string TextOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(
            zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal))
                .Select(e =>
                {
                    using var reader = new StreamReader(e.Open());
                    return reader.ReadToEnd();
                })
        );
    }

    private static byte[] ZipBomb()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
            {
                part.Write(zeros);
            }
        }

        return file.ToArray();
    }
}
