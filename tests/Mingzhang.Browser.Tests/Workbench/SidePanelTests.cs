using System.Globalization;

namespace Mingzhang.Browser.Tests.Workbench;

/// <summary>The panel beside the sheet: opened by a key, as wide as one likes, never at the cost of what is frozen.</summary>
[Collection(nameof(OpenWorkbench))]
public sealed class SidePanelTests(OpenWorkbench workbench)
{
    [BrowserFact]
    public async Task It_opens_by_F9_and_is_made_wider_by_keys_and_pointer_and_stays_so()
    {
        await using var open = await workbench.LoginAsync("shenji");
        var sheet = await SheetOnScreen.OpenAsync(open, 2);
        var panel = sheet.Page.Locator("#side");
        var edge = sheet.Page.Locator("#side-edge");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await sheet.PressAsync("F9");
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await edge.FocusAsync();
        var usual = await WidthAsync(edge);
        await sheet.PressAsync("ArrowLeft", "ArrowLeft");
        Assert.Equal(usual + 40, await WidthAsync(edge));
        var box = (await edge.BoundingBoxAsync())!;
        await sheet.Page.Mouse.MoveAsync(box.X + 4, box.Y + 100);
        await sheet.Page.Mouse.DownAsync();
        await sheet.Page.Mouse.MoveAsync(box.X - 96, box.Y + 100);
        await sheet.Page.Mouse.UpAsync();
        Assert.InRange(await WidthAsync(edge), usual + 130, usual + 150);
        var wide = await WidthAsync(edge);
        Assert.InRange((await panel.BoundingBoxAsync())!.Width, wide - 2, wide + 2);
        await sheet.Page.ReloadAsync();
        await Assertions
            .Expect(edge)
            .ToHaveAttributeAsync("aria-valuenow", wide.ToString(CultureInfo.InvariantCulture));
        await edge.DblClickAsync();
        Assert.Equal(usual, await WidthAsync(edge));
        await sheet.PressAsync("F9");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        Assert.Empty(open.Complaints);
    }

    [BrowserTheory]
    [InlineData(1366)]
    [InlineData(900)]
    [InlineData(390)]
    public async Task What_stays_leaves_at_least_half_of_the_sheet_to_what_scrolls(int width)
    {
        await using var open = await workbench.LoginAsync("shenji", width);
        var sheet = await SheetOnScreen.OpenAsync(open, 2);
        await sheet.PressAsync("F9");
        await sheet.Page.EvaluateAsync("() => document.querySelector('.grid-region').scrollTo(300, 0)");
        var free = await sheet.Page.EvaluateAsync<double>(
            """
            () => {
              const region = document.querySelector('.grid-region').getBoundingClientRect();
              const stays = [...document.querySelectorAll('.sheet-grid thead th')].filter((th) => getComputedStyle(th).left !== 'auto');
              return (region.right - Math.max(...stays.map((th) => th.getBoundingClientRect().right))) / region.width;
            }
            """
        );
        Assert.True(free >= 0.5, $"{free:P0} of the sheet scroll");
        await sheet.PressAsync("F9");
    }

    [BrowserFact]
    public async Task Enter_goes_down_and_after_Tab_back_to_where_the_line_began()
    {
        await using var open = await workbench.LoginAsync("jingban");
        var sheet = await SheetOnScreen.OpenAsync(open, 2);
        await sheet.ClickAsync(1, "资金性质");
        await sheet.PressAsync("Tab", "Tab", "Enter");
        await Assertions.Expect(sheet.Cell(2, "资金性质")).ToBeFocusedAsync();
        await sheet.PressAsync("Enter", "Shift+Enter");
        await Assertions.Expect(sheet.Cell(2, "资金性质")).ToBeFocusedAsync();
        await sheet.ClickAsync(2, "备注");
        await sheet.TypeAsync("甲", "ArrowLeft");
        await Assertions.Expect(sheet.Cell(2, "金额")).ToBeFocusedAsync();
        await sheet.KeptAsync();
        await sheet.PressAsync("Control+z");
        await sheet.KeptAsync();
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task From_a_figure_of_the_preview_one_goes_back_to_the_line_that_feeds_it()
    {
        await using var open = await workbench.LoginAsync("shenji");
        await open.Page.GotoAsync("/book/2/preview");
        var pack = open.Page.FrameLocator("iframe.preview");
        await pack.Locator("td[data-figure][data-exact]").First.ClickAsync();
        var line = pack.Locator("#figure-panel tbody a").First;
        var number = (await line.InnerTextAsync()).Split(' ')[1];
        var sheet = await pack.Locator("#figure-panel tbody td").First.InnerTextAsync();
        await line.ClickAsync();
        await open.Page.WaitForURLAsync("**/book/2/sheet/**");
        Assert.Contains(sheet, Uri.UnescapeDataString(open.Page.Url), StringComparison.Ordinal);
        await Assertions.Expect(open.Page.Locator("tr:has(td:focus) th")).ToHaveAttributeAsync("data-number", number);
        Assert.Empty(open.Complaints);
    }

    private static async Task<int> WidthAsync(ILocator edge) =>
        int.Parse((await edge.GetAttributeAsync("aria-valuenow"))!, CultureInfo.InvariantCulture);
}
