namespace Mingzhang.Browser.Tests.Workbench;

/// <summary>A sheet of a book as somebody sees it.</summary>
/// <param name="page">The page.</param>
internal sealed class SheetOnScreen(IPage page)
{
    public IPage Page => page;

    public ILocator Rows => page.Locator("table.sheet-grid tbody tr");

    public ILocator Saved => page.Locator("output.saved");

    /// <summary>Opens a sheet.</summary>
    public static async Task<SheetOnScreen> OpenAsync(OpenPage open, long book, string sheet = "支出")
    {
        await open.Page.GotoAsync(FormattableString.Invariant($"/book/{book}/sheet/{sheet}"));
        await Assertions.Expect(open.Page.Locator("#side-toggle")).ToContainTextAsync("：");
        return new SheetOnScreen(open.Page);
    }

    /// <summary>The cell of a row, from 1, under a heading.</summary>
    public ILocator Cell(int row, string heading) =>
        page.Locator("table.sheet-grid tbody tr")
            .Nth(row - 1)
            .Locator(
                $"xpath=td[count(preceding-sibling::*) = count(//th[@data-heading='{heading}']/preceding-sibling::*)]"
            );

    public Task ClickAsync(int row, string heading) => Cell(row, heading).ClickAsync();

    /// <summary>Types text and presses keys after it.</summary>
    public async Task TypeAsync(string text, params string[] keys)
    {
        await page.Keyboard.TypeAsync(text);
        await PressAsync(keys);
    }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    public async Task PasteAsync(string text)
    {
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await page.Keyboard.PressAsync("Control+v");
    }

    /// <summary>Waits until everything is kept.</summary>
    public async Task KeptAsync()
    {
        await Assertions.Expect(page.Locator(".unsaved")).ToHaveCountAsync(0);
        await Assertions.Expect(Saved).ToContainTextAsync("已保存");
    }

    public async Task<string> FocusedAsync() =>
        await page.EvaluateAsync<string>(
            "() => document.activeElement.dataset.value ?? document.activeElement.tagName"
        );
}
