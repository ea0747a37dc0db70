namespace Mingzhang.Browser.Tests.Workbench;

/// <summary>What one does on the pages of preparing.</summary>
[Collection(nameof(OpenWorkbench))]
public sealed class PagesTests(OpenWorkbench workbench)
{
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
    public async Task What_is_written_while_another_sentence_is_being_saved_is_saved_too()
    {
        await using var open = await workbench.LoginAsync("jingban");
        await open.Page.GotoAsync("/book/2/sheet/文字");
        var gate = new TaskCompletionSource();
        await open.Page.RouteAsync(
            "**/row",
            async r =>
            {
                await gate.Task;
                await r.ContinueAsync();
            }
        );
        var areas = open.Page.Locator("form.sentence textarea");
        await areas.Nth(0).FillAsync("先写的一句。");
        await areas.Nth(1).FillAsync("后写的一句。");
        await areas.Nth(2).FocusAsync();
        gate.SetResult();
        await Assertions
            .Expect(open.Page.Locator(".draft mark.free", new() { HasText = "后写的一句" }))
            .ToBeVisibleAsync();
        await Assertions.Expect(areas.Nth(2)).ToBeFocusedAsync();
        await open.Page.ReloadAsync();
        await Assertions.Expect(areas.Nth(0)).ToHaveValueAsync("先写的一句。");
        await Assertions.Expect(areas.Nth(1)).ToHaveValueAsync("后写的一句。");
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task The_button_below_a_sentence_saves_it_once()
    {
        await using var open = await workbench.LoginAsync("jingban");
        await open.Page.GotoAsync("/book/3/sheet/文字");
        var form = open.Page.Locator("form.sentence").First;
        await form.Locator("textarea").FillAsync("按了保存的一句。");
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#told")).ToContainTextAsync("已保存");
        await open.Page.ReloadAsync();
        await Assertions.Expect(form.Locator("textarea")).ToHaveValueAsync("按了保存的一句。");
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
