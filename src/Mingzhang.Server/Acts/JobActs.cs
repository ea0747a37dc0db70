using System.Globalization;
using Mingzhang.Server.Jobs;

namespace Mingzhang.Server.Acts;

/// <summary>What acts on jobs begin with.</summary>
internal static class OwnJob
{
    /// <summary>The job, when it is the person's own or the person looks after all.</summary>
    /// <exception cref="RefusedException">There is no such job for the person.</exception>
    public static async Task<Job> DemandAsync(ActContext context, long id) =>
        await JobStore.FindAsync(context.Session, id) is { } job
        && (job.CreatedBy == context.Person.Id || context.Person.May("管理任务", []))
            ? job
            : throw new RefusedException("没有这个任务，或者您无权看它。");
}

/// <summary>取消任务: a job that waits or runs is stopped.</summary>
/// <param name="Job">The job.</param>
public sealed record CancelJobAct(long Job) : Act<bool>
{
    /// <inheritdoc/>
    public override string Name => "取消任务";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"任务 {Job}");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var job = await OwnJob.DemandAsync(context, Job);
        context.Detail = $"{job.Kind} {job.Title}";
        return await JobStore.CancelAsync(context.Session, Job, context.Milliseconds)
            ? true
            : throw new RefusedException($"这个任务已经{job.State}，没有什么可取消。");
    }
}

/// <summary>重做任务: a failed or cancelled job is asked for once more.</summary>
/// <param name="Job">The job.</param>
public sealed record RetryJobAct(long Job) : Act<bool>
{
    /// <inheritdoc/>
    public override string Name => "重做任务";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"任务 {Job}");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var job = await OwnJob.DemandAsync(context, Job);
        context.Detail = $"{job.Kind} {job.Title}";
        if (!await JobStore.RetryAsync(context.Session, Job, context.Milliseconds))
        {
            throw new RefusedException($"这个任务现在是“{job.State}”，只有失败或取消的才能重做。");
        }

        context.Ring(Job);
        return true;
    }
}
