namespace Mingzhang.Findings;

/// <summary>How people read the words of findings; in one place, so that a report, a page and a sheet say the same.</summary>
public static class FindingTerms
{
    /// <summary>How serious: 错误, 警告 or 提示.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="severity"/> is not a defined value.</exception>
    public static string ChineseName(this Severity severity) =>
        severity switch
        {
            Severity.Error => "错误",
            Severity.Warning => "警告",
            Severity.Notice => "提示",
            _ => throw new ArgumentOutOfRangeException(nameof(severity)),
        };

    /// <summary>What kind: 表内合计, 表间一致, 文表一致 …</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not a defined value.</exception>
    public static string ChineseName(this Category category) =>
        category switch
        {
            Category.Footing => "表内合计",
            Category.CrossTable => "表间一致",
            Category.Narrative => "文表一致",
            Category.Percentage => "占比",
            Category.Growth => "增减变动",
            Category.Count => "数量",
            Category.Naming => "名称",
            Category.Code => "编码",
            Category.Completeness => "完整性",
            Category.Performance => "绩效",
            Category.Timeliness => "及时性",
            Category.Wording => "用语",
            Category.Privacy => "隐私",
            _ => throw new ArgumentOutOfRangeException(nameof(category)),
        };
}
