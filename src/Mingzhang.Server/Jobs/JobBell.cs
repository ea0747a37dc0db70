namespace Mingzhang.Server.Jobs;

/// <summary>
/// Tells workers that there is something to do. A lost ring delays a job until the next look at the table and loses nothing.
/// </summary>
public interface IJobBell
{
    /// <summary>Rings, after the transaction that asked for the jobs.</summary>
    Task RingAsync(IReadOnlyList<long> jobs);

    /// <summary>Waits for a ring, at most for a time.</summary>
    Task WaitAsync(TimeSpan longest, CancellationToken cancel);
}

/// <summary>A bell within this process.</summary>
public sealed class LocalBell : IJobBell, IDisposable
{
    private readonly SemaphoreSlim _rings = new(0);

    /// <inheritdoc/>
    public Task RingAsync(IReadOnlyList<long> jobs)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        if (jobs.Count > 0)
        {
            _rings.Release(jobs.Count);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancel) => _rings.WaitAsync(longest, cancel);

    /// <inheritdoc/>
    public void Dispose() => _rings.Dispose();
}
