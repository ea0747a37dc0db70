using Mingzhang.Numbers;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Performance;

/// <summary>A self-review (绩效自评) of one project or of the whole: what was aimed at and what was reached.</summary>
internal sealed record Review
{
    /// <summary>The project; empty for the whole.</summary>
    public required string Project { get; init; }

    /// <summary>The indicators.</summary>
    public required IReadOnlyList<ReviewedIndicator> Indicators { get; init; }

    /// <summary>The words on why targets were missed; null when the sheet has no place for them.</summary>
    public ReviewReason? Reasons { get; init; }

    /// <summary>The printed sum of the scores; null when none is printed.</summary>
    public ReviewTotal? Total { get; init; }

    /// <summary>预算执行; null when the sheet does not print it.</summary>
    public ReviewBudget? Budget { get; init; }

    /// <summary>Whether sheets of one name were read as one, so that sums over it mean nothing.</summary>
    public bool IsMixed { get; init; }

    /// <summary>Whose it is, as messages say it: 项目“某某”, 整体自评.</summary>
    public string Owner => Project.Length > 0 ? $"项目“{Project}”" : "整体自评";

    /// <summary>The indicators whose weight and score are both printed.</summary>
    public IReadOnlyList<ReviewedIndicator> Scored =>
        field ??= [.. Indicators.Where(i => i is { Weight: > 0m and <= 1000m, Score: not null })];

    /// <summary>What a score may lose or gain by rounding, in points: a sheet of whole points rounds to them.</summary>
    public decimal ScoreSlack =>
        Scored.Select(i => i.Score!.Value.Decimals).DefaultIfEmpty().Max() switch
        {
            0 => 0.5m,
            1 => 0.05m,
            _ => 0.01m,
        };
}

/// <summary>偏差大或目标未完成原因分析.</summary>
/// <param name="Text">What stands there; empty when nothing does.</param>
/// <param name="Place">Where.</param>
internal sealed record ReviewReason(string Text, Place Place);

/// <summary>The printed total of a review.</summary>
/// <param name="Score">The score, in points.</param>
/// <param name="Place">Where.</param>
internal sealed record ReviewTotal(PrintedNumber Score, Place Place);

/// <summary>The spending against its budget, with its points.</summary>
/// <param name="Budget">预算数.</param>
/// <param name="Spent">执行数, in the unit of the budget.</param>
/// <param name="Weight">分值 in points; null when none is printed.</param>
/// <param name="Score">得分 in points; null when none is printed.</param>
/// <param name="Place">The row.</param>
internal sealed record ReviewBudget(
    PrintedNumber? Budget,
    PrintedNumber? Spent,
    decimal? Weight,
    PrintedNumber? Score,
    Place Place
);

/// <summary>An indicator of a self-review.</summary>
internal sealed record ReviewedIndicator
{
    /// <summary>The project; empty for the whole.</summary>
    public string Project { get; init; } = "";

    /// <summary>一级指标; empty when the form has none.</summary>
    public string First { get; init; } = "";

    /// <summary>二级指标.</summary>
    public string Second { get; init; } = "";

    /// <summary>三级指标.</summary>
    public required string Name { get; init; }

    /// <summary>年初目标值 as printed.</summary>
    public required string Aim { get; init; }

    /// <summary>实际完成值 as printed.</summary>
    public required string Actual { get; init; }

    /// <summary>分值 in points; null when none is printed.</summary>
    public decimal? Weight { get; init; }

    /// <summary>得分 in points; null when none is printed.</summary>
    public PrintedNumber? Score { get; init; }

    /// <summary>偏差原因 of this indicator; null when the form has no place for it.</summary>
    public string? Reason { get; init; }

    /// <summary>The row.</summary>
    public required Place Place { get; init; }

    /// <summary>Where the actual value stands.</summary>
    public required Place ActualPlace { get; init; }

    /// <summary>Where the name of the second level stands.</summary>
    public required Place SecondPlace { get; init; }

    /// <summary>How the result stands to the target; null when the two cannot be compared.</summary>
    public Attainment? Attainment => field ??= Attainment.Of(this);
}
