using Mingzhang.Documents.Tests.Samples.Comparing;

namespace Mingzhang.Documents.Tests.Samples.Published;

/// <summary>
/// The tables of the pack nanchong-2024 out of its text: a row is a line with tabs, a table begins with its title, and
/// title and head are repeated after a page break. In 表6 and 表7 cells have slid sideways; they are told apart by what they say.
/// </summary>
internal static class NanchongText
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["部门收支总表"] = "1",
        ["部门支出总表"] = "1-2",
        ["财政拨款收支预算总表"] = "2",
        ["财政拨款支出预算表（部门经济分类科目）"] = "2-1",
        ["一般公共预算支出预算表"] = "3",
        ["一般公共预算基本支出预算表"] = "3-1",
        ["一般公共预算项目支出预算表"] = "3-2",
        ["一般公共预算“三公”经费支出预算表"] = "3-3",
        ["政府性基金预算支出预算表"] = "4",
        ["政府性基金预算“三公”经费支出预算表"] = "4-1",
        ["国有资本经营预算支出预算表"] = "5",
        ["部门预算项目绩效目标表（2024年度）"] = "6",
        ["部门整体支出绩效目标申报表"] = "7",
    };

    private static readonly string[] HeadWords = ["收入", "项目", "类", "科目编码", "单位编码", "小计", "单位名称"];

    /// <summary>Every table that the pack prints.</summary>
    public static IReadOnlyList<PrintedTable> Read() => [.. Sections().Select(s => Table(s.Key, [.. s]))];

    private static ILookup<string, string[]> Sections()
    {
        var form = "";
        var rows = new List<(string Form, string[] Cells)>();
        foreach (
            var line in File.ReadLines(Shared.PathOf("packs", "sichuan-nanchong-2024-budget.txt"))
                .SkipWhile(l => l != "第四部分")
        )
        {
            form = Titles.GetValueOrDefault(line.Trim(), form);
            if (line.Contains('\t'))
            {
                rows.Add((form, [.. line.Split('\t').Select(c => c.Trim())]));
            }
        }

        return rows.ToLookup(r => r.Form, r => r.Cells, StringComparer.Ordinal);
    }

    private static PrintedTable Table(string form, List<string[]> rows) =>
        form switch
        {
            "6" => Projects(rows),
            "7" => NanchongWhole.Table(rows),
            "1" or "2" => new PrintedTable(
                form,
                [
                    new PrintedPanel("收入", [.. Body(rows).Select(r => PrintedRow.Under(["项目", "预算数"], r))]),
                    new PrintedPanel(
                        "支出",
                        [.. Body(rows).Select(r => PrintedRow.Under(SichuanColumns.Of(form), r[2..]))]
                    ),
                ]
            ),
            "1-2" => new PrintedTable(form, Body(rows).Select(r => PrintedRow.Under(SichuanColumns.Of(form), r))),
            _ => new PrintedTable(form, Body(rows).Select(r => Full(form, r))),
        };

    private static PrintedRow Full(string form, string[] cells)
    {
        Assert.Equal(SichuanColumns.Of(form).Count, cells.Length);
        return PrintedRow.Under(SichuanColumns.Of(form), cells);
    }

    private static IEnumerable<string[]> Body(IEnumerable<string[]> rows) =>
        rows.Where(r =>
            !HeadWords.Contains(Folding.Fold(Array.Find(r, c => c.Length > 0) ?? ""))
            && !r.Any(c => c.StartsWith("因公出国", StringComparison.Ordinal))
        );

    private static PrintedTable Projects(List<string[]> rows)
    {
        var body = Body(rows).Select(r => r.Where(c => c.Length > 0).ToList()).ToList();
        var indicators = new List<PrintedIndicator>();
        var (unit, project, budget, goal) = ("", "", "", "");
        foreach (var cells in body.Skip(1))
        {
            var at = cells.FindIndex(IndicatorWords.First.Contains);
            var before = cells[..at];
            if (before.Count > 0 && before[0].StartsWith("252001-", StringComparison.Ordinal))
            {
                unit = before[0];
                before.RemoveAt(0);
            }

            if (before is [var name, var amount, var words])
            {
                (project, budget, goal) = (Folding.Fold(name), amount, words);
            }
            else
            {
                Assert.Empty(before);
            }

            indicators.Add(new PrintedIndicator(unit, project, budget, goal, IndicatorWords.Cells(cells[at..])));
        }

        return new PrintedTable("6", PerformanceRows.Of(body[0][0], body[0][1], indicators));
    }
}
