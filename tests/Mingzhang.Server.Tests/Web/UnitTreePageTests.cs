using System.Net;
using System.Text.RegularExpressions;
using Mingzhang.Documents.Tables;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Tests.Web;

/// <summary>The unit tree comes in from a workbook: first what changes, then the import.</summary>
public sealed partial class UnitTreePageTests
{
    [Theory]
    [EachDatabase]
    public async Task What_a_workbook_changes_is_shown_and_then_imported(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        using var admin = await site.LoginAsync("管理员");
        var tree = await site.District.Store.ReadAsync(s => UnitStore.TreeAsync(s, District.Year));
        IReadOnlyList<string>[] rows = [.. UnitTable.Rows(tree), ["140002", "<b>方志室</b>", "", "", "单位", "140"]];
        var preview = await admin.UploadAsync("/units/preview", Workbook(rows), ("year", "2026"));
        Assert.Equal(200, preview.Status);
        Assert.Contains("&lt;b&gt;方志室", preview.Text, StringComparison.Ordinal);
        Assert.Null((await TreeAsync(site)).Find("140002"));
        var imported = await admin.PostAsync(
            "/units/import",
            ("year", "2026"),
            ("seen", Hidden(preview.Text, "seen")),
            ("data", Hidden(preview.Text, "data"))
        );
        Assert.Equal("/units?year=2026", imported.Location);
        Assert.Equal("<b>方志室</b>", (await TreeAsync(site)).Find("140002")!.Name);
    }

    [Fact]
    public async Task A_workbook_with_errors_names_its_cells_and_changes_nothing()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        using var admin = await site.LoginAsync("管理员");
        IReadOnlyList<string>[] rows =
        [
            ["00", "示例区", "", "", "区划", ""],
            ["13900", "水务局", "", "", "部门", "00"],
        ];
        var refused = await admin.UploadAsync("/units/preview", Workbook(rows), ("year", "2026"));
        Assert.Equal(403, refused.Status);
        Assert.Contains("单位!A3", refused.Text, StringComparison.Ordinal);
        foreach (var data in new[] { "", "[", "[[1]]", "[null]", "[[\"a\"]]", "{}" })
        {
            var forged = await admin.PostAsync("/units/import", ("year", "2026"), ("seen", "x"), ("data", data));
            Assert.True(forged.Status == 403, $"{data}: {forged.Status}");
        }

        Assert.Equal(6, (await TreeAsync(site)).All.Count);
    }

    [Fact]
    public async Task Ceilings_come_in_from_the_workbook_that_was_downloaded_and_all_or_none()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        using var office = await site.LoginAsync("预算科");
        string[] headings = ["单位代码", "单位名称", "人员", "公用", "项目"];
        var good = Workbook(
            [
                ["139001", "", "1200.50", "", "0"],
                ["139002", "", "", "7", ""],
            ],
            headings
        );
        Assert.Equal(302, (await office.UploadAsync("/ceilings/import", good, ("year", "2026"))).Status);
        Assert.Contains("1,200.50", (await office.GetAsync("/ceilings?year=2026")).Text, StringComparison.Ordinal);
        var bad = Workbook(
            [
                ["139001", "", "5", "", ""],
                ["139002", "", "", "七", ""],
            ],
            headings
        );
        var refused = await office.UploadAsync("/ceilings/import", bad, ("year", "2026"));
        Assert.Contains("单位!D3", refused.Text, StringComparison.Ordinal);
        Assert.Contains("1,200.50", (await office.GetAsync("/ceilings?year=2026")).Text, StringComparison.Ordinal);
    }

    private static Task<UnitTree> TreeAsync(WebSite site) =>
        site.District.Store.ReadAsync(s => UnitStore.TreeAsync(s, District.Year));

    private static byte[] Workbook(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<string>? headings = null)
    {
        using var file = new MemoryStream();
        PlainTable.Write("单位", headings ?? UnitTable.Headings, rows, file);
        return file.ToArray();
    }

    private static string Hidden(string page, string name) =>
        WebUtility.HtmlDecode(
            HiddenField().Matches(page).Single(m => m.Groups["name"].Value == name).Groups["value"].Value
        );

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>[a-z]+)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex HiddenField();
}
