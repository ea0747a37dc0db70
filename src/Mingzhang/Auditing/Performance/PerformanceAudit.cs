using Mingzhang.Packs;

namespace Mingzhang.Auditing.Performance;

/// <summary>绩效: whether goals, indicators and results make sense in themselves and with one another.</summary>
internal sealed class PerformanceAudit : IAudit
{
    /// <inheritdoc/>
    public void Run(AuditContext context, FindingSink sink) => Run(context.Pack, sink);

    /// <summary>Looks at a pack; nothing but its tables and text is needed.</summary>
    public static void Run(Pack pack, FindingSink sink)
    {
        var model = PerformanceReader.Read(pack);
        WholeAgainstProjects.Run(model, sink);
        RateChecks.Run(model, sink);
        UnitChecks.Run(model, sink);
        TargetChecks.Run(model, sink);
        KindChecks.Run(model, sink);
        SetChecks.Run(model, pack, sink);
        CopyChecks.Run(model, sink);
        CostChecks.Run(model, pack.Identity.Year, sink);
        GoalTextChecks.Run(model, pack.Identity.Year, sink);
        FormulaChecks.Run(model, sink);
        WholeAmounts.Run(model, pack, sink);
        ReviewScores.Run(model, sink);
        ReviewReasons.Run(model, sink);
        ReviewResults.Run(model, pack, sink);
        ReviewSurplus.Run(model, pack, sink);
        ReviewGrades.Run(model, pack, sink);
    }
}
