namespace Mingzhang.Server.Jobs;

/// <summary>
/// Tells workers that there is something to do. A lost ring delays a job until the next look at the table and loses nothing.
/// </summary>
public interface IJobBell
{
    /// <summary>Rings, after the transaction that asked for the jobs. It never fails: the table knows of the jobs anyhow.</summary>
    Task RingAsync(IReadOnlyList<long> jobs);

    /// <summary>Waits for a ring, at most for a time.</summary>
    /// <returns>The ring, to be disposed of when what it told of is done; null when there was none.</returns>
    Task<IAsyncDisposable?> WaitAsync(TimeSpan longest, CancellationToken cancel);
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
    public async Task<IAsyncDisposable?> WaitAsync(TimeSpan longest, CancellationToken cancel)
    {
        await _rings.WaitAsync(longest, cancel);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _rings.Dispose();
}
