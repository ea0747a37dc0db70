namespace Mingzhang.Forms.Definitions;

/// <summary>The fields that templates may name.</summary>
public static class TextFields
{
    private const string SentencePrefix = "文字.";

    /// <summary>Fields of the cover, for every template; beside them {文字.位置} stands for the book's own sentences.</summary>
    public static IReadOnlyList<string> OfCover { get; } =
    [
        "年度",
        "上年",
        "部门代码",
        "部门名称",
        "部门系统名称",
        "部门简称",
        "主体代码",
        "主体名称",
        "主体简称",
        "主体",
        "本级",
    ];

    /// <summary>Fields of a row's unit, account and project, for its cells.</summary>
    public static IReadOnlyList<string> OfRow { get; } =
    [
        "单位代码",
        "单位名称",
        "单位简称",
        "科目编码",
        "科目名称",
        "序号",
        "类",
        "款",
        "项",
        "项目名称",
        "项目代码",
        "年度目标",
        "项目属性",
        "项目类型",
        "主管部门",
    ];

    /// <summary>Whether titles, headings, headers and notes may name a field.</summary>
    public static bool IsOfCover(string field) =>
        OfCover.Contains(field)
        || (field.Length > SentencePrefix.Length && field.StartsWith(SentencePrefix, StringComparison.Ordinal));

    /// <summary>Whether the cells of a row over a source may name a field.</summary>
    public static bool IsOfRow(string field, FactSource source) =>
        IsOfCover(field) || OfRow.Contains(field) || source.Texts.Contains(field) || source.Dimensions.Contains(field);
}
