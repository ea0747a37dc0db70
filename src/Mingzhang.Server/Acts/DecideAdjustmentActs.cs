using Mingzhang.Numbers;
using Mingzhang.Server.Adjustments;

namespace Mingzhang.Server.Acts;

/// <summary>提交调整单: it goes to 预算科 and cannot be changed any more.</summary>
/// <param name="Id">The document.</param>
/// <param name="Version">The version that the person saw.</param>
public sealed record SubmitAdjustmentAct(long Id, int Version) : AdjustmentAct(Id, Version)
{
    /// <inheritdoc/>
    public override string Name => "提交调整单";

    private protected override string Right => "提交";

    private protected override AdjustmentState From => AdjustmentState.Draft;

    private protected override async Task<string> RunAsync(ActContext context, Adjustment document)
    {
        await OpenAdjustment.DemandSoundAsync(context, document);
        await OpenAdjustment.KeepAsync(context, document with { State = AdjustmentState.Submitted, Decision = null });
        return $"{document.Label} {document.Title}";
    }
}

/// <summary>批准调整单: from its day on it is part of the budget. Nobody approves what they prepared.</summary>
/// <param name="Id">The document.</param>
/// <param name="Version">The version that the person saw.</param>
public sealed record ApproveAdjustmentAct(long Id, int Version) : AdjustmentAct(Id, Version)
{
    /// <inheritdoc/>
    public override string Name => "批准调整单";

    private protected override string Right => "批调整单";

    private protected override AdjustmentState From => AdjustmentState.Submitted;

    private protected override async Task<string> RunAsync(ActContext context, Adjustment document)
    {
        if (await AdjustmentStore.Preparers.HasAsync(context.Session, Id, context.Person.Id))
        {
            throw new RefusedException("您编报过这张调整单，不能再批准它。请由另一个人来做。");
        }

        await OpenAdjustment.DemandSoundAsync(context, document);
        await AdjustmentStore.ChangeAsync(
            context.Session,
            document with
            {
                State = AdjustmentState.Approved,
            },
            context.Milliseconds
        );
        await AdjustmentStore.DecideAsync(context.Session, Id, context.Person.Id, context.Milliseconds);
        return $"{document.Label} {document.Title}，净增 {new Amount(document.Lines.Sum(l => l.Fen))} 元";
    }
}

/// <summary>退回调整单: it may be changed again.</summary>
/// <param name="Id">The document.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Reason">Why.</param>
public sealed record ReturnAdjustmentAct(long Id, int Version, string Reason) : AdjustmentAct(Id, Version)
{
    /// <inheritdoc/>
    public override string Name => "退回调整单";

    private protected override string Right => "批调整单";

    private protected override AdjustmentState From => AdjustmentState.Submitted;

    private protected override async Task<string> RunAsync(ActContext context, Adjustment document)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            throw new RefusedException("退回要写明原因，让编制的人知道改什么。");
        }

        var reason = Comments.Demand(Reason);
        await AdjustmentStore.ChangeAsync(
            context.Session,
            document with
            {
                State = AdjustmentState.Draft,
                Decision = reason,
            },
            context.Milliseconds
        );
        await AdjustmentStore.DecideAsync(context.Session, Id, context.Person.Id, context.Milliseconds);
        return $"{document.Label}：{reason}";
    }
}

/// <summary>作废调整单: a draft is given up; its number stays taken.</summary>
/// <param name="Id">The document.</param>
/// <param name="Version">The version that the person saw.</param>
public sealed record VoidAdjustmentAct(long Id, int Version) : AdjustmentAct(Id, Version)
{
    /// <inheritdoc/>
    public override string Name => "作废调整单";

    private protected override string Right => "编调整单";

    private protected override AdjustmentState From => AdjustmentState.Draft;

    private protected override async Task<string> RunAsync(ActContext context, Adjustment document)
    {
        await OpenAdjustment.KeepAsync(context, document with { State = AdjustmentState.Void });
        return $"{document.Label} {document.Title}";
    }
}
