using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Rules.Catalog;

namespace Mingzhang.Tests.Rules;

/// <summary>A handful of forms for rules to speak of: 表3 prints 元, the others 万元.</summary>
internal static class TestForms
{
    public static readonly FormCatalog Catalog = new(
        [
            Form(
                "1",
                Panel("收入", [Name("项目"), Amount("预算数")], RowLevel.Line, RowLevel.Subtotal, RowLevel.Total),
                Panel("支出", [Name("项目"), Amount("预算数")], RowLevel.Line, RowLevel.Subtotal, RowLevel.Total)
            ),
            Form(
                "1-2",
                Panel(
                    "",
                    [Name("科目名称"), Amount("合计"), Amount("基本支出"), Amount("项目支出")],
                    RowLevel.Total,
                    RowLevel.Unit,
                    RowLevel.Item
                ) with
                {
                    Accounts = AccountSystem.Functional,
                }
            ),
            new FormShape(
                "3",
                "一般公共预算支出预算表",
                MoneyUnit.Yuan,
                [
                    Panel(
                        "",
                        [Name("科目名称"), Yuan("合计"), Yuan("基本"), Yuan("项目")],
                        RowLevel.Total,
                        RowLevel.Class,
                        RowLevel.Category,
                        RowLevel.Item
                    ),
                ]
            ),
            Form(
                "3-2",
                Panel(
                    "",
                    [Name("项目名称"), Amount("金额")],
                    RowLevel.Total,
                    RowLevel.Unit,
                    RowLevel.Item,
                    RowLevel.Project
                )
            ),
            Form("4", Panel("", [Name("科目名称"), Amount("合计")], RowLevel.Total)),
            Form(
                "6",
                Panel(
                    "",
                    [
                        Name("项目名称"),
                        Amount("预算数"),
                        Text("一级指标"),
                        Text("指标性质"),
                        Text("指标值"),
                        Text("度量单位"),
                        new Column("权重", ["权重"], ColumnRole.Weight),
                    ],
                    RowLevel.Project,
                    RowLevel.Indicator
                )
            ),
            Form(
                "自评项目",
                Panel(
                    "",
                    [
                        Name("项目名称"),
                        Amount("预算数"),
                        Amount("执行数"),
                        new Column("执行率（%）", ["执行率（%）"], ColumnRole.Percentage),
                        Amount("小计/其他"),
                    ],
                    RowLevel.Project
                )
            ),
        ],
        [Layout("例", "1", "1-2", "3", "3-2", "6", "自评项目"), Layout("别的", "1")]
    );

    private static KeyValuePair<string, IReadOnlySet<string>> Layout(string id, params string[] forms) =>
        new(id, forms.ToHashSet());

    private static FormShape Form(string id, params PanelShape[] panels) =>
        new(id, $"第{id}张表", MoneyUnit.WanYuan, panels);

    private static PanelShape Panel(string id, Column[] columns, params RowLevel[] levels) =>
        new(id, columns, levels.ToHashSet());

    private static Column Name(string id) => new(id, [id], ColumnRole.Name);

    private static Column Text(string id) => new(id, [id], ColumnRole.Term);

    private static Column Amount(string id) =>
        new(id, [id], ColumnRole.Amount, new NumberFormat(MoneyUnit.WanYuan, 2, false, true));

    private static Column Yuan(string id) =>
        new(id, [id], ColumnRole.Amount, new NumberFormat(MoneyUnit.Yuan, 2, true, true));
}
