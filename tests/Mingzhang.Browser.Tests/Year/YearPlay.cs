using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Server.Samples;

namespace Mingzhang.Browser.Tests.Year;

/// <summary>The people of a district at their browsers: each logs in once, opens pages, presses buttons and sees what they say.</summary>
internal sealed class YearPlay : IAsyncDisposable
{
    private readonly Dictionary<string, OpenPage> _people = new(StringComparer.Ordinal);
    private readonly YearServer _server;
    private readonly OneBrowser _browser;
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    private YearPlay(YearServer server, OneBrowser browser) => (_server, _browser) = (server, browser);

    /// <summary>The server.</summary>
    public YearServer Server => _server;

    /// <summary>The page of who acts now.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>What any browser complained of.</summary>
    public IEnumerable<string> Complaints => _people.Values.SelectMany(p => p.Complaints);

    public static async Task<YearPlay> StartAsync(int year, string? postgres)
    {
        var server = await YearServer.StartAsync(year, postgres);
        Assertions.SetDefaultExpectTimeout(30_000);
        return new YearPlay(server, await OneBrowser.OpenAsync());
    }

    /// <summary>Somebody sits down, logging in the first time, and opens a page.</summary>
    public async Task OpenAsync(string login, string path)
    {
        if (!_people.TryGetValue(login, out var open))
        {
            open = await LoginAsync(login);
            _people.Add(login, open);
        }

        Page = open.Page;
        await Page.GotoAsync(path);
    }

    /// <summary>Presses the button, or follows the link, that says just this.</summary>
    /// <param name="words">What it says.</param>
    /// <param name="within">The part of the page.</param>
    public async Task PressAsync(string words, string within = "main")
    {
        var button = Page.Locator(within).GetByText(words, new() { Exact = true }).And(Page.Locator("button, a"));
        await ClickAsync(button.First);
    }

    /// <summary>Clicks what leads to another page, and waits until that is there.</summary>
    public async Task ClickAsync(ILocator button)
    {
        await Page.EvaluateAsync("() => { document.documentElement.dataset.before = '1'; }");
        await button.ClickAsync();
        await Assertions
            .Expect(Page.Locator("html:not([data-before]) main"))
            .ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>The page says this.</summary>
    public Task SeesAsync(string words, string where = "main") =>
        Assertions.Expect(Page.Locator(where)).ToContainTextAsync(words);

    /// <summary>The book on the page stands at this stage.</summary>
    public Task StandsAtAsync(string stage) =>
        Assertions.Expect(Page.Locator(".heading .stage")).ToHaveTextAsync(stage);

    /// <summary>Takes books one step by a button of the page on which it is.</summary>
    /// <param name="login">Who.</param>
    /// <param name="button">The step.</param>
    /// <param name="stage">Where they stand afterwards.</param>
    /// <param name="books">The books.</param>
    public async Task StepAsync(string login, string button, string stage, params long[] books)
    {
        foreach (var book in books)
        {
            await OpenAsync(login, Address(book, "flow"));
            await PressAsync(button);
            await OpenAsync(login, Address(book, "flow"));
            await StandsAtAsync(stage);
        }
    }

    /// <summary>Keeps a picture of the page for the gallery, where one is wanted: the first of each name.</summary>
    public async Task ShowAsync(string name)
    {
        if (Gallery.IsWanted && _shown.Add(name))
        {
            var number = _shown.Count.ToString("00", CultureInfo.InvariantCulture);
            await Gallery.KeepAsync(Page, $"year/{number}-{name}");
        }
    }

    /// <summary>The number of the book or document in the page's address.</summary>
    public long Number() =>
        long.Parse(Regex.Match(new Uri(Page.Url).AbsolutePath, "(?<=/)[0-9]+").Value, CultureInfo.InvariantCulture);

    /// <summary>The address of a page of a book.</summary>
    public static string Address(long book, string page) =>
        string.Create(CultureInfo.InvariantCulture, $"/book/{book}/{page}");

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task<OpenPage> LoginAsync(string login)
    {
        var context = await _browser.Browser.NewContextAsync(
            new()
            {
                BaseURL = _server.Address,
                ViewportSize = new() { Width = 1366, Height = 768 },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(120_000);
        var open = new OpenPage(context, await context.NewPageAsync());
        await open.Page.GotoAsync("/login");
        if (_people.Count == 0)
        {
            Page = open.Page;
            await ShowAsync("login");
        }

        await open.Page.FillAsync("input[name=login]", login);
        await open.Page.FillAsync("input[name=password]", SampleDistrict.FirstPassword);
        await open.Page.ClickAsync("form[action='/login'] button");
        await Assertions.Expect(open.Page.Locator("h1")).ToHaveTextAsync("今天");
        return open;
    }
}
