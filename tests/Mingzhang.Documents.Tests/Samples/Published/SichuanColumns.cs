namespace Mingzhang.Documents.Tests.Samples.Published;

/// <summary>The columns of the Sichuan tables as they are printed from left to right, by the ids of our forms.</summary>
internal static class SichuanColumns
{
    private static readonly string[] Functional = ["类", "款", "项", "单位代码", "单位名称（科目）"];
    private static readonly string[] Economic = ["类", "款", "单位代码", "单位名称（科目）"];

    private static readonly string[] Sangong =
    [
        "单位编码",
        "单位名称（科目）",
        "合计",
        "因公出国（境）费用",
        "公务用车购置及运行费/小计",
        "公务用车购置费",
        "公务用车运行费",
        "公务接待费",
    ];

    /// <summary>The columns of a form of one panel; for 1 and 2 those of the right panel (the left has 项目, 预算数).</summary>
    public static IReadOnlyList<string> Of(string form) =>
        form switch
        {
            "1" => ["项目", "预算数"],
            "1-1" =>
            [
                "单位代码",
                "单位名称（科目）",
                "合计",
                "上年结转",
                "一般公共预算拨款收入",
                "政府性基金预算拨款收入",
                "国有资本经营预算拨款收入",
                "事业收入",
                "事业单位经营收入",
                "其他收入",
                "上级补助收入",
                "附属单位上缴收入",
                "用事业基金弥补收支差额",
            ],
            "1-2" => [.. Functional, "合计", "基本支出", "项目支出", "上缴上级支出", "对附属单位补助支出"],
            "2" => ["项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"],
            "2-1" => [.. Economic, "总计", "当年/合计", .. Current("一般公共预算", "政府性基金", "国有资本经营")],
            "3" => [.. Functional, "合计", "当年财政拨款安排", "上年结转安排"],
            "3-1" => [.. Economic, "合计", "人员经费", "公用经费"],
            "3-2" => [.. Functional, "金额"],
            "3-3" or "4-1" => Sangong,
            "4" or "5" => [.. Functional, "合计", "基本支出", "项目支出"],
            "6" => ["单位名称", "项目名称", "预算数", "年度目标", .. PerformanceRows.Indicator],
            "8" =>
            [
                "单位名称/项目名称",
                "采购品目",
                "数量",
                "总金额",
                "专门面向中小企业采购",
                "专门面向小型、微型企业采购",
                "专门面向监狱企业采购",
                "专门面向残疾人福利性单位采购",
                "采购说明",
            ],
            _ => throw new ArgumentException($"No columns are known for {form}", nameof(form)),
        };

    private static IEnumerable<string> Current(params string[] funds) =>
        funds.SelectMany(f => new[] { "小计", "基本支出", "项目支出" }.Select(c => $"当年/{f}/{c}"));
}
