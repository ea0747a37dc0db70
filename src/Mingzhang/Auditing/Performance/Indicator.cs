using Mingzhang.Places;

namespace Mingzhang.Auditing.Performance;

/// <summary>One indicator as a budget prints it.</summary>
internal sealed record Indicator
{
    /// <summary>一级指标.</summary>
    public required string First { get; init; }

    /// <summary>二级指标.</summary>
    public required string Second { get; init; }

    /// <summary>三级指标: what is measured.</summary>
    public required string Name { get; init; }

    /// <summary>What it measures.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>The target.</summary>
    public required Target Target { get; init; }

    /// <summary>权重 in points; null when none is printed or it cannot be read.</summary>
    public decimal? Weight { get; init; }

    /// <summary>指标方向性: 正向指标, 反向指标; empty when not told.</summary>
    public string Direction { get; init; } = "";

    /// <summary>Whether the row was damaged on the way, so that what it says may not be what was published.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The row.</summary>
    public required Place Place { get; init; }

    /// <summary>The name and the target as a person would quote them.</summary>
    public string Quote => $"{Name}{Target.Text}";
}
