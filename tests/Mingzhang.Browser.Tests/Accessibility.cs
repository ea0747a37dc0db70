using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Mingzhang.Browser.Tests;

/// <summary>What axe finds on a page. Only violations are told: of a pack of thousands of cells the rest takes minutes.</summary>
internal static class Accessibility
{
    private const string Contrast = "color-contrast";

    /// <summary>By every rule.</summary>
    public static Task<string> ViolationsAsync(IPage page) => ViolationsAsync(page, new());

    /// <summary>By what the colours alone decide, on a page that was held to every rule in other colours; without what stands in its frames.</summary>
    public static Task<string> ViolationsOfColourAsync(IPage page) =>
        ViolationsAsync(
            page,
            new()
            {
                RunOnly = new() { Type = "rule", Values = [Contrast] },
                Iframes = false,
            }
        );

    /// <summary>By all but the colours, on a page whose colours were seen in another width; without what stands in its frames.</summary>
    public static Task<string> ViolationsOfFormAsync(IPage page) =>
        ViolationsAsync(
            page,
            new()
            {
                Rules = new() { [Contrast] = new() { Enabled = false } },
                Iframes = false,
            }
        );

    private static async Task<string> ViolationsAsync(IPage page, AxeRunOptions options)
    {
        options.ResultTypes = [ResultType.Violations];
        return string.Join(
            '\n',
            (await page.RunAxe(options)).Violations.Select(v =>
                $"{v.Id}: {v.Help} {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))} ({v.Nodes.Length})"
            )
        );
    }
}
