using System.Globalization;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Tests.ScaleOut;
using Mingzhang.Server.Tests.Uploads;
using Mingzhang.Server.Tests.Web;
using Mingzhang.Testing.Serving;
using Xunit.Abstractions;

namespace Mingzhang.Server.Tests.Faults;

/// <summary>
/// A worker that is killed in the middle of its jobs, again and again: docs/reliability.md, 任务. The environment variable
/// MINGZHANG_KILLS makes it a long run.
/// </summary>
public sealed class WorkerFaultTests(ITestOutputHelper output)
{
    private const int FewKills = 5;

    private static readonly int Kills = int.TryParse(
        Environment.GetEnvironmentVariable("MINGZHANG_KILLS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var kills
    )
        ? kills
        : FewKills;

    // So many that some are left at the last kill, as many of them come to their end between two kills.
    private static readonly int Files = Math.Max(4, Kills / 2);

    [Theory]
    [EachDatabase]
    public async Task No_job_is_lost_or_done_twice_when_its_worker_is_killed(string database)
    {
        await using var cluster = await Cluster.MakeAsync(database, "--Attempts", "1000");
        using (var web = cluster.Web())
        {
            await web.StartAsync();
            using var browser = new Browser(web.Address);
            await browser.PostAsync("/login", ("login", "审计"), ("password", WebSite.Password));
            foreach (var part in Enumerable.Range(1, Files).Chunk(50))
            {
                var files = part.Select(n => ("files", $"{n}.html", SamplePage.Wrong));
                Assert.Equal(302, (await browser.UploadAsync("/audit", files)).Status);
            }

            web.Kill();
        }

        // At another moment of a job each time; the seed makes the moments the same in every run.
        var random = new Random(20261121);
        using var worker = cluster.Worker();
        var begun = new Dictionary<long, long>();
        var inHand = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await worker.StartAsync();
            if (await cluster.InHandAsync(worker.Id) is { } job)
            {
                begun[job.Id] = job.Fence;
                inHand++;
            }

            await Task.Delay(random.Next(0, 4_000));
            worker.Kill();
        }

        output.WriteLine($"{database}: {Kills} kills, {inHand} with a job in hand, {Files} jobs");
        await cluster.AssertNoneLeftAsync();
        await worker.StartAsync();
        var jobs = await cluster.FinishedAsync(Files);
        await cluster.AssertDoneOnceAsync(jobs);
        Assert.All(jobs, j => Assert.True(j.Fence >= begun.GetValueOrDefault(j.Id), $"{j.Id}"));
        Assert.Contains(jobs, j => j is { State: JobState.Done, Attempts: > 1 });
    }
}
