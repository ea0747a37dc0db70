using Mingzhang.Documents.Books;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Writing.Pdf;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Settings;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Publishing;

/// <summary>A district with an approved sample book of 139001 or another unit, and what publishes it into a folder of its own.</summary>
internal sealed class Press : IAsyncDisposable
{
    private readonly TestStore _test;

    private Press(TestStore test, District district, PdfPrinter? printer)
    {
        _test = test;
        District = district;
        var settings = new ServerSettings { Data = Data };
        Folder = new PublicFolder(settings);
        Desk = new BookDesk(test.Store, ProfileStore.Open(Path.Combine(AppContext.BaseDirectory, "profiles")));
        Publisher = new Publisher(Desk, new PackFreezer(test.Store, Desk, Folder, printer), district.Runner, Folder);
    }

    public string Data { get; } = Directory.CreateTempSubdirectory("mingzhang-public-").FullName;

    public District District { get; }

    public PublicFolder Folder { get; }

    public BookDesk Desk { get; }

    public Publisher Publisher { get; }

    public long Book { get; private set; }

    public TestStore Test => _test;

    /// <param name="database">Which database.</param>
    /// <param name="sample">The sample whose rows the book gets; none for an empty book.</param>
    /// <param name="change">Changes a cell on the way; null for none.</param>
    /// <param name="printer">Prints PDF; null for none.</param>
    /// <param name="unit">Whose book it is.</param>
    public static async Task<Press> WithAsync(
        string database,
        string sample,
        Func<string, string>? change = null,
        PdfPrinter? printer = null,
        string unit = "139001"
    )
    {
        var test = await TestStore.NewAsync(database);
        var press = new Press(test, await District.InAsync(test), printer);
        press.Book = await press.District.BookAsync(unit, Stage.Approved);
        if (sample.Length > 0)
        {
            var book = BookFiles.Import(SampleFolder(sample)).Book!;
            await test.Store.WriteAsync(async session =>
            {
                foreach (var row in StoredBookRows.Of(book, press.Book))
                {
                    var changed = change is null ? row : row with { Cells = [.. row.Cells.Select(change)] };
                    await BookStore.AddRowAsync(session, changed, 0, press.District["管理员"].Id);
                }

                return 0;
            });
        }

        await press.ConfirmAsync();
        return press;
    }

    /// <summary>The two confirmations, of the book as it stands now.</summary>
    public async Task ConfirmAsync()
    {
        var version = (await District.FindAsync(Book))!.Version;
        await District.Runner.RunAsync(District["主管"], new ConfirmPackAct(Book, version, Confirmation.Secrecy));
        await District.Runner.RunAsync(District["局财务"], new ConfirmPackAct(Book, version, Confirmation.Signature));
    }

    /// <summary>Publishes the book as it stands now.</summary>
    public async Task<Publication> PublishAsync(string login = "主管") =>
        await Publisher.PublishAsync(District[login], Book, (await District.FindAsync(Book))!.Version);

    /// <summary>Withdraws the book as it stands now.</summary>
    public async Task WithdrawAsync(string note, string login = "主管") =>
        await District.Runner.RunAsync(
            District[login],
            new WithdrawPackAct(Book, (await District.FindAsync(Book))!.Version, note)
        );

    public async Task<Checklist> ChecklistAsync() => Checklist.Of(await Desk.CheckAsync(Book));

    public async Task AnswerAllAsync()
    {
        foreach (var warning in (await ChecklistAsync()).Warnings)
        {
            await District.Runner.RunAsync(District["主管"], new AnswerWarningAct(Book, warning, "已核实，口径不同"));
        }
    }

    public Task<IReadOnlyList<Publication>> VersionsAsync() =>
        _test.Store.ReadAsync(s => PublicationStore.OfAsync(s, Book));

    /// <summary>Every file below the public folder.</summary>
    public IReadOnlyList<string> Files()
    {
        var root = Path.Combine(Data, "public");
        return Directory.Exists(root) ? Directory.GetFiles(root, "*", SearchOption.AllDirectories) : [];
    }

    public async ValueTask DisposeAsync()
    {
        await _test.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }

    /// <summary>The rows of a sample book.</summary>
    public static StoredRow[] RowsOf(string sample) =>
        [.. StoredBookRows.Of(BookFiles.Import(SampleFolder(sample)).Book!, 0)];

    private static string SampleFolder(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "samples")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "samples", name);
    }
}
