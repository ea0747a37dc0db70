using System.Text.RegularExpressions;
using Mingzhang.Documents.Tests.Samples.Comparing;

namespace Mingzhang.Documents.Tests.Samples.Published;

/// <summary>
/// The tables of the pack leshan-2023 out of its text: a line that begins with a tab is a cell, consecutive cells are a
/// row, an empty line ends the row, and a line without a tab right after a cell goes on with that cell.
/// </summary>
internal static partial class LeshanText
{
    private static readonly string[] HeadWords =
    [
        "项目",
        "类",
        "科目编码",
        "单位代码",
        "单位编码",
        "小计",
        "单位名称",
        "单位名称/项目名称",
    ];

    /// <summary>Every table from 表1 to 表8.</summary>
    public static IReadOnlyList<PrintedTable> Read() => [.. Sections().Select(s => Table(s.Form, s.Rows))];

    private static IEnumerable<(string Form, List<List<string>> Rows)> Sections()
    {
        var form = "";
        var rows = new List<List<string>>();
        List<string>? row = null;
        foreach (var line in Lines())
        {
            if (line.StartsWith('\t'))
            {
                if (row is null)
                {
                    rows.Add(row = []);
                }

                row.Add(line[1..]);
            }
            else if (line.Length == 0)
            {
                row = null;
            }
            else if (Heading.Match(line) is { Success: true } heading)
            {
                if (form.Length > 0)
                {
                    yield return (form, rows);
                }

                (form, rows, row) = (heading.Groups["form"].Value, [], null);
            }
            else if (row is not null)
            {
                row[^1] += line;
            }
        }

        yield return (form, rows);
    }

    // From the tables' part to the narrative; the heading of 4-1 is broken over two lines and joined here.
    private static IEnumerable<string> Lines() =>
        File.ReadAllText(Shared.PathOf("packs", "sichuan-leshan-2023-budget.txt"))
            .Replace("（公开\n\n表", "（公开表", StringComparison.Ordinal)
            .Split('\n')
            .SkipWhile(l => !l.StartsWith("第二部份", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(l => !l.StartsWith("第三部分", StringComparison.Ordinal));

    private static PrintedTable Table(string form, List<List<string>> rows) =>
        form switch
        {
            "7" => Whole(rows),
            "6" => Projects(Body(form, rows)),
            "1" or "2" => new PrintedTable(
                form,
                [
                    new PrintedPanel(
                        "收入",
                        [.. Body(form, rows).Select(r => PrintedRow.Under(["项目", "预算数"], r))]
                    ),
                    new PrintedPanel(
                        "支出",
                        [.. Body(form, rows).Select(r => PrintedRow.Under(SichuanColumns.Of(form), r[2..]))]
                    ),
                ]
            ),
            _ => new PrintedTable(
                form,
                Body(form, rows).Select(r => PrintedRow.Under([.. SichuanColumns.Of(form).Take(r.Count)], r))
            ),
        };

    /// <summary>The rows below the heads: those of full width (format notes) that do not begin with a word of the head.</summary>
    private static IEnumerable<List<string>> Body(string form, List<List<string>> rows)
    {
        var width = form switch
        {
            "1" => 4,
            "2" => 7,
            "2-1" => 9,
            _ => SichuanColumns.Of(form).Count,
        };
        foreach (var row in rows)
        {
            if (form == "6" && row.Count == width - 1)
            {
                // The department's cell spans 单位名称 and 项目名称.
                row.Insert(1, "");
            }

            var first = Folding.Fold(row.Find(c => Folding.Fold(c).Length > 0) ?? "");
            var isHead = HeadWords.Contains(first) || first.StartsWith("部门:", StringComparison.Ordinal);
            if (row.Count == width && !isHead && !first.StartsWith("金额:", StringComparison.Ordinal))
            {
                yield return row;
            }
        }
    }

    private static PrintedTable Projects(IEnumerable<List<string>> body)
    {
        var rows = body.ToList();
        var indicators = new List<PrintedIndicator>();
        var (unit, project, budget, goal, first, second) = ("", "", "", "", "", "");
        foreach (var row in rows.Skip(1))
        {
            // A vertically merged cell is printed on its first row and empty on the others.
            unit = row[0].Length > 0 ? row[0] : unit;
            (project, budget, goal) = row[1].Length > 0 ? (row[1], row[2], row[3]) : (project, budget, goal);
            second = row[5].Length > 0 || row[4].Length > 0 ? row[5] : second;
            first = row[4].Length > 0 ? row[4] : first;
            indicators.Add(
                new PrintedIndicator(
                    unit,
                    project,
                    budget,
                    goal,
                    [.. PerformanceRows.Indicator.Zip([first, second, .. row[6..]])]
                )
            );
        }

        return new PrintedTable("6", PerformanceRows.Of(rows[0][0], rows[0][2], indicators));
    }

    /// <summary>表7 is printed as a form; its lines for tasks and indicators that name none are no rows.</summary>
    private static PrintedTable Whole(List<List<string>> rows)
    {
        var budget = rows.FindIndex(r => r.Contains("年度部门整体支出预算")) + 1;
        var indicators = rows.SkipWhile(r => r[0] != "年度绩效指标").Skip(1).Where(r => r[3].Length > 0);
        var tasks = rows.SkipWhile(r => r[0] != "年度主要任务").Skip(1).TakeWhile(r => r.Count == 3);
        string[] amounts = ["资金总额", "财政拨款", "其他资金"];
        return new PrintedTable(
            "7",
            [
                new PrintedPanel("部门", [PrintedRow.Under(["项", "内容"], rows.Find(r => r[0] == "部门名称")!)]),
                new PrintedPanel(
                    "任务",
                    [
                        .. tasks
                            .Where(r => r[1].Length > 0)
                            .Select(r => PrintedRow.Under(["任务名称", "主要内容"], r[1..])),
                    ]
                ),
                new PrintedPanel(
                    "预算",
                    [PrintedRow.Of("", amounts.Zip(rows[budget][2..]).Prepend(("项", "年度部门整体支出预算")))]
                ),
                new PrintedPanel(
                    "目标",
                    [PrintedRow.Under(["项", "年度总体目标"], rows.Find(r => r[0] == "年度总体目标")!)]
                ),
                new PrintedPanel(
                    "指标",
                    [
                        .. indicators.Select(r =>
                            PrintedRow.Under(["一级指标", "二级指标", "三级指标", "指标值"], r[1..])
                        ),
                    ]
                ),
            ]
        );
    }

    [GeneratedRegex(@"（公开表(?<form>\d(-\d)?)）\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading { get; }
}
