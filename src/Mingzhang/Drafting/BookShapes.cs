using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Rules.Catalog;

namespace Mingzhang.Drafting;

/// <summary>
/// What the draft may name of the book itself, written like tables: 对比数[口径 = "上年预算", 名称 = "收支总额"].金额. A row's
/// 名称 is what the line is about, its 科目, 单位 and 项目 those that the line names.
/// </summary>
public static class BookShapes
{
    private static readonly NumberFormat Money = new(MoneyUnit.Yuan, 2, Thousands: false, BlankZero: false);

    /// <summary>对比数: figures of other years and stages; 名称 is the 指标项.</summary>
    public static FormShape Comparatives { get; } = Shape("对比数", [Term("口径"), Amount("金额")]);

    /// <summary>三公数量: counts; 名称 is the 事项.</summary>
    public static FormShape OfficialCounts { get; } = Shape("三公数量", [Term("口径"), Count("数量")]);

    /// <summary>资产: vehicles and equipment; 名称 is the 类别.</summary>
    public static FormShape Assets { get; } =
        Shape("资产", [Term("大类"), Count("数量"), Count("计划购置数"), Term("截至日期")]);

    /// <summary>政府采购; 名称 is the 采购项目.</summary>
    public static FormShape Procurements { get; } =
        Shape("政府采购", [Term("采购类别"), Amount("金额"), Amount("面向中小企业"), Amount("面向小微企业")]);

    /// <summary>单位; 名称 is its name.</summary>
    public static FormShape Units { get; } =
        Shape(
            "单位簿",
            [
                Term("简称"),
                Term("单位性质"),
                Count("编制人数"),
                Count("在职人数"),
                Count("离退休人数"),
                Count("其他人员数"),
            ]
        );

    /// <summary>项目; 名称 is its name, 预算数 the sum of the expenditure lines that name it.</summary>
    public static FormShape Projects { get; } =
        Shape(
            "项目簿",
            [
                Term("项目类别"),
                Term("涉密"),
                Term("有绩效目标"),
                Term("年度目标"),
                Amount("预算数"),
                Amount("全年预算数"),
                Amount("执行数"),
            ]
        );

    /// <summary>支出: every line; 名称 is the 部门经济 code.</summary>
    public static FormShape Expenditures { get; } =
        Shape("支出簿", [Term("资金性质"), Term("支出类型"), Term("资金安排"), Term("单位性质"), Amount("金额")]);

    /// <summary>文字: what people wrote; 名称 is the 位置, 项目 the project of 项目.编码.栏目.</summary>
    public static FormShape Sentences { get; } = Shape("文字簿", [Term("内容")]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FormShape> All { get; } =
    [Comparatives, OfficialCounts, Assets, Procurements, Units, Projects, Expenditures, Sentences];

    private static FormShape Shape(string id, IReadOnlyList<Column> columns) =>
        new(id, id, MoneyUnit.Yuan, [new PanelShape("", columns, new HashSet<RowLevel>())]);

    private static Column Term(string id) => new(id, [id], ColumnRole.Term);

    private static Column Amount(string id) => new(id, [id], ColumnRole.Amount, Money);

    private static Column Count(string id) => new(id, [id], ColumnRole.Count);
}
