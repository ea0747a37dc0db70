namespace Mingzhang.Browser.Tests;

/// <summary>The page of every sample in a browser, opened from its file as from a memory stick.</summary>
public sealed class PackPageTests(SamplePages pages) : IClassFixture<SamplePages>
{
    public static TheoryData<string> Samples => [.. SamplePages.Names];

    [BrowserTheory]
    [MemberData(nameof(Samples))]
    public async Task Axe_finds_no_violation_in_the_light_and_in_the_dark(string sample)
    {
        await using var light = await pages.Open(sample);
        Assert.Equal("", await Accessibility.ViolationsAsync(light.Page));
        await using var dark = await pages.Open(sample, isDark: true);
        Assert.Equal("", await Accessibility.ViolationsOfColourAsync(dark.Page));
    }

    [BrowserFact]
    public async Task Axe_finds_no_violation_while_a_figure_is_shown()
    {
        foreach (var isDark in (bool[])[false, true])
        {
            await using var open = await pages.Open("tongchuan-2023", isDark: isDark);
            await open.Page.Locator("td[data-figure]").First.ClickAsync();
            await open.Page.Locator("#figure-panel").WaitForAsync();
            Assert.Equal("", await Accessibility.ViolationsAsync(open.Page));
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Samples))]
    public async Task The_page_complains_of_nothing_asks_for_nothing_and_fits_its_window(string sample)
    {
        foreach (var width in (int[])[1366, 390])
        {
            await using var open = await pages.Open(sample, width);
            var over = await open.Page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            );
            Assert.Equal((width, 0), (width, over));
            Assert.Empty(open.Complaints);
            Assert.All(open.Requests, r => Assert.True(r == open.Page.Url || r == "data:,", r));
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Samples))]
    public async Task A_figure_is_opened_read_and_closed_with_the_keyboard_alone(string sample)
    {
        await using var open = await pages.Open(sample);
        var (page, panel) = (open.Page, open.Page.Locator("#figure-panel"));
        await page.Locator("main .table td[data-figure]")
            .First.EvaluateAsync(
                "e => { const h = document.getElementById(e.closest('section').getAttribute('aria-labelledby')); h.tabIndex = -1; h.focus(); }"
            );
        await TabTo(page, "td[data-figure]");
        Assert.True(await panel.IsVisibleAsync());
        var first = await Focused(page);

        await page.Keyboard.PressAsync("ArrowDown");
        var second = await Focused(page);
        Assert.NotEqual(first, second);
        Assert.Contains("规则", await panel.InnerTextAsync(), StringComparison.Ordinal);

        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("figure-panel", await Focused(page));
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await panel.IsHiddenAsync());
        Assert.Equal(second, await Focused(page));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_total_lists_its_facts_its_rules_and_where_else_it_is_printed()
    {
        await using var open = await pages.Open("tongchuan-2023");
        await open.Page.Locator("td[data-figure]").First.ClickAsync();
        var text = await open.Page.Locator("#figure-panel").InnerTextAsync();
        Assert.Contains("精确", text, StringComparison.Ordinal);
        Assert.Matches("事实（[0-9]+ 笔）", text);
        Assert.Matches("核对它的规则（[1-9][0-9]* 条）", text);
        Assert.Matches("同样的数还印在（[1-9][0-9]* 处）", text);

        var link = open.Page.Locator("#figure-panel a").First;
        var target = (await link.GetAttributeAsync("href"))![1..];
        await link.ClickAsync();
        Assert.Equal(target, await Focused(open.Page));
    }

    [BrowserFact]
    public async Task A_figure_in_a_sentence_leads_to_its_cell()
    {
        await using var open = await pages.Open("tongchuan-2023");
        await open.Page.Locator("p span[data-figure]").First.ClickAsync();
        await open.Page.Locator("#figure-panel").GetByText("取自表中").WaitForAsync();
        await open.Page.Locator("#figure-panel a").First.ClickAsync();
        Assert.StartsWith("f-", await Focused(open.Page), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task The_facts_never_cover_the_figure(int width)
    {
        await using var open = await pages.Open("leshan-2023", width);
        var covered = await open.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('[data-figure]')].filter((e, i) => i % 5 === 0).filter(e => {
              e.scrollIntoView({ block: 'center', inline: 'center' });
              e.click();
              const digits = document.createRange();
              digits.selectNodeContents(e);
              const a = document.getElementById('figure-panel').getBoundingClientRect(), b = digits.getBoundingClientRect();
              return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
            }).map(e => e.id)
            """
        );
        Assert.Empty(covered);
    }

    [BrowserFact]
    public async Task Without_scripts_everything_is_read()
    {
        await using var open = await pages.Open("zengdu-2023", hasScripts: false);
        Assert.True(await open.Page.Locator("main table").First.IsVisibleAsync());
        Assert.Equal(0, await open.Page.Locator("#figure-panel").CountAsync());
        Assert.Empty(open.Complaints);
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 20; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} is not reached by the tabulator key");
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");
}
