namespace Mingzhang.Browser.Tests;

/// <summary>The browser with what drives it.</summary>
/// <param name="playwright">What drives it.</param>
/// <param name="browser">The browser.</param>
internal sealed class OneBrowser(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    /// <summary>The browser.</summary>
    public IBrowser Browser => browser;

    /// <summary>Starts it.</summary>
    public static async Task<OneBrowser> OpenAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new OneBrowser(
            playwright,
            await playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = Chromium.Path ?? throw new InvalidOperationException("chromium is not installed"),
                    Args = ["--no-sandbox"],
                }
            )
        );
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
