using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Tests.Uploads;
using Mingzhang.Server.Tests.Web;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Server.Tests.ScaleOut;

/// <summary>Two web nodes and two workers as processes, over one PostgreSQL and one RabbitMQ: docs/scale-out.md.</summary>
public sealed class ScaleOutTests
{
    private const int FilesEach = 2;

    [ScaleOutFact]
    public async Task Two_nodes_and_two_workers_do_every_job_once_though_a_worker_dies_and_the_broker_goes_away()
    {
        using var rabbit = await ThrowawayRabbit.StartAsync();
        await using var cluster = await Cluster.MakeAsync("postgres", "--Queue", rabbit.Address);
        using var first = cluster.Web();
        using var second = cluster.Web();
        await Task.WhenAll(first.StartAsync(), second.StartAsync());

        // Who has logged in at one node is known at the other.
        using var here = new Browser(first.Address);
        var login = await here.PostAsync("/login", ("login", "审计"), ("password", WebSite.Password));
        Assert.Equal(302, login.Status);
        using var there = here.At(second.Address);
        Assert.Equal(200, (await there.GetAsync("/audit")).Status);
        await UploadAsync(here, "甲");
        await UploadAsync(there, "乙");

        using var lost = cluster.Worker();
        using var kept = cluster.Worker();
        await Task.WhenAll(lost.StartAsync(), kept.StartAsync());
        var dropped = (await cluster.InHandAsync(lost.Id))!;
        lost.Kill();
        var jobs = await cluster.FinishedAsync(2 * FilesEach);
        await cluster.AssertDoneOnceAsync(jobs);
        var again = jobs.Single(j => j.Id == dropped.Id);
        Assert.True(again.Fence > dropped.Fence, "the job of the worker that died was begun anew");

        // Without the broker jobs are done all the same, a little later; with it again, at once.
        rabbit.Kill();
        await UploadAsync(here, "丙");
        await cluster.AssertDoneOnceAsync(await cluster.FinishedAsync(3 * FilesEach));
        await rabbit.RunAsync();
        using var another = cluster.Worker();
        await another.StartAsync();
        await UploadAsync(there, "丁");
        await cluster.AssertDoneOnceAsync(await cluster.FinishedAsync(4 * FilesEach));
        foreach (var browser in (Browser[])[here, there])
        {
            Assert.Contains("id=\"findings\"", (await browser.GetAsync("/audit/1")).Text, StringComparison.Ordinal);
        }
    }

    private static async Task UploadAsync(Browser browser, string name)
    {
        var answer = await browser.UploadAsync(
            "/audit",
            Enumerable.Range(1, FilesEach).Select(n => ("files", $"{name}{n}.html", SamplePage.Wrong))
        );
        Assert.Equal("/audit", answer.Location);
    }

    private sealed class ScaleOutFactAttribute : FactAttribute
    {
        public ScaleOutFactAttribute() => Skip = ThrowawayPostgres.Absence ?? ThrowawayRabbit.Absence;
    }
}
