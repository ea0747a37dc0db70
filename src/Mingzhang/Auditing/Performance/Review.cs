using Mingzhang.Places;

namespace Mingzhang.Auditing.Performance;

/// <summary>A self-review (绩效自评): what was aimed at and what was reached.</summary>
/// <param name="Title">The title of its table.</param>
/// <param name="Indicators">The indicators.</param>
/// <param name="Reasons">The words on why targets were missed; null when the table has no place for them.</param>
/// <param name="Total">The printed sum of the scores; null when none is printed.</param>
internal sealed record Review(
    string Title,
    IReadOnlyList<ReviewedIndicator> Indicators,
    ReviewReason? Reasons,
    ReviewTotal? Total
);

/// <summary>偏差大或目标未完成原因分析.</summary>
/// <param name="Text">What stands there; empty when nothing does.</param>
/// <param name="Place">Where.</param>
internal sealed record ReviewReason(string Text, Place Place);

/// <summary>The printed total of a review.</summary>
/// <param name="Score">The score, in points.</param>
/// <param name="Place">Where.</param>
internal sealed record ReviewTotal(decimal Score, Place Place);

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
    public decimal? Score { get; init; }

    /// <summary>The row.</summary>
    public required Place Place { get; init; }

    /// <summary>Where the actual value stands.</summary>
    public required Place ActualPlace { get; init; }

    /// <summary>Where the name of the second level stands.</summary>
    public required Place SecondPlace { get; init; }
}
