namespace Mingzhang.Auditing.Performance;

/// <summary>What an indicator of the second level measures.</summary>
internal enum IndicatorKind
{
    /// <summary>Not told, or a name of the publisher's own.</summary>
    Other,

    /// <summary>数量指标.</summary>
    Quantity,

    /// <summary>质量指标.</summary>
    Quality,

    /// <summary>时效指标.</summary>
    Timeliness,

    /// <summary>成本指标, of the first or of the second level.</summary>
    Cost,

    /// <summary>效益指标 of any sort.</summary>
    Benefit,

    /// <summary>满意度指标.</summary>
    Satisfaction,
}

/// <summary>Tells the kind of an indicator by the names of its levels.</summary>
internal static class IndicatorKinds
{
    private static readonly (string Word, IndicatorKind Kind)[] Words =
    [
        ("数量", IndicatorKind.Quantity),
        ("质量", IndicatorKind.Quality),
        ("时效", IndicatorKind.Timeliness),
        ("成本", IndicatorKind.Cost),
        ("满意", IndicatorKind.Satisfaction),
        ("效益", IndicatorKind.Benefit),
        ("影响", IndicatorKind.Benefit),
    ];

    /// <summary>The kind; the second level speaks first.</summary>
    public static IndicatorKind Of(string first, string second)
    {
        foreach (var level in new[] { second, first })
        {
            foreach (var (word, kind) in Words)
            {
                if (level.Contains(word, StringComparison.Ordinal))
                {
                    return kind;
                }
            }
        }

        return IndicatorKind.Other;
    }

    /// <summary>Its Chinese word: 数量.</summary>
    public static string Chinese(this IndicatorKind kind) => Array.Find(Words, w => w.Kind == kind).Word ?? "";
}
