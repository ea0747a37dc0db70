using Mingzhang.Server.Batches;
using Mingzhang.Server.Books;
using Mingzhang.Server.Jobs;

namespace Mingzhang.Server.Acts;

/// <summary>批量编成, 批量检查: a job over the books of a unit and all below it.</summary>
/// <param name="Kind">Which: <see cref="BatchJob.Compiling"/> or <see cref="BatchJob.Checking"/>.</param>
/// <param name="Batch">Which books.</param>
public sealed record BatchAct(string Kind, Batch Batch) : Act<long>
{
    /// <inheritdoc/>
    public override string Name => Kind;

    /// <inheritdoc/>
    public override string Subject => Batch.Title;

    /// <inheritdoc/>
    public override async Task<long> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Kind is not (BatchJob.Compiling or BatchJob.Checking))
        {
            throw new RefusedException("没有这种批量任务。请刷新页面。");
        }

        if (Batch.Kind is not (BookEntry.Budget or BookEntry.Final))
        {
            throw new RefusedException("种类应是预算或决算。请刷新页面。");
        }

        var tree = await context.TreeAsync(Batch.Year);
        var isThere = Batch.Unit == Batches.Batch.Everything || tree.Find(Batch.Unit) is not null;
        if (!isThere || !context.Person.May("查看簿", tree.LineOf(Batch.Unit)))
        {
            throw new RefusedException("这一年没有这个单位，或者您无权看它。");
        }

        await context.DemandAsync(Batches.Batch.Act, Batch.Year, Batch.Unit);
        var job = await JobStore.AddAsync(
            context.Session,
            Kind,
            Batch.Title,
            Batch,
            context.Person.Id,
            context.Milliseconds
        );
        context.Ring(job);
        return job;
    }
}
