namespace Mingzhang.Forms.Definitions;

/// <summary>The sources of facts that forms may draw on, with the words for their dimensions, amounts and texts.</summary>
public static class FactSources
{
    private static readonly string[] ExpenditureDimensions =
    [
        "单位",
        "单位性质",
        "功能类",
        "功能款",
        "功能项",
        "经济类",
        "经济款",
        "经济子目",
        "资金性质",
        "支出类型",
        "资金安排",
        "项目",
        "项目类别",
        "有绩效目标",
    ];

    /// <summary>Every source by its name.</summary>
    public static IReadOnlyDictionary<string, FactSource> All { get; } =
        new FactSource[]
        {
            new("支出", ExpenditureDimensions, [], []),
            new("收入", ["单位", "收入项目", "资金安排", "功能类", "功能款", "功能项"], [], []),
            new(
                "平衡",
                [
                    "方向",
                    "单位",
                    "收入项目",
                    "结余项目",
                    "支出类型",
                    "资金性质",
                    "资金安排",
                    "功能类",
                    "功能款",
                    "功能项",
                ],
                [],
                []
            ),
            new(
                "项目",
                ["单位", "项目", "项目类别", "有绩效目标"],
                ["全年预算数", "执行数"],
                ["项目名称", "项目代码", "年度目标", "项目属性", "项目类型", "主管部门"]
            ),
            new(
                "绩效指标",
                ["单位", "项目", "项目类别", "一级指标", "二级指标"],
                [],
                [
                    "一级指标",
                    "二级指标",
                    "三级指标",
                    "指标性质",
                    "指标值",
                    "度量单位",
                    "权重",
                    "指标方向性",
                    "评价要点",
                    "指标分类",
                    "实际完成值",
                    "得分",
                    "未完成原因",
                    "完整指标值",
                ]
            ),
            new("年度任务", ["单位"], ["总额", "财政拨款", "其他资金"], ["任务名称", "主要内容"]),
            new("对比数", ["单位", "整体", "口径", "指标项", "功能类", "功能款", "功能项"], [], []),
            new(
                "政府采购",
                ["单位", "采购类别"],
                ["面向中小企业", "面向小微企业", "面向监狱企业", "面向残疾人福利性单位"],
                ["采购项目", "采购品目", "采购类别", "数量", "说明"]
            ),
        }.ToDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>The dimension that makes each record of a source a row of its own.</summary>
    public const string RecordDimension = "记录";

    /// <summary>Whether a dimension holds codes of a classification, where a shorter code covers longer ones.</summary>
    public static bool IsAccountDimension(string dimension) =>
        dimension.StartsWith("功能", StringComparison.Ordinal)
        || dimension.StartsWith("经济", StringComparison.Ordinal);
}

/// <summary>A source of facts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Dimensions">What its facts can be chosen and grouped by.</param>
/// <param name="Measures">Its further amounts beside the main one, which is called by the empty name.</param>
/// <param name="Texts">The texts of its records.</param>
public sealed record FactSource(
    string Name,
    IReadOnlyList<string> Dimensions,
    IReadOnlyList<string> Measures,
    IReadOnlyList<string> Texts
);
