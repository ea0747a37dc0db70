using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.Settings;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Tests.Web;
using Mingzhang.Testing.Faults;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Server.Tests.Faults;

/// <summary>The web process is killed, the disk is full, the database goes away: docs/reliability.md, 网页.</summary>
public sealed class WebFaultTests
{
    private const int Seed = 20261121;
    private static readonly string Program = typeof(Mingzhang.Server.Web.WebApp).Assembly.Location;

    [Theory]
    [EachDatabase]
    public async Task Whatever_was_confirmed_is_there_after_the_web_process_was_killed(string database)
    {
        var settings = new ServerSettings
        {
            Data = Directory.CreateTempSubdirectory("mingzhang-kill-").FullName,
            Postgres = database == "postgres" ? ThrowawayPostgres.Server!.NewDatabase() : null,
        };
        using var server = ServerProcess.Workbench(Program, settings.Data, settings.Postgres);
        var (ledger, defects) = await KillTrial.RunAsync(server, new Store(ServerDatabase.Of(settings)), 3, Seed);
        Assert.True(defects.Count == 0, $"seed {Seed}: {string.Join('\n', defects)}");
        Assert.True(ledger.Confirmed >= 3 * KillTrial.Users, "people were told of saves before each kill");
        Assert.True(ledger.Unanswered > 0, "saves were under way when it was killed");
        server.Kill();
        Directory.Delete(settings.Data, recursive: true);
    }

    [Fact]
    public async Task On_a_full_disk_writes_are_refused_in_words_reads_go_on_and_afterwards_writes_too()
    {
        FullDisk? disk = null;
        await using var site = await WebSite.StartAsync("sqlite", wrap: d => disk = new FullDisk(d));
        var book = await site.District.BookAsync("139001");
        var row = await site.District.Runner.RunAsync(site.District["经办"], new AddRowAct(book, "支出", []));
        using var preparer = await site.LoginAsync("经办");
        await preparer.KeepPageOpenAsync();
        disk!.IsFull = true;
        var kept = row;
        Answer answer;
        do
        {
            // What fits into the pages there are is still kept.
            answer = await preparer.PostAsync(
                $"/book/{book}/cell",
                WorkbenchTests.Cell(kept, new string('长', 1_000), "备注")
            );
            kept = await RowAsync();
        } while (answer.Status == 200 && kept.Version < 500);

        Assert.Equal(507, answer.Status);
        Assert.Contains("磁盘满了，没有保存", answer.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await preparer.GetAsync("/")).Status);
        Assert.Equal(200, (await preparer.GetAsync($"/book/{book}/sheet/支出")).Status);
        Assert.Equal(200, (await preparer.GetAsync($"/book/{book}/check")).Status);
        disk.IsFull = false;
        var saved = await preparer.PostAsync($"/book/{book}/cell", WorkbenchTests.Cell(kept, "12"));
        Assert.Equal(200, saved.Status);
        Assert.Equal(kept.Version + 1, (await RowAsync()).Version);
        Assert.Empty((await site.District.Store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects);
        Assert.Equal("ok", await site.District.Store.ReadAsync(s => s.ValueAsync<string>("PRAGMA integrity_check")));

        async Task<StoredRow> RowAsync() =>
            (await site.District.Store.ReadAsync(s => BookStore.RowAsync(s, book, row.Id)))!;
    }

    [PostgresPresenceTests.PostgresFact]
    public async Task When_the_database_goes_away_and_comes_back_the_web_goes_on_without_a_restart()
    {
        var postgres = ThrowawayPostgres.Start(isDurable: false)!;
        var settings = new ServerSettings
        {
            Data = Directory.CreateTempSubdirectory("mingzhang-restart-").FullName,
            Postgres = postgres.NewDatabase(),
        };
        await using var database = new PostgresDatabase(settings.Postgres);
        var store = new Store(database);
        var district = await SmallDistrict.FillAsync(store, 3);
        using var server = ServerProcess.Workbench(Program, settings.Data, settings.Postgres);
        await server.StartAsync();
        var ledger = new SaveLedger();
        List<Saver> savers =
        [
            .. district.People.Select((p, i) => new Saver(server.Address, p.Login, p.Rows, ledger, Seed + i)),
        ];
        foreach (var saver in savers)
        {
            await saver.LoginAsync();
        }

        for (var restart = 0; restart < 2; restart++)
        {
            using var stop = new CancellationTokenSource();
            var work = savers.Select(s => Task.Run(() => s.WorkAsync(staysOn: true, stop.Token))).ToList();
            await UntilAsync(() => ledger.Confirmed > 20 * (restart + 1));
            var refused = savers.Sum(s => s.Refusals.Values.Sum());
            postgres.Stop();
            await UntilAsync(() => savers.Sum(s => s.Refusals.Values.Sum()) > refused + 3);
            postgres.Begin();
            var before = ledger.Confirmed;
            await UntilAsync(() => ledger.Confirmed > before + 20);
            await stop.CancelAsync();
            await Task.WhenAll(work);
            Assert.Empty(await ledger.CheckAsync(store, district.Versions));
            Assert.Empty(await SmallDistrict.HalvesAsync(store));
        }

        Assert.All(
            savers.SelectMany(s => s.Refusals.Keys),
            m => Assert.StartsWith("数据库暂时连不上", m, StringComparison.Ordinal)
        );
        savers.ForEach(s => s.Dispose());
        server.Kill();
        Directory.Delete(settings.Data, recursive: true);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 6_000; i++)
        {
            if (holds())
            {
                return;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("It did not come about within a minute.");
    }
}
