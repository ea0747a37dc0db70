using System.Text.Json;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Jobs;

/// <summary>Jobs in the store: asked for in the transaction of the act that wants them, begun by one worker at a time.</summary>
public static class JobStore
{
    private const string Columns =
        "j.id AS Id, j.kind AS Kind, j.title AS Title, j.payload AS Payload, j.state AS State, j.created_at AS CreatedAt, j.created_by AS CreatedBy, j.run_after AS RunAfter, j.attempts AS Attempts, j.lease_owner AS LeaseOwner, j.lease_until AS LeaseUntil, j.fence AS Fence, j.is_cancelled AS IsCancelled, j.done AS Done, j.total AS Total, j.message AS Message, j.result AS Result, j.started_at AS StartedAt, j.ended_at AS EndedAt";

    private const string WithName = $"SELECT {Columns}, a.name AS By FROM job j JOIN account a ON a.id = j.created_by";

    private const string Ready =
        "((j.state = '等待' AND j.run_after <= @now) OR (j.state = '进行中' AND j.lease_until < @now))";

    /// <summary>Asks for a job.</summary>
    /// <returns>Its id.</returns>
    public static Task<long> AddAsync<T>(
        StoreSession session,
        string kind,
        string title,
        T payload,
        long person,
        long now
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ValueAsync<long>(
            "INSERT INTO job (kind, title, payload, state, created_at, created_by, run_after, is_cancelled) VALUES (@kind, @title, @text, @state, @now, @person, @now, @isCancelled) RETURNING id",
            new
            {
                kind,
                title,
                text = JsonSerializer.Serialize(payload),
                state = JobState.Waiting,
                now,
                person,
                isCancelled = false,
            }
        );
    }

    /// <summary>A job, or null.</summary>
    public static Task<Job?> FindAsync(StoreSession session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.FindAsync<Job>($"{WithName} WHERE j.id = @id", new { id });
    }

    /// <summary>The newest jobs first.</summary>
    /// <param name="session">The store.</param>
    /// <param name="person">Whose; null for everybody's.</param>
    /// <param name="count">How many at most.</param>
    public static Task<IReadOnlyList<Job>> ListAsync(StoreSession session, long? person, int count)
    {
        ArgumentNullException.ThrowIfNull(session);
        var filter = person is null ? "" : " WHERE j.created_by = @person";
        return session.ListAsync<Job>($"{WithName}{filter} ORDER BY j.id DESC LIMIT @count", new { person, count });
    }

    /// <summary>Whether a worker would find something to do: a look that does not wait for writers.</summary>
    public static async Task<bool> IsAnyReadyAsync(StoreSession session, long now)
    {
        ArgumentNullException.ThrowIfNull(session);
        return await session.ValueAsync<long>($"SELECT COUNT(*) FROM job j WHERE {Ready}", new { now }) > 0;
    }

    /// <summary>Takes a job to do: the one that waits longest, or one whose worker fell silent.</summary>
    /// <returns>The job as it was before with its new fence; null when there is none.</returns>
    public static async Task<Job?> ClaimAsync(StoreSession session, string owner, long now, long until)
    {
        ArgumentNullException.ThrowIfNull(session);
        var job = await session.FindAsync<Job>(
            $"SELECT {Columns} FROM job j WHERE {Ready} ORDER BY j.run_after, j.id LIMIT 1 {session.SkippingLocked}",
            new { now }
        );
        if (job is null)
        {
            return null;
        }

        await session.ChangeAsync(
            "UPDATE job SET state = @state, attempts = attempts + 1, fence = fence + 1, lease_owner = @owner, lease_until = @until, started_at = @now, done = 0, total = 0 WHERE id = @Id",
            new
            {
                job.Id,
                state = JobState.Running,
                owner,
                until,
                now,
            }
        );
        return job with
        {
            State = JobState.Running,
            Attempts = job.Attempts + 1,
            Fence = job.Fence + 1,
            LeaseOwner = owner,
            LeaseUntil = until,
        };
    }

    /// <summary>Makes a lease longer.</summary>
    /// <returns>Whether it still held.</returns>
    public static async Task<bool> RenewAsync(StoreSession session, Job job, long until)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(job);
        return await session.ChangeAsync(
                "UPDATE job SET lease_until = @until WHERE id = @Id AND fence = @Fence AND state = '进行中'",
                new
                {
                    job.Id,
                    job.Fence,
                    until,
                }
            ) == 1;
    }

    /// <summary>The job, kept from others until the transaction ends, if the lease still holds.</summary>
    /// <exception cref="LeaseLostException">It does not.</exception>
    public static async Task<Job> HoldAsync(StoreSession session, Job job)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(job);
        return await session.FindAsync<Job>(
                $"SELECT {Columns} FROM job j WHERE j.id = @Id AND j.fence = @Fence AND j.state = '进行中' {session.Locking}",
                new { job.Id, job.Fence }
            ) ?? throw new LeaseLostException();
    }

    /// <summary>Says how far a job is.</summary>
    public static Task<int> ProgressAsync(StoreSession session, Job job, int done, int total)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(job);
        return session.ChangeAsync(
            "UPDATE job SET done = @done, total = @total WHERE id = @Id",
            new
            {
                job.Id,
                done,
                total,
            }
        );
    }

    /// <summary>Ends a job.</summary>
    public static Task<int> EndAsync(
        StoreSession session,
        long id,
        string state,
        string message,
        string? result,
        long now
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ChangeAsync(
            "UPDATE job SET state = @state, message = @message, result = @result, lease_owner = NULL, lease_until = 0, ended_at = @now WHERE id = @id",
            new
            {
                id,
                state,
                message,
                result,
                now,
            }
        );
    }

    /// <summary>Puts a job back to wait; a beginning that the end of the program broke off is not counted.</summary>
    public static Task<int> PutBackAsync(StoreSession session, long id, string message, long runAfter, int attempts)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ChangeAsync(
            "UPDATE job SET state = '等待', message = @message, run_after = @runAfter, attempts = @attempts, lease_owner = NULL, lease_until = 0 WHERE id = @id",
            new
            {
                id,
                message,
                runAfter,
                attempts,
            }
        );
    }

    /// <summary>Asks for a failed or cancelled job once more.</summary>
    /// <returns>Whether it was one.</returns>
    public static async Task<bool> RetryAsync(StoreSession session, long id, long now)
    {
        ArgumentNullException.ThrowIfNull(session);
        return await session.ChangeAsync(
                "UPDATE job SET state = '等待', message = '', run_after = @now, attempts = 0, is_cancelled = @isCancelled, done = 0, total = 0, ended_at = NULL WHERE id = @id AND state IN ('失败', '已取消')",
                new
                {
                    id,
                    now,
                    isCancelled = false,
                }
            ) == 1;
    }

    /// <summary>Wants a job stopped: one that waits is stopped at once, one that runs when its worker sees it.</summary>
    /// <returns>Whether there was something to stop.</returns>
    public static async Task<bool> CancelAsync(StoreSession session, long id, long now)
    {
        ArgumentNullException.ThrowIfNull(session);
        var waiting = await session.ChangeAsync(
            "UPDATE job SET state = '已取消', message = '没有开始就取消了。', is_cancelled = @isCancelled, ended_at = @now WHERE id = @id AND state = '等待'",
            new
            {
                id,
                now,
                isCancelled = true,
            }
        );
        return waiting == 1
            || await session.ChangeAsync(
                "UPDATE job SET is_cancelled = @isCancelled WHERE id = @id AND state = '进行中'",
                new { id, isCancelled = true }
            ) == 1;
    }
}
