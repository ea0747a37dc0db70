using Deque.AxeCore.Playwright;

namespace Mingzhang.Browser.Tests.Workbench;

/// <summary>Every page of preparing: reachable, readable, fitting, in light and dark, with and without scripts.</summary>
[Collection(nameof(OpenWorkbench))]
public sealed class PagesTests(OpenWorkbench workbench)
{
    public static TheoryData<string, string> Pages =>
        new()
        {
            { "jingban", "/" },
            { "jingban", "/books" },
            { "jingban", "/books?year=1999" },
            { "jingban", "/find?q=2080101" },
            { "jingban", "/find" },
            { "jingban", "/password" },
            { "jingban", "/book/1/sheet/支出" },
            { "jingban", "/book/1/sheet/收入" },
            { "jingban", "/book/1/sheet/项目" },
            { "jingban", "/book/1/sheet/封面" },
            { "jingban", "/book/1/sheet/文字" },
            { "jingban", "/book/1/sheet/三公数量" },
            { "jingban", "/book/1/sheet/绩效指标" },
            { "jingban", "/book/1/check" },
            { "jingban", "/book/1/preview" },
            { "jingban", "/book/1/flow" },
            { "jingban", "/book/1/publish" },
            { "jingban", "/book/99" },
            { "zhuguan", "/book/1/sheet/支出" },
            { "yusuanke", "/ceilings?year=2024" },
            { "admin", "/units" },
            { "admin", "/people" },
            { "admin", "/log" },
            { "admin", "/public" },
        };

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_accessibility_violation_and_does_not_scroll_sideways(string login, string path)
    {
        foreach (var isDark in new[] { false, true })
        {
            foreach (var width in new[] { 1366, 390 })
            {
                await using var open = await workbench.LoginAsync(login, width, isDark);
                await open.Page.GotoAsync(path);
                await open.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                var result = await open.Page.RunAxe();
                Assert.True(
                    result.Violations.Length == 0,
                    string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")))
                );
                var over = await open.Page.EvaluateAsync<int>(
                    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
                );
                Assert.True(over <= 0, $"{path} at {width}: {over} pixels too wide");
            }
        }
    }

    [BrowserFact]
    public async Task Without_scripts_a_book_can_be_read()
    {
        await using var open = await workbench.LoginAsync("shenji", hasScripts: false);
        await open.Page.GotoAsync("/book/1/sheet/支出");
        var text = await open.Page.Locator("table.sheet-grid").InnerTextAsync();
        Assert.Contains("行政运行", text, StringComparison.Ordinal);
        Assert.Contains("2,533,640.00", text, StringComparison.Ordinal);
        Assert.Equal(0, await open.Page.Locator("button:visible", new() { HasText = "撤销" }).CountAsync());
        await open.Page.GotoAsync("/find?q=办公费");
        Assert.Contains("30201", await open.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_unit_is_found_by_name_in_the_top_and_its_book_of_the_year_opens()
    {
        await using var open = await workbench.LoginAsync("jingban");
        await open.Page.SelectOptionAsync("select[name=year]", "2023");
        await open.Page.WaitForURLAsync("**/books?year=2023*");
        await open.Page.FocusAsync(".go input[name=unit]");
        await Assertions.Expect(open.Page.Locator("#units option").First).ToBeAttachedAsync();
        await open.Page.FillAsync(".go input[name=unit]", "信息管理中心");
        await open.Page.PressAsync(".go input[name=unit]", "Enter");
        await Assertions.Expect(open.Page.Locator("main")).ToContainTextAsync("信息管理中心");
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_reason_is_written_under_its_sentence_and_saved_by_itself()
    {
        await using var open = await workbench.LoginAsync("jingban");
        await open.Page.GotoAsync("/book/1/sheet/文字");
        var form = open.Page.Locator("form.sentence").First;
        var area = form.Locator("textarea");
        var before = await area.InputValueAsync();
        await area.FillAsync(before + "另有一句。");
        await area.BlurAsync();
        await Assertions.Expect(open.Page.Locator("#told")).ToContainTextAsync("已保存");
        await Assertions.Expect(open.Page.Locator(".draft mark.free").First).ToContainTextAsync("另有一句");
        await open.Page.ReloadAsync();
        await Assertions
            .Expect(open.Page.Locator("form.sentence textarea").First)
            .ToHaveValueAsync(before + "另有一句。");
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_book_opens_at_the_first_thing_that_a_reviewer_asked()
    {
        await using var reviewer = await workbench.LoginAsync("zhuguan");
        var sheet = await SheetOnScreen.OpenAsync(reviewer, 8);
        await sheet.Page.ClickAsync("#side-toggle");
        await sheet.ClickAsync(3, "金额");
        await sheet.Page.FillAsync("#write-comment textarea", "比上年多，请说明");
        await sheet.Page.ClickAsync("#write-comment button");
        await using var preparer = await workbench.LoginAsync("jingban");
        await preparer.Page.GotoAsync("/book/8");
        await Assertions.Expect(preparer.Page.Locator("td:focus")).ToHaveAttributeAsync("data-commented", "1");
        await Assertions.Expect(preparer.Page.Locator("#side")).ToContainTextAsync("比上年多，请说明");
    }

    [BrowserFact]
    public async Task The_preview_is_the_pack_and_says_that_it_is_not_published()
    {
        await using var open = await workbench.LoginAsync("jingban");
        await open.Page.GotoAsync("/book/1/preview");
        await Assertions.Expect(open.Page.Locator("main")).ToContainTextAsync("未公开");
        var pack = open.Page.FrameLocator("iframe.preview");
        await Assertions.Expect(pack.Locator("h1").First).ToContainTextAsync("草稿，未公开");
        Assert.True(await pack.Locator("table").CountAsync() > 5);
        Assert.Empty(open.Complaints);
    }
}
