using Mingzhang.Places;

namespace Mingzhang.Auditing.Performance;

/// <summary>The goals of the whole department or unit.</summary>
/// <param name="Goal">年度总体目标.</param>
/// <param name="GoalPlace">Where it stands.</param>
/// <param name="Tasks">The tasks of the year.</param>
/// <param name="Indicators">The indicators.</param>
internal sealed record WholeGoal(
    string Goal,
    Place GoalPlace,
    IReadOnlyList<TaskOfYear> Tasks,
    IReadOnlyList<Indicator> Indicators
);

/// <summary>A task of the year.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Total">Its sum in 万元; null when none is printed.</param>
/// <param name="Place">The row.</param>
internal sealed record TaskOfYear(string Name, decimal? Total, Place Place);
