using Mingzhang.Numbers;

namespace Mingzhang.Narrative;

/// <summary>What kind of statement a claim is.</summary>
public enum ClaimKind
{
    /// <summary>金额: an amount of money.</summary>
    Amount,

    /// <summary>占比: a share of a whole, in percent.</summary>
    Share,

    /// <summary>增减额: an amount by which something differs from a base.</summary>
    Change,

    /// <summary>增减率: a percentage by which something differs from a base.</summary>
    Rate,

    /// <summary>完成率: a budget's degree of completion, in percent.</summary>
    Completion,

    /// <summary>数量: a number of things.</summary>
    Count,

    /// <summary>比率: any other percentage, for example a satisfaction rate.</summary>
    Ratio,

    /// <summary>门槛: an amount from which things are counted.</summary>
    Threshold,

    /// <summary>大小: that a result is above or below its budget; there is no number.</summary>
    Size,
}

/// <summary>Which way something differs from its base.</summary>
public enum Direction
{
    /// <summary>No word says so.</summary>
    None,

    /// <summary>增加, 增长.</summary>
    Up,

    /// <summary>减少, 下降.</summary>
    Down,

    /// <summary>持平.</summary>
    Level,

    /// <summary>大于.</summary>
    Above,

    /// <summary>小于.</summary>
    Below,
}

/// <summary>A defect of wording that reading repaired.</summary>
[Flags]
public enum ClaimDefects
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>万 stands where 万元 is meant.</summary>
    UnitCut = 1,

    /// <summary>The text says that there is none; the zero is not printed.</summary>
    ZeroImplied = 2,
}

/// <summary>One statement of a sentence: a number, what it is a number of, and how the sentence ties it to others.</summary>
public sealed record Claim
{
    /// <summary>Position in <see cref="ClaimReading.Claims"/>, from 0; parents and operands are named by it.</summary>
    public required int Index { get; init; }

    /// <summary>What kind of statement.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>What it is about.</summary>
    public required ClaimSubject Subject { get; init; }

    /// <summary>The number as printed, in <see cref="Unit"/>; for changes without sign.</summary>
    public required PrintedNumber Number { get; init; }

    /// <summary>The unit as printed: 元, 万元, 万, %, 个, 辆, 万人 …</summary>
    public required string Unit { get; init; }

    /// <summary>The year it is about.</summary>
    public int? Year { get; init; }

    /// <summary>口径 as printed: 年初预算, 支出决算, 全年预算 …; null when the sentence names none.</summary>
    public string? Basis { get; init; }

    /// <summary>Which way it differs from its base.</summary>
    public Direction Direction { get; init; }

    /// <summary>The word that says so; empty without one.</summary>
    public string DirectionWord { get; init; } = "";

    /// <summary>The year it is compared with; null when none is named.</summary>
    public int? BaseYear { get; init; }

    /// <summary>What it is a share of or compared with, as printed: 本年收入, 收支预算总数; empty when not named.</summary>
    public string Base { get; init; } = "";

    /// <summary>The claim whose part this is; null when it stands for itself.</summary>
    public int? Parent { get; init; }

    /// <summary>The words that open the list it belongs to, 其中, 主要包括, 收入包括; empty outside a list.</summary>
    public string List { get; init; } = "";

    /// <summary>The amount that a share, change, rate or completion is about; null when the text has none near.</summary>
    public int? Of { get; init; }

    /// <summary>The amount of the base year that the sentence prints for comparison; null when it prints none.</summary>
    public int? ComparedWith { get; init; }

    /// <summary>Why: null when no reason is offered, empty when the words announce one and none follows.</summary>
    public string? Reason { get; init; }

    /// <summary>Wording that was repaired.</summary>
    public ClaimDefects Defects { get; init; }

    /// <summary>Name of the phrase it was read by.</summary>
    public required string Phrase { get; init; }

    /// <summary>The clause in the paragraph.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number with its unit; the clause where a zero is implied.</summary>
    public required TextSpan ValueSpan { get; init; }

    /// <summary>The words that name the subject; null when it is carried over from an earlier clause.</summary>
    public TextSpan? SubjectSpan { get; init; }

    /// <summary>The word of direction.</summary>
    public TextSpan? DirectionSpan { get; init; }

    /// <summary>The reason, also when it is empty.</summary>
    public TextSpan? ReasonSpan { get; init; }

    /// <summary>The money in yuan; null for anything but money.</summary>
    public decimal? Yuan => Number.Value * MoneyUnits.InYuan(Unit);
}
