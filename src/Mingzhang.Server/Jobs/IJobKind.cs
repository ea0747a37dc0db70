using System.Text.Json;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Jobs;

/// <summary>A kind of long work.</summary>
public interface IJobKind
{
    /// <summary>What it is called, in the store and on pages: 核验公开件.</summary>
    string Name { get; }

    /// <summary>Does a job of this kind.</summary>
    /// <param name="payload">What <see cref="JobStore.AddAsync"/> was given, as JSON.</param>
    /// <param name="lease">The right to do it; what is written goes through it.</param>
    /// <exception cref="JobFailedException">It cannot be done, now or later.</exception>
    Task<JobOutcome> RunAsync(string payload, JobLease lease);
}

/// <summary>A kind of long work with its payload. The work may be begun several times; only one beginning comes to its end.</summary>
/// <typeparam name="T">What it needs to know.</typeparam>
public abstract class JobKind<T> : IJobKind
    where T : class
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public Task<JobOutcome> RunAsync(string payload, JobLease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);
        var read =
            JsonSerializer.Deserialize<T>(payload) ?? throw new JobFailedException("任务的内容是空的。请重新发起。");
        return RunAsync(read, lease);
    }

    /// <summary>Does a job.</summary>
    /// <exception cref="JobFailedException">It cannot be done, now or later.</exception>
    protected abstract Task<JobOutcome> RunAsync(T payload, JobLease lease);
}

/// <summary>What came of a job. The effect is kept in the transaction that ends the job, or not at all.</summary>
/// <param name="Message">What came of it, in Chinese.</param>
/// <param name="Result">What the kind keeps of it: the name of a file or folder.</param>
/// <param name="Effect">What else to write; null for nothing.</param>
public sealed record JobOutcome(string Message, string? Result = null, Func<StoreSession, Task>? Effect = null);

/// <summary>A job that cannot be done however often it is tried; the message says why and what to do, in Chinese.</summary>
public sealed class JobFailedException(string message) : Exception(message);

/// <summary>Another worker has the job now: what this one did counts for nothing.</summary>
public sealed class LeaseLostException() : Exception("Another worker has the job.");
