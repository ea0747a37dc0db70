using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.People;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Today;
using Mingzhang.Server.Web;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Samples;

public sealed class SampleDistrictTests
{
    [Theory]
    [EachDatabase]
    public async Task The_sample_district_shows_every_state_and_its_log_is_true(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var data = Directory.CreateTempSubdirectory("mingzhang-samples-").FullName;
        try
        {
            await using var app = await BuildAsync(test, data);
            var store = app.Services.GetRequiredService<Store>();
            var budgets = await store.ReadAsync(s => BookStore.ListAsync(s, 2025, BookEntry.Budget));
            var sport = budgets.Where(b => b.UnitCode.StartsWith("245", StringComparison.Ordinal)).ToList();
            Assert.Equal(
                ["245 二上编制", "245001 二上待审", "245002 二上编制", "245003 二上编制"],
                sport.Select(b => $"{b.UnitCode} {b.Stage}")
            );
            Assert.NotNull(sport[2].ReturnedAt);
            Assert.Null(sport[3].ReturnedAt);
            var all = await store.ReadAsync(async s =>
                (await s.ListAsync<string>("SELECT stage FROM book")).Select(Stages.Parse).ToHashSet()
            );
            Stage[] shown = [Stage.Approved, Stage.FinalApproved, Stage.FinalReviewed, Stage.FirstSubmitted];
            Assert.All(shown, s => Assert.Contains(s, all));

            var people = await store.ReadAsync(AccountStore.ListAsync);
            var log = await store.ReadAsync(s => ActLog.LatestAsync(s, 1_000));
            Assert.True(log.Select(e => e.AccountId).Distinct().Count() >= 8);
            Assert.DoesNotContain(log, e => e.Act.StartsWith("拒绝", StringComparison.Ordinal));
            Assert.Equal(2, log.Count(e => e.Act == "汇总"));
            Assert.Empty((await store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects);

            // Who was returned finds the cell, with the note that it is late.
            var preparer = people.Single(p => p.Login == "ty-zhifa");
            var person = await app
                .Services.GetRequiredService<LoginService>()
                .PersonAsync(preparer.Id, preparer.Stamp, default);
            var view = await store.ReadAsync(s => TodayReader.ReadAsync(s, person!, TimeProvider.System.GetUtcNow()));
            var task = Assert.Single(view.Tasks);
            Assert.Contains("#row-", task.Link, StringComparison.Ordinal);
            Assert.True(task.Due < view.Day);
            Assert.Single(view.Reminders);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task A_store_with_people_in_it_is_left_alone()
    {
        await using var test = await TestStore.NewAsync("sqlite");
        await District.InAsync(test);
        var data = Directory.CreateTempSubdirectory("mingzhang-samples-").FullName;
        try
        {
            var before = await CountAsync(test);
            await using var app = await BuildAsync(test, data);
            Assert.Equal(before, await CountAsync(test));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static Task<long> CountAsync(TestStore test) =>
        test.Store.ReadAsync(s =>
            s.ValueAsync<long>(
                "SELECT (SELECT COUNT(*) FROM account) + (SELECT COUNT(*) FROM unit) + (SELECT COUNT(*) FROM book)"
            )
        );

    private static Task<WebApplication> BuildAsync(TestStore test, string data)
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "samples")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return WebApp.BuildAsync(
            ["--urls", "http://127.0.0.1:0", "--Data", data, "--Samples", Path.Combine(folder, "samples")],
            b => b.Services.AddSingleton(test.Store.Database)
        );
    }
}
