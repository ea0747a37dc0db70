using System.Globalization;
using Mingzhang.Server.Log;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Jobs;

/// <summary>Takes jobs one after the other and does each once in effect, however often it has to be begun.</summary>
/// <param name="store">The store.</param>
/// <param name="kinds">What can be done.</param>
/// <param name="settings">How.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">For what goes wrong in the program itself.</param>
public sealed partial class JobRunner(
    Store store,
    IEnumerable<IJobKind> kinds,
    JobSettings settings,
    TimeProvider time,
    ILogger<JobRunner> logger
)
{
    private readonly Dictionary<string, IJobKind> _kinds = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Does one job, when there is one.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunOneAsync(string owner, CancellationToken stop)
    {
        // A look first: claiming would make every other writer of SQLite wait.
        if (!await store.ReadAsync(s => JobStore.IsAnyReadyAsync(s, Now), stop))
        {
            return false;
        }

        var until = (time.GetUtcNow() + settings.Lease).ToUnixTimeMilliseconds();
        var job = await store.WriteAsync(s => JobStore.ClaimAsync(s, owner, Now, until), stop);
        if (job is null)
        {
            return false;
        }

        await using var lease = new JobLease(store, job, settings, time, stop);
        try
        {
            await EndAsync(lease, await DoAsync(lease));
        }
        catch (LeaseLostException)
        {
            LogLost(job.Id, job.Fence);
        }

        return true;
    }

    // What came of it; null when it is to be begun again.
    private async Task<Ending> DoAsync(JobLease lease)
    {
        var job = lease.Job;
        if (job.IsCancelled)
        {
            return new Ending(JobState.Cancelled, new JobOutcome("已取消。"));
        }

        if (job.Attempts > settings.MostAttempts)
        {
            return Failed($"开始了 {settings.MostAttempts} 次，每次都中途停了，没有再试。请告诉管理员。");
        }

        if (!_kinds.TryGetValue(job.Kind, out var kind))
        {
            return Failed($"这个程序不会做“{job.Kind}”。请告诉管理员：几台机器上的程序可能不是同一版。");
        }

        try
        {
            return new Ending(JobState.Done, await kind.RunAsync(job.Payload, lease));
        }
        catch (JobFailedException e)
        {
            return Failed(e.Message);
        }
        catch (OperationCanceledException) when (lease.IsCancelled)
        {
            return new Ending(JobState.Cancelled, new JobOutcome("中途取消了。"));
        }
        catch (OperationCanceledException) when (lease.Stop.IsCancellationRequested)
        {
            return new Ending(JobState.Waiting, new JobOutcome("程序停了，接着会重做。"), TimeSpan.Zero);
        }
#pragma warning disable CA1031 // A job that fails, however it fails, must not take the worker with it.
        catch (Exception e) when (e is not LeaseLostException)
        {
            LogFailure(e, job.Id, job.Kind, job.Attempts);
            return job.Attempts >= settings.MostAttempts
                ? Failed($"试了 {job.Attempts} 次都没有办成，程序出错了。请告诉管理员：任务 {job.Id}。")
                : new Ending(
                    JobState.Waiting,
                    new JobOutcome($"第 {job.Attempts} 次没有办成，过一会儿再试。"),
                    settings.PauseAfter(job.Attempts)
                );
        }
#pragma warning restore CA1031
    }

    private static Ending Failed(string reason) => new(JobState.Failed, new JobOutcome(reason));

    private Task<int> EndAsync(JobLease lease, Ending ending) =>
        lease.WriteAsync(async session =>
        {
            var (state, outcome, pause) = ending;
            if (state == JobState.Waiting)
            {
                var after = (time.GetUtcNow() + pause).ToUnixTimeMilliseconds();
                var attempts = lease.Stop.IsCancellationRequested ? lease.Job.Attempts - 1 : lease.Job.Attempts;
                return await JobStore.PutBackAsync(session, lease.Job.Id, outcome.Message, after, attempts);
            }

            if (outcome.Effect is { } effect)
            {
                await effect(session);
            }

            await ActLog.AppendAsync(
                session,
                time.GetUtcNow(),
                null,
                "任务" + state,
                string.Create(CultureInfo.InvariantCulture, $"任务 {lease.Job.Id}"),
                $"{lease.Job.Kind} {lease.Job.Title}：{outcome.Message}"
            );
            return await JobStore.EndAsync(session, lease.Job.Id, state, outcome.Message, outcome.Result, Now);
        });

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} ({Kind}), attempt {Attempt}, failed.")]
    private partial void LogFailure(Exception error, long job, string kind, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job}, fence {Fence}: another worker has it now.")]
    private partial void LogLost(long job, long fence);

    private sealed record Ending(string State, JobOutcome Outcome, TimeSpan Pause = default);
}
