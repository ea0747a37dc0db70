using Mingzhang.Numbers;

namespace Mingzhang.Auditing.Performance;

/// <summary>How a target bounds the result.</summary>
internal enum TargetSign
{
    /// <summary>No sign is printed.</summary>
    None,

    /// <summary>=.</summary>
    Equal,

    /// <summary>≥ or &gt;.</summary>
    AtLeast,

    /// <summary>≤ or &lt;.</summary>
    AtMost,

    /// <summary>定性: not measured by a number.</summary>
    Qualitative,
}

/// <summary>The target of an indicator.</summary>
/// <param name="Sign">How it bounds the result.</param>
/// <param name="Value">The number as printed, without its unit; null when it has none.</param>
/// <param name="Unit">The unit of the number.</param>
/// <param name="Text">The whole as printed: ≥95%.</param>
internal sealed record Target(TargetSign Sign, decimal? Value, MeasureUnit Unit, string Text)
{
    /// <summary>Whether the number stands beyond its sign, as in &gt;5.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The number in single units of its measure (元, 人, 份); null when it has none.</summary>
    public decimal? Number => Value * Unit.Scale;

    /// <summary>Whether it is a share printed with %.</summary>
    public bool IsRate => Value is not null && Unit.IsPercent;

    /// <summary>The sum in 万元; null when it is no sum of money for the whole.</summary>
    public decimal? WanYuan => Unit.IsMoney && Number is { } yuan ? yuan / MoneyUnit.WanYuan.InYuan() : null;
}
