using System.Globalization;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Log;
using Mingzhang.Server.People;
using Mingzhang.Server.Settings;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Tests.Web;
using Mingzhang.Server.Uploads;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Server.Tests.ScaleOut;

/// <summary>A data folder and a database with the test district, for processes that share them.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private static readonly string Program = typeof(Mingzhang.Server.Web.WebApp).Assembly.Location;
    private readonly string _data;
    private readonly string[] _arguments;
    private readonly TestStore _test;

    private Cluster(string data, string[] arguments, TestStore test, District district) =>
        (_data, _arguments, _test, District) = (data, arguments, test, district);

    public District District { get; }

    public Store Store => _test.Store;

    /// <param name="database">sqlite or postgres.</param>
    /// <param name="arguments">What every process is told besides.</param>
    public static async Task<Cluster> MakeAsync(string database, params string[] arguments)
    {
        var settings = new ServerSettings
        {
            Data = Directory.CreateTempSubdirectory("mingzhang-cluster-").FullName,
            Postgres = database == "postgres" ? ThrowawayPostgres.Server!.NewDatabase() : null,
        };
        var test = await TestStore.OverAsync(ServerDatabase.Of(settings));
        var district = await District.InAsync(test);
        var hash = LoginService.HashOf(WebSite.Password);
        await test.Store.WriteAsync(s =>
            s.ChangeAsync(
                "UPDATE account SET password_hash = @hash, must_change = @mustChange",
                new { hash, mustChange = false }
            )
        );
        string[] place = settings.Postgres is { } postgres
            ? ["--Data", settings.Data, "--Postgres", postgres]
            : ["--Data", settings.Data];
        return new Cluster(settings.Data, [.. place, .. arguments], test, district);
    }

    /// <summary>A node that serves pages and does no jobs.</summary>
    public ServerProcess Web() => new(Program, [.. _arguments, "--Workers", "0"]);

    /// <summary>A worker that does one job at a time and may be silent for a few seconds.</summary>
    public WorkerProcess Worker() => new(Program, [.. _arguments, "--Workers", "1", "--LeaseSeconds", "3"]);

    /// <summary>All jobs, once each has come to its end; none may take longer than two minutes.</summary>
    public async Task<IReadOnlyList<Job>> FinishedAsync(int count)
    {
        var over = -1;
        for (var idle = 0; idle < 1_200; idle++)
        {
            var jobs = await Store.ReadAsync(s => JobStore.ListAsync(s, null, 1_000));
            var now = jobs.Count(j => j.IsOver);
            if (jobs.Count == count && now == count)
            {
                return jobs;
            }

            (idle, over) = now == over ? (idle, over) : (0, now);
            await Task.Delay(100);
        }

        throw new TimeoutException($"{over} of {count} jobs came to their end, and no other in two minutes.");
    }

    /// <summary>The job that a process has in hand, once it has one; null when all are done.</summary>
    public async Task<Job?> InHandAsync(int process)
    {
        var owner = string.Create(CultureInfo.InvariantCulture, $":{process}:");
        for (var i = 0; i < 3_000; i++)
        {
            var jobs = await Store.ReadAsync(s => JobStore.ListAsync(s, null, 1_000));
            if (
                jobs.FirstOrDefault(j =>
                    j.State == JobState.Running && j.LeaseOwner!.Contains(owner, StringComparison.Ordinal)
                ) is
                { } job
            )
            {
                return job;
            }

            if (jobs.All(j => j.IsOver))
            {
                return null;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("The worker took no job in half a minute.");
    }

    /// <summary>No process that checks a file is left: they end with the worker that started them, however it ended.</summary>
    public async Task AssertNoneLeftAsync()
    {
        for (var i = 0; i < 200 && ChecksOfFiles().Any(); i++)
        {
            await Task.Delay(100);
        }

        Assert.Empty(ChecksOfFiles());
    }

    private IEnumerable<string> ChecksOfFiles()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            string line;
            try
            {
                line = File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            if (
                line.Contains(CheckProcess.Verb, StringComparison.Ordinal)
                && line.Contains(_data, StringComparison.Ordinal)
            )
            {
                yield return line;
            }
        }
    }

    /// <summary>Every job is done, its effect is there once, and the log is whole.</summary>
    public async Task AssertDoneOnceAsync(IReadOnlyList<Job> jobs)
    {
        var entries = await Store.ReadAsync(s => ActLog.LatestAsync(s, 10_000));
        foreach (var job in jobs)
        {
            Assert.True(job.State == JobState.Done, $"{job.Id} {job.State} {job.Message}");
            var subject = string.Create(CultureInfo.InvariantCulture, $"任务 {job.Id}");
            Assert.Single(entries, e => e.Subject == subject);
            var upload = await Store.ReadAsync(s => UploadStore.OfJobAsync(s, job.Id));
            Assert.Equal(job.Result, upload!.Folder);
            Assert.True(Directory.Exists(Path.Combine(_data, "reports", job.Result!)), job.Result);
        }

        Assert.Empty((await Store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects);
    }

    public async ValueTask DisposeAsync()
    {
        await _test.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
