using Mingzhang.Places;

namespace Mingzhang.Auditing.Performance;

/// <summary>A project with its goal of the year.</summary>
internal sealed record ProjectGoal
{
    /// <summary>Code of its unit; null when not told.</summary>
    public string? Unit { get; init; }

    /// <summary>Name of its unit; empty when not told.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>The name as printed, without its code.</summary>
    public required string Name { get; init; }

    /// <summary>Its code of 21 characters; empty when none is printed.</summary>
    public string Code { get; init; } = "";

    /// <summary>预算数 in 万元; null when it cannot be read.</summary>
    public decimal? Budget { get; init; }

    /// <summary>The weight of the last printed place of the budget, in 万元.</summary>
    public decimal LastPlace { get; init; }

    /// <summary>年度目标.</summary>
    public string Goal { get; init; } = "";

    /// <summary>The indicators in printed order.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The row.</summary>
    public required Place Place { get; init; }

    /// <summary>Where the budget stands.</summary>
    public required Place BudgetPlace { get; init; }

    /// <summary>Where the goal stands.</summary>
    public required Place GoalPlace { get; init; }

    /// <summary>The words that tell it from others: its name without year, 项目, 经费.</summary>
    public string Core => field ??= ProjectNames.Core(Name);

    /// <summary>Whether all its indicators were read: their weights make up 90 or 100, or none is weighted.</summary>
    public bool IsWhole =>
        Indicators.Count > 0
        && (
            Indicators.All(i => i.Weight is null && !i.IsDoubtful) || Indicators.Sum(i => i.Weight ?? 0m) is 90m or 100m
        );

    /// <summary>Whether its budget is so printed: the difference is no more than rounding.</summary>
    public bool HasBudget(decimal wanYuan) => Budget is { } budget && Math.Abs(budget - wanYuan) <= LastPlace * 0.5m;
}
