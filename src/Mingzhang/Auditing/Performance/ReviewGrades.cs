using System.Text.RegularExpressions;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Performance;

/// <summary>A grade is that of its score: 优 from 90, 良 from 80, 中 from 60 (财预〔2020〕10号).</summary>
internal static partial class ReviewGrades
{
    private const string Grade = "自评.等级";

    /// <summary>Looks at every score that is said with its grade.</summary>
    public static void Run(PerformanceModel model, Pack pack, FindingSink sink)
    {
        if (model.Reviews.Count > 0)
        {
            CheckGrades(ReviewText.Of(model, pack), sink);
        }
    }

    private static void CheckGrades(IReadOnlyList<ReviewText> texts, FindingSink sink)
    {
        foreach (var text in texts)
        {
            foreach (Match match in Graded().Matches(text.Text))
            {
                if (!PrintedNumber.TryParse(match.Groups["score"].Value, out var score) || score.Value > 100m)
                {
                    continue;
                }

                var due = score.Value switch
                {
                    >= 90m => "优",
                    >= 80m => "良",
                    >= 60m => "中",
                    _ => "差",
                };
                if (match.Groups["grade"].Value == due)
                {
                    sink.Passed(Grade);
                    continue;
                }

                sink.Report(
                    Grade,
                    [("得分", match.Groups["score"].Value), ("等级", match.Groups["grade"].Value), ("应为", due)],
                    [text.Place with { Text = match.Value }],
                    null,
                    new Breach(due, match.Groups["grade"].Value)
                );
            }
        }
    }

    [GeneratedRegex(
        @"(自评|评价|综合|总)(得分|总分|总得分|评分|分)?(得分|总分|评分)?(为|是|:)?(?<score>[0-9]{1,3}(\.[0-9]{1,2})?)分[,、(;]?(自评|评价|绩效|评定|综合|评分){0,3}(等级|等次|结果|级别|结论)?(评定|确定)?(为|是|:){1,2}""?(?<grade>优|良|中|差)(秀|好|等)?""?([级)。,;]|$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Graded();
}
