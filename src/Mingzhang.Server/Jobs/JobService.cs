namespace Mingzhang.Server.Jobs;

/// <summary>The workers of this process.</summary>
/// <param name="runner">Does jobs.</param>
/// <param name="bell">Says when there is one.</param>
/// <param name="settings">How many workers, and how often they look without being told.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">For what goes wrong.</param>
public sealed partial class JobService(
    JobRunner runner,
    IJobBell bell,
    JobSettings settings,
    TimeProvider time,
    ILogger<JobService> logger
) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var home = $"{Environment.MachineName}:{Environment.ProcessId}";
        return Task.WhenAll(
            Enumerable.Range(1, settings.Workers).Select(n => Task.Run(() => WorkAsync($"{home}:{n}", stoppingToken)))
        );
    }

    private async Task WorkAsync(string owner, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!await runner.RunOneAsync(owner, stop))
                {
                    // A ring is kept until its job is done: when this process dies, the broker gives it to another one.
                    await using var ring = await bell.WaitAsync(settings.Sweep, stop);
                    if (ring is not null)
                    {
                        await runner.RunOneAsync(owner, stop);
                    }
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The database may be away for a while; the worker outlives it.
            catch (Exception e)
            {
                LogFailure(e, owner);
                await Task.Delay(settings.Sweep, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
#pragma warning restore CA1031
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Worker {Owner} goes on after a failure.")]
    private partial void LogFailure(Exception error, string owner);
}
