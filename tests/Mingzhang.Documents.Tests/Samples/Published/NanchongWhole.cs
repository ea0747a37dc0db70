using Mingzhang.Documents.Tests.Samples.Comparing;

namespace Mingzhang.Documents.Tests.Samples.Published;

/// <summary>表7 of the pack nanchong-2024, whose cells have slid to both sides: blanks are dropped, words tell what is what.</summary>
internal static class NanchongWhole
{
    /// <summary>The form in its panels.</summary>
    public static PrintedTable Table(List<string[]> rows)
    {
        var filled = rows.Select(r => r.Where(c => c.Length > 0).ToList()).ToList();
        var tasks = filled.FindIndex(r => r.Contains("任务名称"));
        var goal = filled.FindIndex(r => r[0] == "年度总体目标");
        return new PrintedTable(
            "7",
            [
                new PrintedPanel("部门", [.. filled[..tasks].Select(r => PrintedRow.Under(["项", "内容"], r))]),
                new PrintedPanel("任务", [.. filled[(tasks + 2)..goal].Select(Task)]),
                new PrintedPanel("目标", [PrintedRow.Under(["项", "年度总体目标"], filled[goal])]),
                new PrintedPanel("指标", [.. Indicators(filled[(goal + 2)..])]),
            ]
        );
    }

    private static PrintedRow Task(List<string> texts)
    {
        texts.Remove("年度主要任务");
        var words = texts.Where(t => Folding.Number(t) is null);
        var amounts = texts.Where(t => Folding.Number(t) is not null);
        string[] columns = ["总额", "财政拨款", "其他资金"];
        return PrintedRow.Of("", new[] { "任务名称", "主要内容" }.Zip(words).Concat(columns.Zip(amounts)));
    }

    private static IEnumerable<PrintedRow> Indicators(IEnumerable<List<string>> rows)
    {
        var (first, second) = ("", "");
        foreach (var texts in rows)
        {
            if (IndicatorWords.First.Contains(texts[0]))
            {
                first = texts[0];
                texts.RemoveAt(0);
            }

            if (IndicatorWords.Second.Contains(texts[0]))
            {
                second = texts[0];
                texts.RemoveAt(0);
            }

            yield return PrintedRow.Of(
                "",
                new[] { "三级指标", "指标值" }.Zip(texts).Prepend(("二级指标", second)).Prepend(("一级指标", first))
            );
        }
    }
}
