using System.Text.Json;

namespace Mingzhang.Documents.Tests.Samples.Published;

/// <summary>The transcribed tables of the packs tongchuan-2023 and dachuan-2024.</summary>
internal static class SichuanGold
{
    private static readonly (string Gold, string Ours)[] ColumnNames =
    [
        ("区级当年财政拨款安排/", "当年/"),
        ("一般公共预算拨款/", "一般公共预算/"),
        ("公务用车购置及运行费小计", "公务用车购置及运行费/小计"),
        ("公务用车购置及运行费/公务用车", "公务用车"),
        ("因公出国(境)费用", "因公出国（境）费用"),
    ];

    /// <summary>Every table of 表1 to 表7.</summary>
    /// <param name="folder">The folder under ../shared/gold.</param>
    /// <param name="manyUnits">Whether rows of several units stand in one table.</param>
    public static IReadOnlyList<PrintedTable> Read(string folder, bool manyUnits)
    {
        var tables = GoldFile.Tables(folder);
        return
        [
            .. tables.Select(t =>
                t.Key switch
                {
                    "1" or "2" => new PrintedTable(t.Key, [Side(t.Value, "收入"), Side(t.Value, "支出")]),
                    "6" => Projects(t.Value, manyUnits),
                    "7" => Whole(t.Value),
                    _ => new PrintedTable(t.Key, t.Value.Rows().Select(r => Account(t.Key, r, manyUnits))),
                }
            ),
        ];
    }

    private static PrintedPanel Side(JsonElement table, string side)
    {
        var english = side == "收入" ? "income" : "expenditure";
        return new PrintedPanel(
            side,
            [
                .. from row in table.Rows()
                where row.Text("side") == side || row.Text("side") == english
                select PrintedRow.Of("", row.Values().Prepend(("项目", row.Text("name")))),
            ]
        );
    }

    private static PrintedRow Account(string form, JsonElement row, bool manyUnits)
    {
        var (code, unit) = (row.Text("code"), row.Text("unit"));
        var isUnit = row.Text("level") == "unit";
        var group = manyUnits && !isUnit && unit.Length == 6 ? unit : "";
        var printedCode = row.Denies("code_printed") ? "" : code;
        var printedUnit = row.Denies("unit_code_printed") || row.Denies("code_printed") ? "" : unit;
        if (form == "3-1")
        {
            // In 表3-1 the column 单位代码 prints the code of the account, and 类 and 款 are blank beside a 类.
            printedUnit = code.Length > 0 ? code : printedUnit;
            printedCode = row.Text("类款_printed") is { Length: > 0 } parts ? parts : code;
            printedCode = printedCode.Length > 3 ? printedCode : "";
        }

        var unitColumn = form is "3-3" or "4-1" ? "单位编码" : "单位代码";
        var name = row.Text("name_normalised") is { Length: > 0 } normalised ? normalised : row.Text("name");
        return PrintedRow.Of(
            group,
            Parts(printedCode)
                .Append((unitColumn, printedUnit))
                .Append(("单位名称（科目）", name))
                .Concat(row.Values().Select(v => (ColumnName(v.Column), v.Text)))
        );
    }

    private static IEnumerable<(string Column, string Text)> Parts(string code)
    {
        if (code.Length >= 3)
        {
            yield return ("类", code[..3]);
        }

        if (code.Length >= 5)
        {
            yield return ("款", code[3..5]);
        }

        if (code.Length >= 7)
        {
            yield return ("项", code[5..7]);
        }
    }

    private static string ColumnName(string gold) =>
        ColumnNames.Aggregate(gold, (name, c) => name.Replace(c.Gold, c.Ours, StringComparison.Ordinal));

    private static PrintedTable Projects(JsonElement table, bool manyUnits)
    {
        var total = table.Rows().First();
        var indicators = table
            .Rows()
            .Skip(1)
            .Select(r => new PrintedIndicator(
                UnitCell(r),
                OneOf(r, "项目名称", "project"),
                OneOf(r, "预算数", "budget"),
                OneOf(r, "年度目标", "annual_goal"),
                [.. PerformanceRows.Indicator.Select(c => (c, r.Text(c)))]
            ));
        return new PrintedTable(
            "6",
            PerformanceRows.Of(UnitCell(total), OneOf(total, "预算数", "budget"), indicators, manyUnits)
        );
    }

    private static string UnitCell(JsonElement row) =>
        row.Text("单位名称") is { Length: > 0 } cell ? cell : $"{row.Text("unit")}-{row.Text("unit_name")}";

    private static string OneOf(JsonElement row, string first, string second) =>
        row.Text(first) is { Length: > 0 } text ? text : row.Text(second);

    private static PrintedTable Whole(JsonElement table)
    {
        var department = table.TryGetProperty("header", out var header)
            ? header.Text("部门名称")
            : table.Text("department_name_printed");
        var budget = table.GetProperty("budget");
        string[] amounts = ["资金总额", "财政拨款", "其他资金"];
        string[] indicator = ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重"];
        return new PrintedTable(
            "7",
            [
                new PrintedPanel("部门", [PrintedRow.Of("", ("项", "部门名称"), ("内容", department))]),
                new PrintedPanel(
                    "任务",
                    [
                        .. table
                            .GetProperty("tasks")
                            .EnumerateArray()
                            .Select(t =>
                                PrintedRow.Of("", ("任务名称", t.Text("任务名称")), ("主要内容", t.Text("主要内容")))
                            ),
                    ]
                ),
                new PrintedPanel(
                    "预算",
                    [
                        PrintedRow.Of(
                            "",
                            amounts.Select(a => (a, budget.Text(a))).Prepend(("项", "年度部门整体支出预算"))
                        ),
                    ]
                ),
                new PrintedPanel(
                    "目标",
                    [
                        PrintedRow.Of(
                            "",
                            ("项", "年度总体目标"),
                            ("年度总体目标", OneOf(table, "annual_goal", "goal_text"))
                        ),
                    ]
                ),
                new PrintedPanel(
                    "指标",
                    [
                        .. table
                            .Rows()
                            .Select(r =>
                                PrintedRow.Of(
                                    "",
                                    indicator.Where(c => r.TryGetProperty(c, out _)).Select(c => (c, r.Text(c)))
                                )
                            ),
                    ]
                ),
            ]
        );
    }
}
