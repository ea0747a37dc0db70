namespace Mingzhang.Auditing.Performance;

/// <summary>What a pack says of performance, whatever form it is printed in.</summary>
/// <param name="Projects">The projects with their goals.</param>
/// <param name="Whole">The goals of the whole; null when the pack prints none.</param>
/// <param name="Reviews">The self-reviews of final accounts, one for each table.</param>
internal sealed record PerformanceModel(
    IReadOnlyList<ProjectGoal> Projects,
    WholeGoal? Whole,
    IReadOnlyList<Review> Reviews
);
