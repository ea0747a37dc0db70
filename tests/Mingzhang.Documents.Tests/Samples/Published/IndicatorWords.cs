using Mingzhang.Documents.Tests.Samples.Comparing;

namespace Mingzhang.Documents.Tests.Samples.Published;

/// <summary>The words by which the cells of an indicator are known wherever they stand.</summary>
internal static class IndicatorWords
{
    /// <summary>一级指标.</summary>
    public static readonly IReadOnlyList<string> First = ["产出指标", "效益指标", "成本指标", "满意度指标"];

    /// <summary>二级指标.</summary>
    public static readonly IReadOnlyList<string> Second =
    [
        "数量指标",
        "质量指标",
        "时效指标",
        "经济成本指标",
        "社会成本指标",
        "经济效益指标",
        "社会效益指标",
        "生态效益指标",
        "可持续影响指标",
        "满意度指标",
        "服务对象满意度指标",
    ];

    /// <summary>The cells of an indicator of 表6 from its 一级指标 on, blank ones left out.</summary>
    public static IReadOnlyList<(string Column, string Text)> Cells(List<string> texts)
    {
        var cells = new List<(string, string)>
        {
            ("一级指标", texts[0]),
            ("二级指标", texts[1]),
            ("三级指标", texts[2]),
        };
        cells.AddRange([("指标性质", texts[3]), ("指标值", texts[4])]);
        foreach (var text in texts[5..])
        {
            var column =
                text is "正向指标" or "反向指标" ? "指标方向性"
                : Folding.Number(text) is not null ? "权重"
                : "度量单位";
            cells.Add((column, text));
        }

        return cells;
    }
}
