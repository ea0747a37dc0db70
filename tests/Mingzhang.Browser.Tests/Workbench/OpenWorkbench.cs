using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Server.Books;
using Mingzhang.Server.Samples;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Web;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Browser.Tests.Workbench;

/// <summary>The web application with the sample books, and a browser for it.</summary>
public sealed class OpenWorkbench : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("mingzhang-workbench-");
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where it is served.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts both, where there is a browser; nobody has to change the first password, and every budget is open.</summary>
    public async Task InitializeAsync()
    {
        if (Chromium.Absence is not null)
        {
            return;
        }

        _app = await WebApp.BuildAsync([
            "--urls",
            "http://127.0.0.1:0",
            "--Data",
            _data.FullName,
            "--Samples",
            Repository.PathOf("samples"),
        ]);
        await _app
            .Services.GetRequiredService<Store>()
            .WriteAsync(async session =>
            {
                await session.ChangeAsync("UPDATE account SET must_change = @no", new { no = false });
                return await session.ChangeAsync(
                    "UPDATE book SET stage = @open WHERE kind = @budget",
                    new { open = Stage.FirstDraft.Chinese(), budget = BookEntry.Budget }
                );
            });
        await _app.StartAsync();
        Address = _app.Urls.First();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium.Path ?? throw new InvalidOperationException("chromium is not installed"),
                Args = ["--no-sandbox"],
            }
        );
        Assertions.SetDefaultExpectTimeout(20_000);
    }

    /// <summary>Logs somebody in, in a window of its own.</summary>
    /// <param name="login">Who.</param>
    /// <param name="width">The width of the window in pixels.</param>
    /// <param name="isDark">Whether dark pages are wanted.</param>
    /// <param name="hasScripts">Whether scripts run.</param>
    internal async Task<OpenPage> LoginAsync(
        string login,
        int width = 1366,
        bool isDark = false,
        bool hasScripts = true
    )
    {
        var context = await _browser!.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = 768 },
                ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = hasScripts,
                Permissions = ["clipboard-read", "clipboard-write"],
            }
        );
        var open = new OpenPage(context, await context.NewPageAsync());
        await open.Page.GotoAsync("/login");
        await open.Page.FillAsync("input[name=login]", login);
        await open.Page.FillAsync("input[name=password]", SampleDistrict.FirstPassword);
        await open.Page.ClickAsync("form[action='/login'] button");
        return open;
    }

    /// <summary>Stops both.</summary>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _data.Delete(recursive: true);
    }
}
