using Mingzhang.Documents.Books;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Tests.Departments;
using Mingzhang.Server.Tests.Web;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Exports;

/// <summary>What is in the workbench can be taken away and brought back.</summary>
public sealed class DownloadTests
{
    [Theory]
    [EachDatabase]
    public async Task A_sound_book_comes_back_from_its_workbook_as_it_was(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var id = await FilledAsync(site);
        using var preparer = await site.LoginAsync("经办");
        var workbook = await preparer.DownloadAsync($"/book/{id}/book.xlsx");
        var before = await site.District.Store.ReadAsync(s => BookStore.RowsAsync(s, id));

        var version = (await site.District.FindAsync(id))!.Version;
        await preparer.UploadAsync($"/book/{id}/import", workbook, ("version", $"{version}"));
        var after = await site.District.Store.ReadAsync(s => BookStore.RowsAsync(s, id));
        Assert.Equal(before.Select(r => (r.Sheet, Text(r))), after.Select(r => (r.Sheet, Text(r))));

        static string Text(StoredRow row) => string.Join('|', row.Cells);
    }

    [Theory]
    [EachDatabase]
    public async Task A_book_that_is_not_right_yet_is_taken_away_as_it_was_typed(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        var id = await site.District.BookAsync("139001");
        await site.District.Runner.RunAsync(
            site.District["经办"],
            new AddRowAct(id, "支出", ["139001", "不知道", "30101"])
        );
        await site.District.Runner.RunAsync(
            site.District["经办"],
            new AddRowAct(id, "三公数量", ["139001", "团组", "一千二"])
        );
        using var preparer = await site.LoginAsync("经办");
        var path = Path.Combine(Path.GetTempPath(), $"mingzhang-{Guid.NewGuid():N}.xlsx");
        try
        {
            await File.WriteAllBytesAsync(path, await preparer.DownloadAsync($"/book/{id}/book.xlsx"));
            var import = BookFiles.Import(path);
            Assert.Null(import.Book);
            var defects = string.Join('\n', import.Defects);
            Assert.Contains("不知道", defects, StringComparison.Ordinal);
            Assert.Contains("一千二", defects, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task The_pack_as_it_would_be_now_is_taken_away_as_a_document_that_says_it_is_a_draft()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        var id = await FilledAsync(site);
        using var preparer = await site.LoginAsync("经办");
        foreach (var (ending, part) in new[] { ("docx", "word/document.xml"), ("xlsx", "xl/workbook.xml") })
        {
            var parts = Parts.Of(await preparer.DownloadAsync($"/book/{id}/preview/pack.{ending}"));
            Assert.Contains(part, parts.Keys);
            Assert.Contains("草稿，未公开", string.Concat(parts.Values), StringComparison.Ordinal);
        }

        using var stranger = await site.LoginAsync("档案经办");
        Assert.Equal(403, (await stranger.GetAsync($"/book/{id}/book.xlsx")).Status);
        Assert.Equal(403, (await stranger.GetAsync($"/book/{id}/preview/pack.docx")).Status);
    }

    [Fact]
    public async Task There_is_no_document_of_a_book_that_cannot_be_compiled()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        var id = await site.District.BookAsync("139001");
        using var preparer = await site.LoginAsync("经办");
        Assert.Equal($"/book/{id}/preview", (await preparer.GetAsync($"/book/{id}/preview/pack.docx")).Location);
    }

    private static async Task<long> FilledAsync(WebSite site) =>
        (await WaterBureau.InAsync(site.District, Stage.FirstDraft)).First;
}
