using Mingzhang.Server.Adjustments;

namespace Mingzhang.Server.Acts;

/// <summary>An act on an adjustment that is there: it begins with the document as the person saw it.</summary>
/// <param name="Id">The document.</param>
/// <param name="Version">The version that the person saw.</param>
public abstract record AdjustmentAct(long Id, int Version) : Act<bool>
{
    /// <inheritdoc/>
    public sealed override string Subject => OpenAdjustment.Subject(Id);

    /// <summary>The act of the table of rights that it needs.</summary>
    private protected abstract string Right { get; }

    /// <summary>The state in which the document must stand.</summary>
    private protected abstract AdjustmentState From { get; }

    /// <inheritdoc/>
    public sealed override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var document = await OpenAdjustment.DemandAsync(context, Id, Version, Right, From);
        context.Detail = await RunAsync(context, document);
        return true;
    }

    /// <summary>Does it.</summary>
    /// <returns>What it was, for the log.</returns>
    /// <exception cref="RefusedException">It may not be done.</exception>
    private protected abstract Task<string> RunAsync(ActContext context, Adjustment document);
}
