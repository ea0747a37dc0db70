namespace Mingzhang.Auditing.Performance;

/// <summary>What a pack says of performance, whatever form it is printed in.</summary>
/// <param name="Projects">The projects with their goals.</param>
/// <param name="Whole">The goals of the whole; null when the pack prints none.</param>
/// <param name="Reviews">The self-reviews of final accounts, one for the whole and one for each project.</param>
internal sealed record PerformanceModel(
    IReadOnlyList<ProjectGoal> Projects,
    WholeGoal? Whole,
    IReadOnlyList<Review> Reviews
)
{
    /// <summary>The indicators by what they belong to, in printed order.</summary>
    public IReadOnlyList<IndicatorGroup> Groups =>
        field ??= [
            .. Projects.Select(p => new IndicatorGroup($"项目“{p.Name}”", p.Indicators)),
            .. Whole is null ? [] : new[] { new IndicatorGroup("部门整体", Whole.Indicators) },
        ];
}

/// <summary>The indicators of a project or of the whole.</summary>
/// <param name="Owner">Whose they are, as messages say it: 项目“某某”, 部门整体.</param>
/// <param name="Indicators">The indicators.</param>
internal sealed record IndicatorGroup(string Owner, IReadOnlyList<Indicator> Indicators)
{
    /// <summary>Those whose row was read as it is printed.</summary>
    public IEnumerable<Indicator> Sound => Indicators.Where(i => !i.IsDoubtful);
}
