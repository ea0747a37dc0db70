using Mingzhang.Packs;

namespace Mingzhang.Books.Schema;

/// <summary>The words that choice columns of a book take, as the field uses them.</summary>
public static class BookTerms
{
    /// <summary>是, 否.</summary>
    public static readonly IReadOnlyList<string> YesNo = ["是", "否"];

    /// <summary>类型 of a book: 部门预算, 部门决算.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["部门预算", "部门决算"];

    /// <summary>公开范围: 部门, 单位.</summary>
    public static readonly IReadOnlyList<string> Scopes = ["部门", "单位"];

    /// <summary>财政级次.</summary>
    public static readonly IReadOnlyList<string> FiscalLevels = ["省级", "市级", "区级", "县级", "乡镇级"];

    /// <summary>单位性质.</summary>
    public static readonly IReadOnlyList<string> UnitNatures =
    [
        "行政",
        "参公",
        "公益一类事业",
        "公益二类事业",
        "公益三类事业",
        "其他",
    ];

    /// <summary>科目体系, in the order of the classifications.</summary>
    public static readonly IReadOnlyList<string> AccountSystems = ["功能", "部门经济", "政府经济", "收入"];

    /// <summary>收入项目.</summary>
    public static readonly IReadOnlyList<string> IncomeSources =
    [
        "一般公共预算拨款收入",
        "政府性基金预算拨款收入",
        "国有资本经营预算拨款收入",
        "财政专户管理资金收入",
        "事业收入",
        "事业单位经营收入",
        "上级补助收入",
        "附属单位上缴收入",
        "其他收入",
        "用事业基金弥补收支差额",
    ];

    /// <summary>资金安排 of income.</summary>
    public static readonly IReadOnlyList<string> IncomeArrangements = ["当年", "上年结转"];

    /// <summary>资金性质.</summary>
    public static readonly IReadOnlyList<string> Funds =
    [
        "一般公共预算",
        "政府性基金",
        "国有资本经营",
        "财政专户",
        "事业收入",
        "经营收入",
        "其他资金",
    ];

    /// <summary>支出类型.</summary>
    public static readonly IReadOnlyList<string> ExpenditureKinds =
    [
        "人员",
        "公用",
        "项目",
        "上缴上级",
        "对附属单位补助",
        "经营",
    ];

    /// <summary>资金安排 of expenditure.</summary>
    public static readonly IReadOnlyList<string> ExpenditureArrangements = ["当年", "提前通知", "上年结转"];

    /// <summary>结余项目.</summary>
    public static readonly IReadOnlyList<string> BalanceItems =
    [
        "年初结转和结余",
        "年末结转和结余",
        "使用非财政拨款结余和专用结余",
        "结余分配",
        "结转下年",
        "转入事业基金",
    ];

    /// <summary>项目类别.</summary>
    public static readonly IReadOnlyList<string> ProjectCategories = ["人员类", "运转类", "特定目标类"];

    /// <summary>指标性质.</summary>
    public static readonly IReadOnlyList<string> IndicatorSigns = ["=", "≥", "≤", "<", ">", "定性"];

    /// <summary>口径 of comparatives.</summary>
    public static readonly IReadOnlyList<string> ComparativeBases = ["上年预算", "上年决算", "年初预算", "全年预算"];

    /// <summary>指标项 of comparatives that the forms ask for; others are accepted.</summary>
    public static readonly IReadOnlyList<string> ComparativeMeasures =
    [
        "收支总额",
        "收入合计",
        "支出合计",
        "财政拨款收支总额",
        "一般公共预算拨款",
        "基本支出",
        "项目支出",
        "人员经费",
        "公用经费",
        "机关运行经费",
        "因公出国（境）费",
        "公务用车购置费",
        "公务用车运行维护费",
        "公务接待费",
        "政府采购",
    ];

    /// <summary>事项 of 三公数量.</summary>
    public static readonly IReadOnlyList<string> OfficialMatters =
    [
        "出国团组数",
        "出国人次",
        "公务用车购置数",
        "公务用车保有量",
        "国内接待批次",
        "国内接待人次",
        "外宾接待批次",
        "外宾接待人次",
    ];

    /// <summary>口径 of 三公数量.</summary>
    public static readonly IReadOnlyList<string> OfficialBases = ["本年", "上年"];

    /// <summary>大类 of assets.</summary>
    public static readonly IReadOnlyList<string> AssetGroups = ["车辆", "设备"];

    /// <summary>采购类别.</summary>
    public static readonly IReadOnlyList<string> ProcurementKinds = ["货物", "工程", "服务"];

    /// <summary>The word for a kind of book.</summary>
    public static string NameOf(PackKind kind) => Kinds[kind == PackKind.Budget ? 0 : 1];

    /// <summary>The word for a scope.</summary>
    public static string NameOf(PackScope scope) => Scopes[scope == PackScope.Department ? 0 : 1];
}
