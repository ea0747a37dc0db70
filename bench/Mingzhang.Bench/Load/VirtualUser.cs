using System.Globalization;
using System.Text.Json;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Security;
using Mingzhang.Testing.Faults;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Bench.Load;

/// <summary>Somebody at work: looks at pages, changes cells, thinks in between.</summary>
internal sealed class VirtualUser(
    SeededPerson person,
    SeededDistrict district,
    Uri server,
    Uri empty,
    Stopwatches watches,
    SaveLedger ledger,
    int seed
) : IDisposable
{
    private const string Heading = "金额";
    private static readonly int Ordinal = BookSchema.Expenditures.Find(Heading)!.Ordinal;
    private readonly Random _random = new(seed);
    private readonly Browser _browser = new(server) { WantsJson = true };
    private readonly Browser _elsewhere = new(empty);
    private readonly Dictionary<long, int> _versions = [];
    private readonly SeededBook _book = district.Books.First(b =>
        person.Unit == Grant.Everywhere || b.Unit.StartsWith(person.Unit, StringComparison.Ordinal)
    );

    public async Task LoginAsync()
    {
        var answer = await _browser.PostAsync("/login", ("login", person.Login), ("password", SeededDistrict.Password));
        if (answer.Status != 302)
        {
            throw new InvalidOperationException($"{person.Login} cannot log in: {answer.Status} {answer.Text}");
        }

        await _browser.KeepPageOpenAsync();
    }

    /// <summary>Works until told to stop.</summary>
    public async Task WorkAsync(int thinkMilliseconds, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await StepAsync();
            if (thinkMilliseconds > 0)
            {
                await Task.Delay(
                    _random.Next(thinkMilliseconds / 2, thinkMilliseconds * 3 / 2),
                    CancellationToken.None
                );
            }
        }
    }

    public void Dispose()
    {
        _browser.Dispose();
        _elsewhere.Dispose();
    }

    /// <summary>What this person may do, by name, for doing one thing over and over.</summary>
    public IReadOnlyList<(string Kind, Func<Task> Do)> Everything() =>
        [
            ("今天", () => ViewAsync("今天", "/")),
            ("全部簿", () => ViewAsync("全部簿", "/books")),
            ("一张表", () => ViewAsync("一张表", $"/book/{_book.Id}/sheet/支出")),
            ("检查", () => ViewAsync("检查", $"/book/{_book.Id}/check")),
            ("流程", () => ViewAsync("流程", $"/book/{_book.Id}/flow")),
            ("控制数", () => ViewAsync("控制数", "/ceilings")),
            .. person.Role == Role.Preparer
                ? [("保存一格", SaveAsync), ("改一格再查", SaveAndCheckAsync)]
                : (ReadOnlySpan<(string, Func<Task>)>)[],
            .. person.Role == Role.Auditor
                ? [("日志", () => ViewAsync("日志", "/log"))]
                : (ReadOnlySpan<(string, Func<Task>)>)[],
        ];

    // What the grid does when a cell is left: it saves, then asks what is wrong with the whole book.
    private async Task SaveAndCheckAsync()
    {
        await SaveAsync();
        await ViewAsync("边填边查", $"/book/{_book.Id}/sheet/支出/side");
    }

    private Task StepAsync()
    {
        var dice = _random.Next(100);
        if (dice < 10)
        {
            return watches.TimeAsync(Stopwatches.EmptyPage, () => _elsewhere.GetAsync("/"), 200);
        }

        var isPreparer = person.Role == Role.Preparer;
        return dice switch
        {
            < 20 => ViewAsync("今天", "/"),
            < 28 => ViewAsync("全部簿", "/books"),
            < 40 => ViewAsync("一张表", $"/book/{_book.Id}/sheet/支出"),
            < 46 => ViewAsync("检查", $"/book/{_book.Id}/check"),
            < 52 => ViewAsync("流程", $"/book/{_book.Id}/flow"),
            < 56 => ViewAsync("控制数", "/ceilings"),
            _ when isPreparer => SaveAsync(),
            < 75 when person.Role == Role.Auditor => ViewAsync("日志", "/log"),
            < 75 => ViewAsync("今天", "/"),
            _ => ViewAsync("一张表", $"/book/{district.Books[_random.Next(5)].Id}/sheet/支出"),
        };
    }

    private async Task ViewAsync(string kind, string path) =>
        await watches.TimeAsync(
            kind,
            () => _browser.GetAsync(path),
            person.Unit == Grant.Everywhere || !path.StartsWith("/book/", StringComparison.Ordinal) || OwnsPath(path)
                ? [200]
                : [403]
        );

    private bool OwnsPath(string path)
    {
        var id = long.Parse(path.Split('/')[2], CultureInfo.InvariantCulture);
        return district.Books.First(b => b.Id == id).Unit.StartsWith(person.Unit, StringComparison.Ordinal);
    }

    // Few lines, so that two people of one unit meet on them.
    private async Task SaveAsync()
    {
        var row = _book.Rows[_random.Next(40)];
        var version = _versions.GetValueOrDefault(row.Id, row.Version);
        var value = string.Create(CultureInfo.InvariantCulture, $"{_random.Next(1, 1_000_000)}.{_random.Next(100):00}");
        var answer = await watches.TimeAsync(
            "保存一格",
            () =>
                _browser.PostAsync(
                    $"/book/{_book.Id}/cell",
                    ("row", row.Id.ToString(CultureInfo.InvariantCulture)),
                    ("version", version.ToString(CultureInfo.InvariantCulture)),
                    ("heading", Heading),
                    ("value", value)
                ),
            200,
            409
        );
        if (answer is null)
        {
            return;
        }

        var told = JsonDocument.Parse(answer.Text).RootElement;
        _versions[row.Id] = told.GetProperty("version").GetInt32();
        if (answer.Status == 200)
        {
            ledger.Confirm(
                new CellSave(_book.Id, row.Id, Ordinal, _versions[row.Id], told.GetProperty("value").GetString()!)
            );
        }
        else
        {
            watches.NoteConflict();
        }
    }
}
