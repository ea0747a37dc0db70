using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Places;

namespace Mingzhang.Tests.Auditing.Performance;

/// <summary>
/// Self-review forms of one project written as text, one row a line, and what the audit says of them.
/// “指标|二级|三级|目标|完成|分值|得分|偏差原因”; “执行|预算数|执行数|分值|得分”; “说明|事项|内容”; “正文|paragraph”. A row stands in the
/// line in which it is written, from 1.
/// </summary>
internal static class ReviewPack
{
    private static readonly string[] Plain =
    [
        "项目名称",
        "一级指标",
        "二级指标",
        "三级指标",
        "年初目标值",
        "实际完成值",
        "分值",
        "得分",
    ];

    private static readonly string[] Budget = ["项目名称", "预算数", "执行数", "分值", "得分"];

    /// <summary>The findings on the points, the reasons and the results.</summary>
    public static IReadOnlyList<Finding> Check(string text)
    {
        var hasReasons = text.Split('\n').Any(l => l.Trim().Split('|') is ["指标", _, _, _, _, _, _, _]);
        string[] columns = hasReasons ? [.. Plain, "偏差原因"] : Plain;
        List<Row> indicators = [GoalPack.RowOf(RowLevel.Project, "护林", columns, new Place(), (0, "护林"))];
        var (budget, remarks, paragraphs) = (new List<Row>(), new List<Row>(), new List<string>());
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var words = line.Trim().Split('|');
            var place = new Place { Line = index + 1 };
            switch (words[0])
            {
                case "指标":
                    indicators.Add(
                        GoalPack.RowOf(
                            RowLevel.Indicator,
                            words[2],
                            columns,
                            place,
                            [(1, "产出指标"), .. words.Skip(1).Select((w, i) => (i + 2, w))]
                        )
                    );
                    break;
                case "执行":
                    budget.Add(
                        GoalPack.RowOf(
                            RowLevel.Project,
                            "护林",
                            Budget,
                            place,
                            [(0, "护林"), .. words.Skip(1).Select((w, i) => (i + 1, w))]
                        )
                    );
                    break;
                case "说明":
                    remarks.Add(
                        GoalPack.RowOf(RowLevel.Line, words[1], ["事项", "内容"], place, (0, words[1]), (1, words[2]))
                    );
                    break;
                case "正文":
                    paragraphs.Add(words[1]);
                    break;
            }
        }

        var table = GoalPack.TableOf(
            "自评",
            GoalPack.Panel("预算执行", Budget, budget),
            GoalPack.Panel("指标", columns, indicators),
            GoalPack.Panel("说明", ["事项", "内容"], remarks)
        );
        return GoalPack.Check([table], [.. paragraphs]);
    }
}
