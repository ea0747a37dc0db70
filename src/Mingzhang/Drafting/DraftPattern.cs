namespace Mingzhang.Drafting;

/// <summary>How a number stands to the one that it is put beside.</summary>
internal enum PatternCase
{
    /// <summary>增: larger.</summary>
    More,

    /// <summary>减: smaller.</summary>
    Less,

    /// <summary>平: the same, and not zero.</summary>
    Same,

    /// <summary>无基: the other is zero, so that no rate can be given.</summary>
    NoBase,

    /// <summary>均无: both are zero.</summary>
    BothZero,

    /// <summary>缺: the other is not known.</summary>
    Unknown,
}

/// <summary>When a reason must be given.</summary>
internal enum ReasonDemand
{
    /// <summary>可选: never; one that is given is printed.</summary>
    Optional,

    /// <summary>超过10%: for a change of more than a tenth, and for one from zero.</summary>
    OverTenth,

    /// <summary>必填: for every change.</summary>
    Always,
}

/// <summary>句式: the words for a number beside another, case by case.</summary>
/// <param name="Cases">The text of each case; a case without text prints nothing.</param>
/// <param name="Reason">The words around a reason, for the field 因.</param>
/// <param name="Demand">When the reason must be there.</param>
/// <param name="Prefix">What stands before the subject in the 位置 of the book's sentences: 原因.</param>
internal sealed record DraftPattern(
    IReadOnlyDictionary<PatternCase, DraftText> Cases,
    DraftText? Reason,
    ReasonDemand Demand,
    string Prefix
)
{
    /// <summary>The fields of a pattern: 本, 基, 差, 率, 比, 因, 由, 名.</summary>
    public static IReadOnlySet<string> Fields { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "本", "基", "差", "率", "比", "因", "由", "名" };

    /// <summary>The words for the cases.</summary>
    public static IReadOnlyList<(PatternCase Case, string Word)> Words { get; } =
    [
        (PatternCase.More, "增"),
        (PatternCase.Less, "减"),
        (PatternCase.Same, "平"),
        (PatternCase.NoBase, "无基"),
        (PatternCase.BothZero, "均无"),
        (PatternCase.Unknown, "缺"),
    ];
}
