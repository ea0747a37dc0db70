namespace Mingzhang.Reading.Recognition;

/// <summary>What the headings of a self-review form (绩效自评表) mean, however regions word them.</summary>
internal static class ReviewHeadings
{
    /// <summary>Columns of the indicators that name their place in the tree.</summary>
    public static readonly IReadOnlyList<string> Levels = ["一级指标", "二级指标"];

    private static readonly (string Start, string Column)[] OfIndicators =
    [
        ("一级指标", "一级指标"),
        ("二级指标", "二级指标"),
        ("三级指标", "三级指标"),
        ("指标名称", "三级指标"),
        ("评价要点", "评价要点"),
        ("指标分类", "指标分类"),
        ("年初目标值", "年初目标值"),
        ("年度指标值", "年初目标值"),
        ("年度目标值", "年初目标值"),
        ("预期指标值", "年初目标值"),
        ("目标值", "年初目标值"),
        ("指标值", "年初目标值"),
        ("实际完成", "实际完成值"),
        ("全年完成值", "实际完成值"),
        ("全年实际", "实际完成值"),
        ("完成值", "实际完成值"),
        ("分值", "分值"),
        ("指标分值", "分值"),
        ("权重", "分值"),
        ("得分", "得分"),
        ("自评得分", "得分"),
        ("偏差", "偏差原因"),
        ("未完成原因", "偏差原因"),
    ];

    private static readonly (string Start, string Column)[] OfBudget =
    [
        ("年初预算", "年初预算数"),
        ("全年预算", "预算数"),
        ("调整后预算", "预算数"),
        ("调整预算", "预算数"),
        ("预算数", "预算数"),
        ("全年执行", "执行数"),
        ("实际执行", "执行数"),
        ("执行数", "执行数"),
        ("决算数", "执行数"),
        ("分值", "分值"),
        ("执行率", "执行率"),
        ("预算执行率", "执行率"),
        ("得分", "得分"),
        ("自评得分", "得分"),
    ];

    /// <summary>The columns that a line names as the head of the indicators; null when it is none.</summary>
    public static IReadOnlyList<(string Column, int At)>? Indicators(GridLine line) =>
        Read(line, OfIndicators) is { } read && read.Any(c => c.Column == "三级指标") && read.Count > 2 ? read : null;

    /// <summary>The columns that a line names as the head of the spending; null when it is none.</summary>
    public static IReadOnlyList<(string Column, int At)>? Budget(GridLine line) =>
        Read(line, OfBudget) is { } read
        && read.Any(c => c.Column is "预算数" or "年初预算数")
        && read.Any(c => c.Column == "执行数")
            ? read
            : null;

    private static List<(string Column, int At)> Read(GridLine line, (string Start, string Column)[] known)
    {
        var read = new List<(string Column, int At)>();
        foreach (var (text, at) in line.Filled)
        {
            var folded = Folding.Fold(text);
            var column = folded.Length > 24 ? null : Array.Find(known, k => Starts(folded, k.Start)).Column;
            if (column is not null && read.TrueForAll(r => r.Column != column))
            {
                read.Add((column, at));
            }
        }

        return read;
    }

    private static bool Starts(string folded, string start) => folded.StartsWith(start, StringComparison.Ordinal);
}
