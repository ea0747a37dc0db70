using Mingzhang.Numbers;

namespace Mingzhang.Narrative.Phrases;

/// <summary>What a number in a sentence is.</summary>
internal enum NumberKind
{
    /// <summary>Money: a number with 元, 万元, 亿元 or a bare 万.</summary>
    Money,

    /// <summary>A number with % or 个百分点.</summary>
    Percent,

    /// <summary>A number of things: 3 个, 1.2 万人.</summary>
    Count,

    /// <summary>A year: 2023年, 2023年度.</summary>
    Year,

    /// <summary>Part of a date, of a document's number or of a numbered list: it claims nothing.</summary>
    Reference,

    /// <summary>A number without a unit.</summary>
    Bare,
}

/// <summary>A number in a sentence with its unit.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first digit or sign.</param>
/// <param name="NumberEnd">Offset behind its last digit.</param>
/// <param name="End">Offset behind its unit.</param>
/// <param name="Number">The number as printed.</param>
/// <param name="Unit">The unit as printed; empty without one.</param>
internal sealed record NumberToken(
    NumberKind Kind,
    int Start,
    int NumberEnd,
    int End,
    PrintedNumber Number,
    string Unit
)
{
    /// <summary>Whether a sentence claims it: money, shares, counts and bare numbers, but no years and dates.</summary>
    public bool IsClaim => Kind is not (NumberKind.Year or NumberKind.Reference);
}
