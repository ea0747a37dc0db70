using System.Text.Json;

namespace Mingzhang.Documents.Tests.Samples.Published;

/// <summary>The transcribed tables of the pack zengdu-2023.</summary>
internal static class ZengduGold
{
    private static readonly (string Gold, string Ours)[] ColumnNames =
    [
        ("因公出国(境)费", "因公出国（境）费"),
        ("公务用车购置及运行维护费/小计", "公务用车小计"),
        ("年初目标值(A)", "年初目标值"),
        ("实际完成值(B)", "实际完成值"),
    ];

    /// <summary>公开01 to 公开09 and the two self-evaluation forms.</summary>
    public static IReadOnlyList<PrintedTable> Read() =>
        [
            .. GoldFile
                .Tables("hubei-zengdu-2023-final")
                .Select(t =>
                    t.Key switch
                    {
                        "公开01" or "公开04" => new PrintedTable(
                            t.Key,
                            [Side(t.Value, "收入", "income"), Side(t.Value, "支出", "expenditure")]
                        ),
                        "公开06" => Economic(t.Value),
                        "自评表-整体" => Whole(t.Value),
                        "自评表-项目" => Project(t.Value),
                        _ => new PrintedTable(t.Key, t.Value.Rows().Select(Account)),
                    }
                ),
        ];

    private static PrintedPanel Side(JsonElement table, string id, string side) =>
        new(
            id,
            [
                .. from row in table.Rows()
                where row.Text("side") == side
                orderby int.Parse(row.Text("line_no"), System.Globalization.CultureInfo.InvariantCulture)
                select PrintedRow.Of(
                    "",
                    Renamed(row).Prepend(("项目", row.Text("name"))).Append(("行次", row.Text("line_no")))
                ),
            ]
        );

    private static PrintedRow Account(JsonElement row) =>
        row.Text("level") == "total"
            ? PrintedRow.Of("", Renamed(row).Prepend(("科目代码", row.Text("name"))))
            : AccountRow(row);

    private static IEnumerable<(string Column, string Text)> Renamed(JsonElement row) =>
        row.Values()
            .Select(v =>
                (
                    ColumnNames.Aggregate(
                        v.Column,
                        (name, c) => name.Replace(c.Gold, c.Ours, StringComparison.Ordinal)
                    ),
                    v.Text
                )
            );

    private static PrintedRow AccountRow(JsonElement row) =>
        PrintedRow.Of("", Renamed(row).Prepend(("科目名称", row.Text("name"))).Prepend(("科目代码", row.Text("code"))));

    // 公开06 prints three columns of accounts side by side; 307, 310, 399 and the last total stand in the third.
    private static PrintedTable Economic(JsonElement table) =>
        new(
            "公开06",
            [
                .. table
                    .Rows()
                    .ToLookup(EconomicPanel, AccountRow, StringComparer.Ordinal)
                    .Select(p => new PrintedPanel(p.Key, [.. p])),
            ]
        );

    private static string EconomicPanel(JsonElement row) =>
        row.Text("side") == "公用经费" && !row.Text("code").StartsWith("302", StringComparison.Ordinal)
            ? "公用经费续"
            : row.Text("side");

    private static PrintedTable Whole(JsonElement table)
    {
        var form = table.GetProperty("form");
        string[] head = ["单位名称", "填报日期", "基本支出总额", "项目支出总额"];
        return new PrintedTable(
            "自评整体",
            [
                new PrintedPanel("基本情况", [PrintedRow.Of("", head.Select(c => (c, form.Text(c))))]),
                new PrintedPanel("目标", [PrintedRow.Of("", ("年度目标", form.Text("年度目标")))]),
                new PrintedPanel("指标", [.. table.Rows().Select(r => PrintedRow.Of("", Renamed(r)))])
                {
                    ByPosition = true,
                },
                Remarks(form),
            ]
        );
    }

    // The remarks printed below the form are free sentences and are not compared.
    private static PrintedTable Project(JsonElement table)
    {
        var form = table.GetProperty("form");
        var name = form.Text("项目名称");
        var budget = form.GetProperty("预算执行情况(万元)").GetProperty("年度财政资金总额");
        string[] head =
        [
            "单位名称",
            "填报日期",
            "项目名称",
            "主管部门",
            "项目实施单位",
            "项目类别",
            "项目属性",
            "项目类型",
        ];
        return new PrintedTable(
            "自评项目",
            [
                new PrintedPanel("基本情况", [PrintedRow.Of("", head.Select(c => (c, form.Text(c))))]),
                new PrintedPanel(
                    "预算执行",
                    [
                        PrintedRow.Of(
                            "",
                            ("项目名称", name),
                            ("预算数", budget.Text("预算数(A)")),
                            ("执行数", budget.Text("执行数(B)")),
                            ("执行率", budget.Text("执行率(B/A)"))
                        ),
                    ]
                ),
                new PrintedPanel(
                    "指标",
                    [PrintedRow.Of("", ("项目名称", name)), .. table.Rows().Select(r => Indicator(r, name))]
                ),
            ]
        );
    }

    // Merged cells of 一级指标 and 二级指标 stand filled in beside the values as printed.
    private static PrintedRow Indicator(JsonElement row, string project)
    {
        var filled = row.GetProperty("filled");
        return PrintedRow.Of(
            project,
            Renamed(row).Select(v => v.Column is "一级指标" or "二级指标" ? (v.Column, filled.Text(v.Column)) : v)
        );
    }

    private static PrintedPanel Remarks(JsonElement form)
    {
        string[] items = ["偏差大或目标未完成原因分析", "改进措施及结果应用方案"];
        return new PrintedPanel("说明", [.. items.Select(i => PrintedRow.Of("", ("事项", i), ("内容", form.Text(i))))]);
    }
}
