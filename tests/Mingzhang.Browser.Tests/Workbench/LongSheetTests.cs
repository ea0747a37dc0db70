using System.Globalization;

namespace Mingzhang.Browser.Tests.Workbench;

/// <summary>A sheet of thousands of lines, of which the table holds those in sight: everything is still about all of them.</summary>
[Collection(nameof(OpenWorkbench))]
public sealed class LongSheetTests(OpenWorkbench workbench)
{
    private const int Lines = 2_000;

    [BrowserFact]
    public async Task All_lines_are_reached_found_summed_copied_and_changed()
    {
        await using var open = await workbench.LoginAsync("jingban");
        var before = await workbench.FillAsync(11, Lines);
        var sheet = await SheetOnScreen.OpenAsync(open, 11);
        await Assertions
            .Expect(sheet.Page.Locator("table.sheet-grid"))
            .ToHaveAttributeAsync("aria-rowcount", (Lines + 1).ToString(CultureInfo.InvariantCulture));
        Assert.InRange(await sheet.Page.Locator("tbody:not([aria-hidden]) tr").CountAsync(), 20, 200);

        await sheet.Page.Locator("td[tabindex='0']").FocusAsync();
        await sheet.PressAsync("Control+End");
        Assert.Equal(Lines, await LineAsync(sheet));
        var remark = await sheet.FocusedAsync();
        await sheet.TypeAsync("最后一行", "Enter");
        await sheet.KeptAsync();
        await sheet.PressAsync("Control+Home");
        Assert.Equal(1, await LineAsync(sheet));
        await sheet.PressAsync("PageDown", "PageDown", "PageDown", "PageDown");
        Assert.InRange(await LineAsync(sheet), 40, 160);

        await sheet.PressAsync("Control+f");
        await sheet.TypeAsync("最后一行", "Enter");
        await Assertions.Expect(sheet.Page.Locator("#sheet-found")).ToHaveTextAsync("第 1 处，共 1 处");
        await sheet.PressAsync("Escape");
        Assert.Equal(Lines, await LineAsync(sheet));
        await sheet.PressAsync("Control+z");
        await sheet.KeptAsync();
        Assert.Equal(remark, await sheet.FocusedAsync());

        await sheet.PressAsync("Control+a");
        await Assertions.Expect(sheet.Page.Locator("#selection")).ToContainTextAsync($"其中 {Lines} 个金额");
        await sheet.PressAsync("Control+c");
        var copied = await sheet.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Equal(Lines, copied.Split('\n').Length);
        Assert.Equal(before, copied.Split('\n').Sum(l => Fen(l.Split('\t')[8])));
        Assert.Equal(before, Fen(await sheet.Page.Locator("#total").InnerTextAsync()));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Scrolled_away_the_cell_keeps_the_keys_and_what_is_typed()
    {
        await using var open = await workbench.LoginAsync("jingban");
        await workbench.FillAsync(10, Lines);
        var sheet = await SheetOnScreen.OpenAsync(open, 10);
        await sheet.ClickAsync(1, "备注");
        await sheet.TypeAsync("半句");
        await ScrollAsync(sheet, 30_000);
        await sheet.KeptAsync();
        await sheet.PressAsync("ArrowUp");
        Assert.Equal(1, await LineAsync(sheet));
        Assert.Equal("半句", await sheet.FocusedAsync());
        await ScrollAsync(sheet, 20_000);
        await sheet.TypeAsync("全句", "Enter");
        await sheet.KeptAsync();
        await Assertions.Expect(sheet.Cell(1, "备注")).ToHaveTextAsync("全句");
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Without_scripts_it_is_read_page_by_page()
    {
        await using var open = await workbench.LoginAsync("shenji", hasScripts: false);
        await workbench.FillAsync(11, Lines);
        await open.Page.GotoAsync("/book/11/sheet/支出");
        await Assertions.Expect(open.Page.Locator("nav.pages")).ToContainTextAsync($"第 1—200 行，共 {Lines} 行");
        await open.Page.ClickAsync("nav.pages a");
        await Assertions.Expect(open.Page.Locator("nav.pages")).ToContainTextAsync("第 201—400 行");
        await Assertions.Expect(open.Page.Locator("table.sheet-grid tbody tr").First).ToContainTextAsync("201");
    }

    private static async Task ScrollAsync(SheetOnScreen sheet, int top) =>
        await sheet.Page.EvaluateAsync("top => document.querySelector('.grid-region').scrollTo(0, top)", top);

    private static Task<int> LineAsync(SheetOnScreen sheet) =>
        sheet.Page.EvaluateAsync<int>("() => Number(document.activeElement.closest('tr').cells[0].dataset.number)");

    private static long Fen(string yuan) =>
        (long)(decimal.Parse(yuan, NumberStyles.Number, CultureInfo.InvariantCulture) * 100m);
}
