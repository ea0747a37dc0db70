using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Samples;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Web;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Browser.Tests.Workbench;

/// <summary>The web application with the sample district, and a browser for it.</summary>
public sealed class OpenWorkbench : IAsyncLifetime
{
    // The units whose books the tests write in: the department of dachuan-2024.
    private const string Written = "139%";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("mingzhang-workbench-");
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenPage> _seats = new(StringComparer.Ordinal);
    private WebApplication? _app;
    private OneBrowser? _browser;

    /// <summary>Where it is served.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The numbers of the books by year, kind and unit: 2025/budget/245.</summary>
    public IReadOnlyDictionary<string, long> Books { get; private set; } = new Dictionary<string, long>();

    /// <summary>Every address that may be read, as the application maps it.</summary>
    public IEnumerable<string> Patterns =>
        from endpoint in ((IEndpointRouteBuilder)_app!).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
        select "/" + endpoint.RoutePattern.RawText!.Trim('/');

    /// <summary>Starts both, where there is a browser; nobody has to change the first password.</summary>
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
        var store = _app.Services.GetRequiredService<Store>();
        await store.WriteAsync(async session =>
        {
            await session.ChangeAsync("UPDATE account SET must_change = @no", new { no = false });
            return await session.ChangeAsync(
                "UPDATE book SET stage = @open WHERE unit_code LIKE @Written",
                new { open = Stage.FirstDraft.Chinese(), Written }
            );
        });
        Books = await store.ReadAsync(NumbersAsync);
        await _app.StartAsync();
        Address = _app.Urls.First();
        await new Exhibits(_app.Services, Books).PutAsync();
        _browser = await OneBrowser.OpenAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
    }

    /// <summary>Somebody with a window of his own on 今天; the first time he logs in.</summary>
    /// <param name="login">Who; empty for somebody who has not logged in.</param>
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
        var context = await _browser!.Browser.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = 768 },
                ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = hasScripts,
                Permissions = ["clipboard-read", "clipboard-write"],
                StorageState = _cookies.GetValueOrDefault(login),
            }
        );
        var open = new OpenPage(context, await context.NewPageAsync());
        if (login.Length > 0 && !_cookies.ContainsKey(login))
        {
            await open.Page.GotoAsync("/login");
            await open.Page.FillAsync("input[name=login]", login);
            await open.Page.FillAsync("input[name=password]", SampleDistrict.FirstPassword);
            await open.Page.ClickAsync("form[action='/login'] button");
            await Assertions.Expect(open.Page.Locator("h1")).ToHaveTextAsync("今天");
            _cookies.Add(login, await context.StorageStateAsync());
        }
        else if (login.Length > 0)
        {
            await open.Page.GotoAsync("/");
        }

        return open;
    }

    /// <summary>The window of somebody who only looks, which he keeps from one test to the next.</summary>
    /// <param name="login">Who; empty for somebody who has not logged in.</param>
    internal async Task<IPage> SeatAsync(string login)
    {
        if (!_seats.TryGetValue(login, out var open))
        {
            open = await LoginAsync(login);
            _seats.Add(login, open);
        }

        return open.Page;
    }

    /// <summary>Repeats the last line of a book's 支出 until it has so many.</summary>
    /// <returns>The sum of all the lines, in fen.</returns>
    internal Task<long> FillAsync(long book, int lines) =>
        _app!
            .Services.GetRequiredService<Store>()
            .WriteAsync(async session =>
            {
                var rows = await BookStore.RowsAsync(session, book, BookSchema.Expenditures.Name);
                var more = Enumerable
                    .Range(1, lines - rows.Count)
                    .Select(i => rows[^1] with { Position = rows[^1].Position + (i * 1_000L) });
                await BookStore.AddRowsAsync(session, book, more, 0, 1);
                return rows.Sum(r => r.Fen("金额")) + ((lines - rows.Count) * rows[^1].Fen("金额"));
            });

    /// <summary>Stops both.</summary>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _data.Delete(recursive: true);
    }

    private static async Task<Dictionary<string, long>> NumbersAsync(StoreSession session)
    {
        Dictionary<string, long> numbers = new(StringComparer.Ordinal);
        foreach (var year in await UnitStore.YearsAsync(session))
        {
            foreach (var book in await BookStore.ListAsync(session, year))
            {
                numbers.Add(FormattableString.Invariant($"{book.Year}/{book.Kind}/{book.UnitCode}"), book.Id);
            }
        }

        return numbers;
    }
}
