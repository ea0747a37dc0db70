namespace Mingzhang.Browser.Tests.Workbench;

/// <summary>Every page of the workbench: readable, fitting, in light and dark, on a desk and on a phone.</summary>
[Collection(nameof(OpenWorkbench))]
public sealed class EveryPageTests(OpenWorkbench workbench)
{
    private const int Desk = 1366;
    private const int Phone = 390;

    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var page in PageTable.All)
            {
                pages.Add(page.Login, page.Address);
            }

            return pages;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_accessibility_violation_and_does_not_scroll_sideways(string login, string address)
    {
        var shown = PageTable.All.First(p => p.Login == login && p.Address == address);
        var page = await workbench.SeatAsync(login);
        await LookAsync(ColorScheme.Light, Desk);
        await page.GotoAsync(PageTable.AddressOf(address, workbench.Books));
        await SettleAsync(page);
        await Gallery.KeepAsync(page, shown.Picture);
        Assert.Equal("", await Accessibility.ViolationsAsync(page));
        await FitsAsync(page, Desk);
        await LookAsync(ColorScheme.Dark, Desk);
        await KeepAsync("-dark");
        Assert.Equal("", await Accessibility.ViolationsOfColourAsync(page));
        await LookAsync(ColorScheme.Light, Phone);
        await FitsAsync(page, Phone);
        await KeepAsync("-phone");
        Assert.Equal("", await Accessibility.ViolationsOfFormAsync(page));

        async Task LookAsync(ColorScheme colours, int width)
        {
            await page.SetViewportSizeAsync(width, width == Phone ? 844 : 768);
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
        }

        Task KeepAsync(string kind) =>
            shown.IsShownSmall ? Gallery.KeepAsync(page, shown.Picture + kind) : Task.CompletedTask;
    }

    [BrowserFact]
    public void Every_address_that_answers_with_a_page_is_in_the_table()
    {
        var missing = workbench
            .Patterns.Except(PageTable.NoPages)
            .Where(p => !PageTable.All.Any(a => PageTable.IsOf(p, a.Address)));
        Assert.Empty(missing);
    }

    [BrowserFact]
    public async Task What_a_table_of_units_would_change_is_shown_before_it_is_imported()
    {
        await using var open = await workbench.LoginAsync("admin");
        await open.Page.GotoAsync("/units?year=2025");
        var table = await open.Page.Context.APIRequest.GetAsync("/units/table?year=2025");
        await open.Page.SetInputFilesAsync(
            "form[action='/units/preview'] input[type=file]",
            new FilePayload
            {
                Name = "单位树.xlsx",
                MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                Buffer = await table.BodyAsync(),
            }
        );
        await open.Page.FillAsync("form[action='/units/preview'] input[name=year]", "2026");
        await open.Page.ClickAsync("form[action='/units/preview'] button");
        await Assertions.Expect(open.Page.Locator("main")).ToContainTextAsync("245001");
        await Gallery.KeepAsync(open.Page, "units-import");
        Assert.Equal("", await Accessibility.ViolationsAsync(open.Page));
        await FitsAsync(open.Page, Desk);
    }

    // The side of a sheet comes after the page.
    private static async Task SettleAsync(IPage page)
    {
        if (await page.Locator("#side-toggle").CountAsync() > 0)
        {
            await Assertions.Expect(page.Locator("#side-toggle")).ToContainTextAsync("：");
        }
    }

    private static async Task FitsAsync(IPage page, int width)
    {
        var over = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.True(over <= 0, $"at {width}: {over} pixels too wide");
    }
}
