namespace Mingzhang.Reading.Recognition;

/// <summary>The words by which performance indicators are known in a row whose cells have slid.</summary>
internal static class IndicatorWords
{
    private static readonly HashSet<string> FirstLevel = ["产出指标", "效益指标", "满意度指标", "成本指标"];

    /// <summary>The first levels that every project has.</summary>
    public static readonly IReadOnlyList<string> AlwaysPrinted = ["产出指标", "效益指标", "满意度指标"];

    private static readonly HashSet<string> SecondLevel =
    [
        "数量指标",
        "质量指标",
        "时效指标",
        "成本指标",
        "经济成本指标",
        "社会成本指标",
        "生态环境成本指标",
        "经济效益指标",
        "社会效益指标",
        "生态效益指标",
        "可持续影响指标",
        "可持续发展指标",
        "满意度指标",
        "服务对象满意度指标",
        "社会公众满意度指标",
        "帮扶对象满意度指标",
        "社会公众或服务对象满意度指标",
    ];

    /// <summary>Whether a text is an indicator of the first level.</summary>
    public static bool IsFirst(string text) => FirstLevel.Contains(Folding.Fold(text));

    /// <summary>Whether a text is an indicator of the second level.</summary>
    public static bool IsSecond(string text) => SecondLevel.Contains(Folding.Fold(text));

    /// <summary>
    /// The first level that an indicator of the second level can only belong to; empty when it may belong to several. A merged cell
    /// of the first level may be printed in the middle of its rows.
    /// </summary>
    public static string FirstOf(string second) =>
        Folding.Fold(second) is "数量指标" or "质量指标" or "时效指标" ? "产出指标" : "";

    /// <summary>The sign that a text of the column of signs means; null when it is none.</summary>
    public static string? Sign(string text, bool isReliable) =>
        Folding.Fold(text) switch
        {
            "=" => "=",
            "≥" or "≽" or ">=" or "=>" or "\\geq" or "⩾" or "»" => "≥",
            "≤" or "≼" or "<=" or "=<" or "\\leq" or "⩽" or "«" or "€" => "≤",
            // A text source loses the lower stroke of ≤ and ≥.
            "<" => isReliable ? "<" : "≤",
            ">" => isReliable ? ">" : "≥",
            "定性" => "定性",
            _ => null,
        };
}
