using System.Globalization;
using System.IO.Compression;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Tests.Web;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Server.Tests.Batches;

public sealed class BatchTests
{
    [Theory]
    [EachDatabase]
    public async Task A_departments_books_are_compiled_and_checked_into_one_file(string database)
    {
        await using var site = await WebSite.StartAsync(database);
        await site.District.BookAsync("139001");
        await site.District.BookAsync("140001");
        using var department = await site.LoginAsync("主管");
        foreach (
            var (kind, names) in new[]
            {
                ("批量编成", new[] { "没有编成.txt" }),
                ("批量检查", ["检查表/139001.xlsx", "汇总.json", "汇总.xlsx"]),
            }
        )
        {
            var asked = await AskAsync(department, kind, "139");
            Assert.Equal("/jobs", asked.Location);
            var job = await FinishedAsync(site);
            Assert.Equal((JobState.Done, kind), (job.State, job.Kind));
            var link = string.Create(CultureInfo.InvariantCulture, $"/jobs/{job.Id}/result");
            Assert.Contains($"href=\"{link}\"", (await department.GetAsync("/jobs")).Text, StringComparison.Ordinal);
            var answer = await department.GetAsync(link);
            using var zip = new ZipArchive(await answer.Headers.Content.ReadAsStreamAsync());
            Assert.Equal(names, zip.Entries.Select(e => e.FullName));

            // Nobody whose role does not reach the unit gets it, whatever the number of the job.
            foreach (
                var (login, status) in new[] { ("业务科", 200), ("管理员", 403), ("负责人", 403), ("档案经办", 403) }
            )
            {
                using var other = await site.LoginAsync(login);
                Assert.Equal(status, (await other.GetAsync(link)).Status);
            }
        }
    }

    [Fact]
    public async Task The_departments_own_page_asks_for_them()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        await site.District.BookAsync("139001");
        var page = string.Create(CultureInfo.InvariantCulture, $"/departments/{District.Year}/budget/139");
        using var department = await site.LoginAsync("主管");
        Assert.Contains("编成全部公开件", (await department.GetAsync(page)).Text, StringComparison.Ordinal);
        using var head = await site.LoginAsync("局财务");
        Assert.DoesNotContain("编成全部公开件", (await head.GetAsync(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_refused_for_units_and_to_people_that_it_is_not_for()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        using var department = await site.LoginAsync("主管");
        foreach (var unit in new[] { "140", "*", "999", "../x", "" })
        {
            Assert.Contains(
                "或者您无权看它",
                (await AskAsync(department, "批量检查", unit)).Text,
                StringComparison.Ordinal
            );
        }

        Assert.Contains(
            "没有这种批量任务",
            (await AskAsync(department, "核验公开件", "139")).Text,
            StringComparison.Ordinal
        );
        using var preparer = await site.LoginAsync("经办");
        Assert.Contains("的权限", (await AskAsync(preparer, "批量检查", "139001")).Text, StringComparison.Ordinal);
        Assert.Empty(await site.District.Store.ReadAsync(s => JobStore.ListAsync(s, null, 10)));
    }

    private static Task<Answer> AskAsync(Browser browser, string kind, string unit) =>
        browser.PostAsync("/jobs", ("job", kind), ("year", "2026"), ("kind", "budget"), ("unit", unit));

    private static async Task<Job> FinishedAsync(WebSite site)
    {
        for (var i = 0; i < 600; i++)
        {
            var jobs = await site.District.Store.ReadAsync(s => JobStore.ListAsync(s, null, 1));
            if (jobs[0].IsOver)
            {
                return jobs[0];
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The batch did not end in a minute.");
    }
}
