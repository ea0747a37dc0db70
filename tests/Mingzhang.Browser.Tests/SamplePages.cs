using Mingzhang.Accounts;
using Mingzhang.Compiling;
using Mingzhang.Documents.Books;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Browser.Tests;

/// <summary>The pages of all samples, written once into a folder that goes away with the tests.</summary>
public sealed class SamplePages : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingzhang-pages-");
    private OneBrowser? _browser;

    /// <summary>The names of the samples.</summary>
    public static IEnumerable<string> Names =>
        Directory
            .EnumerateDirectories(Repository.PathOf("samples"))
            .Select(d => Path.GetFileName(d)!)
            .Order(StringComparer.Ordinal);

    /// <summary>Writes the pages and starts the browser, where there is one.</summary>
    public async Task InitializeAsync()
    {
        if (Chromium.Absence is not null)
        {
            return;
        }

        var profiles = ProfileStore.Open(Repository.PathOf("profiles"));
        foreach (var name in Names)
        {
            var book = BookFiles.Read(Repository.PathOf("samples", name));
            var profile = profiles.Find(book.Cover.Profile)!;
            var pack = PackCompiler.Compile(profile, book);
            await using var page = File.Create(PathOf(name));
            HtmlPackWriter.Write(pack, page, FigureGuards.Of(profile.Rules, pack, ChartOfAccounts.Standard));
        }

        _browser = await OneBrowser.OpenAsync();
    }

    /// <summary>Opens the page of a sample from its file in a fresh window.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="width">The width of the window in pixels.</param>
    /// <param name="isDark">Whether the reader wants dark pages.</param>
    /// <param name="hasScripts">Whether scripts run.</param>
    internal async Task<OpenPage> Open(string sample, int width = 1366, bool isDark = false, bool hasScripts = true)
    {
        var context = await _browser!.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 768 },
                ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = hasScripts,
            }
        );
        var open = new OpenPage(context, await context.NewPageAsync());
        await open.Page.GotoAsync(new Uri(PathOf(sample)).AbsoluteUri);
        return open;
    }

    /// <summary>Closes the browser and deletes the pages.</summary>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private string PathOf(string sample) => Path.Combine(_folder.FullName, sample + ".html");
}
