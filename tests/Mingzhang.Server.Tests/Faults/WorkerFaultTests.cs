using Mingzhang.Server.Jobs;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Tests.ScaleOut;
using Mingzhang.Server.Tests.Uploads;
using Mingzhang.Server.Tests.Web;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Server.Tests.Faults;

/// <summary>A worker that is killed in the middle of its jobs, again and again: docs/reliability.md, 任务.</summary>
public sealed class WorkerFaultTests
{
    private const int Files = 4;
    private const int Kills = 5;

    [Theory]
    [EachDatabase]
    public async Task No_job_is_lost_or_done_twice_when_its_worker_is_killed(string database)
    {
        await using var cluster = await Cluster.MakeAsync(database);
        using (var web = cluster.Web())
        {
            await web.StartAsync();
            using var browser = new Browser(web.Address);
            await browser.PostAsync("/login", ("login", "审计"), ("password", WebSite.Password));
            var files = Enumerable.Range(1, Files).Select(n => ("files", $"{n}.html", SamplePage.Wrong));
            Assert.Equal("/audit", (await browser.UploadAsync("/audit", files)).Location);
            web.Kill();
        }

        // At another moment of a job each time; the seed makes the moments the same in every run.
        var random = new Random(20261121);
        using var worker = cluster.Worker();
        var begun = new Dictionary<long, long>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await worker.StartAsync();
            var job = await cluster.InHandAsync(worker.Id);
            begun[job.Id] = job.Fence;
            await Task.Delay(random.Next(0, 1_500));
            worker.Kill();
        }

        await worker.StartAsync();
        var jobs = await cluster.FinishedAsync(Files);
        await cluster.AssertDoneOnceAsync(jobs);
        Assert.All(jobs, j => Assert.True(j.Fence >= begun.GetValueOrDefault(j.Id), $"{j.Id}"));
        Assert.Contains(jobs, j => j is { State: JobState.Done, Attempts: > 1 });
    }
}
