using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Jobs;

/// <summary>
/// The right to do a job, kept alive while the work goes on. Whatever the work writes goes through it and is refused once
/// another worker has the job.
/// </summary>
public sealed class JobLease : IAsyncDisposable
{
    private readonly Store _store;
    private readonly JobSettings _settings;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _renewal;

    /// <param name="store">The store.</param>
    /// <param name="job">The job as it was claimed.</param>
    /// <param name="settings">For the length of the lease.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stop">Stops the work because the program ends.</param>
    public JobLease(Store store, Job job, JobSettings settings, TimeProvider time, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_store, Job, _settings, _time) = (store, job, settings, time);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _renewal = RenewAsync();
    }

    /// <summary>The job.</summary>
    public Job Job { get; }

    /// <summary>A name that no other beginning of any job has: for files that are written aside.</summary>
    public string Name => FormattableString.Invariant($"{Job.Id}-{Job.Fence}");

    /// <summary>Stops the work: somebody cancelled it, the lease is lost, or the program ends.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Whether somebody cancelled the job.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Writes, if the lease still holds.</summary>
    /// <exception cref="LeaseLostException">It does not; nothing was written.</exception>
    public Task<T> WriteAsync<T>(Func<StoreSession, Task<T>> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return _store.WriteAsync(
            async session =>
            {
                await JobStore.HoldAsync(session, Job);
                return await write(session);
            },
            CancellationToken.None
        );
    }

    /// <summary>Says how far the work is, and stops it when somebody cancelled it.</summary>
    /// <exception cref="LeaseLostException">Another worker has the job.</exception>
    /// <exception cref="OperationCanceledException">Somebody cancelled it.</exception>
    public async Task ProgressAsync(int done, int total)
    {
        Stop.ThrowIfCancellationRequested();
        var job = await _store.WriteAsync(
            async session =>
            {
                var held = await JobStore.HoldAsync(session, Job);
                await JobStore.ProgressAsync(session, Job, done, total);
                return held;
            },
            CancellationToken.None
        );
        await SeeAsync(job);
        Stop.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _renewal;
        _over.Dispose();
        _stop.Dispose();
    }

    private async Task RenewAsync()
    {
        var until = _time.GetUtcNow() + _settings.Lease;
        try
        {
            while (true)
            {
                await Task.Delay(_settings.Lease / 4, _time, _over.Token);
                if (await TryRenewAsync() is { } renewed)
                {
                    until = renewed;
                }
                else if (_time.GetUtcNow() >= until)
                {
                    // The database was away for longer than the lease: somebody else may have the job by now.
                    await _stop.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            // The work is over.
        }
        catch (LeaseLostException)
        {
            await _stop.CancelAsync();
        }
    }

    private async Task<DateTimeOffset?> TryRenewAsync()
    {
        var until = _time.GetUtcNow() + _settings.Lease;
        try
        {
            var job = await _store.WriteAsync(
                async session =>
                {
                    var held = await JobStore.HoldAsync(session, Job);
                    await JobStore.RenewAsync(session, Job, until.ToUnixTimeMilliseconds());
                    return held;
                },
                _over.Token
            );
            await SeeAsync(job);
            return until;
        }
        catch (System.Data.Common.DbException)
        {
            return null;
        }
    }

    private async Task SeeAsync(Job job)
    {
        if (job.IsCancelled)
        {
            IsCancelled = true;
            await _stop.CancelAsync();
        }
    }
}
