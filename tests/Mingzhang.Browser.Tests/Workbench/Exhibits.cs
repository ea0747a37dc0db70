using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Compiling;
using Mingzhang.Documents.Books;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Batches;
using Mingzhang.Server.Books;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.People;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Uploads;

namespace Mingzhang.Browser.Tests.Workbench;

/// <summary>What the sample district does not have, so that every page has something to show: adjustments, an audited pack, jobs, a withdrawn version.</summary>
/// <param name="services">The application's.</param>
/// <param name="books">The numbers of books by year, kind and unit.</param>
internal sealed class Exhibits(IServiceProvider services, IReadOnlyDictionary<string, long> books)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Store _store = services.GetRequiredService<Store>();
    private readonly ActRunner _runner = services.GetRequiredService<ActRunner>();

    /// <summary>Puts everything there and waits until the work in the background is done.</summary>
    public async Task PutAsync()
    {
        await UploadAsync("316002 某中心 2023 年预算公开.html");
        await DoAsync("shenji", new BatchAct(BatchJob.Checking, new Batch(2023, BookEntry.Budget, Batch.Everything)));
        await AdjustAsync(books["2024/budget/252001"]);
        await CorrectAsync(books["2023/budget/316002"]);
        await UntilAsync(async session =>
            (await JobStore.ListAsync(session, null, 10)).All(j => j.State == JobState.Done)
        );
    }

    // A published pack with one figure changed: a thousand and sixty five becomes sixteen hundred and five.
    private async Task UploadAsync(string name)
    {
        var book = BookFiles.Import(Repository.PathOf("samples", "leshan-2023")).Book!;
        var profile = ProfileStore.Open(Repository.PathOf("profiles")).Find(book.Cover.Profile)!;
        using var page = new MemoryStream();
        HtmlPackWriter.Write(PackCompiler.Compile(profile, book), page);
        var text = Encoding.UTF8.GetString(page.ToArray());
        const string printed = ">1,065.53</td>";
        var at = text.IndexOf(printed, StringComparison.Ordinal);
        Assert.True(at >= 0, "the sample prints this figure");
        using var wrong = new MemoryStream(
            Encoding.UTF8.GetBytes(text[..at] + ">1,605.53</td>" + text[(at + printed.Length)..])
        );
        var (sha256, size) = await services.GetRequiredService<UploadFolder>().KeepAsync(wrong, default);
        await DoAsync("shenji", new UploadFilesAct([new ReceivedFile(name, sha256, size)]));
    }

    // One being written, one that waits for its approval.
    private async Task AdjustAsync(long book)
    {
        var lines = await _store.ReadAsync(s => BookStore.ExpendituresAsync(s, book));
        foreach (var isSubmitted in (bool[])[false, true])
        {
            var head = new AdjustmentHead(
                AdjustmentKind.Transfer,
                new DateOnly(2024, 9, 30),
                isSubmitted ? "公用经费科目间调剂" : "人员经费科目间调剂",
                "年中人员变动，局务会议研究同意。"
            );
            var id = await DoAsync("jingban", new NewAdjustmentAct(book, head));
            var (from, to) = isSubmitted ? (lines[^1], lines[^2]) : (lines[0], lines[1]);
            await AddAsync(id, from.Key, -1_000_00);
            await AddAsync(id, to.Key, 1_000_00);
            if (isSubmitted)
            {
                await DoAsync("fuzeren", new SubmitAdjustmentAct(id, await VersionOfAsync(id)));
            }
        }
    }

    private async Task AddAsync(long id, LineKey line, long fen) =>
        await DoAsync("jingban", new AddAdjustmentLineAct(id, await VersionOfAsync(id), new AdjustmentLine(line, fen)));

    private async Task<int> VersionOfAsync(long id) =>
        (await _store.ReadAsync(s => AdjustmentStore.FindAsync(s, id)))!.Version;

    // What the sample district publishes is withdrawn and published again.
    private async Task CorrectAsync(long book)
    {
        await UntilAsync(async session => (await PublicationStore.OfAsync(session, book)).Count > 0);
        await DoAsync(
            "zhuguan",
            new WithdrawPackAct(book, await VersionAsync(book), "表 3 的说明有一处错字，改正后重新公开。")
        );
        await DoAsync("zhuguan", new ConfirmPackAct(book, await VersionAsync(book), Confirmation.Secrecy));
        await DoAsync("fuzeren", new ConfirmPackAct(book, await VersionAsync(book), Confirmation.Signature));
        await services
            .GetRequiredService<Publisher>()
            .PublishAsync(await PersonAsync("zhuguan"), book, await VersionAsync(book));
    }

    private async Task<int> VersionAsync(long book) =>
        (await _store.ReadAsync(s => BookStore.FindAsync(s, book)))!.Version;

    private async Task<T> DoAsync<T>(string login, Act<T> act) => await _runner.RunAsync(await PersonAsync(login), act);

    private Task<Person> PersonAsync(string login) =>
        _store.ReadAsync(async session =>
        {
            var account = (await AccountStore.FindAsync(session, login))!;
            return new Person(account.Id, account.Name, await AccountStore.GrantsAsync(session, account.Id));
        });

    private async Task UntilAsync(Func<StoreSession, Task<bool>> isSo)
    {
        for (var end = DateTime.UtcNow + Patience; !await _store.ReadAsync(isSo); await Task.Delay(100))
        {
            Assert.True(DateTime.UtcNow < end, "the work in the background is not done");
        }
    }
}
