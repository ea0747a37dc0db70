using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Places;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>A target that was missed is explained; one that was far surpassed was set too low.</summary>
internal static partial class ReviewReasons
{
    private const string Missed = "自评.未完成无说明";
    private const string Surpassed = "自评.超额完成";

    /// <summary>From this share of a target on, it was set too low.</summary>
    private const decimal Far = 1.5m;

    /// <summary>Looks at every sheet.</summary>
    public static void Run(PerformanceModel model, FindingSink sink)
    {
        foreach (var review in model.Reviews)
        {
            foreach (var indicator in review.Indicators)
            {
                if (indicator.Attainment is { IsMet: true, IsBounded: true, Ratio: >= Far and var ratio })
                {
                    var share = (ratio * 100m).ToString("0", CultureInfo.InvariantCulture) + "%";
                    sink.Report(Surpassed, [.. Fields(review, indicator), ("比例", share)], [indicator.Place]);
                }
            }

            var missed = review.Indicators.Where(i => i.Attainment is { IsMet: false }).ToList();
            CheckRows(review, [.. missed.Where(i => i.Reason is not null)], sink);
            CheckSheet(review, [.. missed.Where(i => i.Reason is null)], sink);
        }
    }

    // A reason stands in the row itself or in the words at the end.
    private static void CheckRows(Review review, List<ReviewedIndicator> missed, FindingSink sink)
    {
        var isExplained = review.Reasons is { } reasons && IsReason(reasons.Text);
        foreach (var indicator in missed)
        {
            if (isExplained || IsReason(indicator.Reason!))
            {
                sink.Passed(Missed);
            }
            else
            {
                Report(review, [indicator], indicator.Reason!, [], sink);
            }
        }
    }

    private static void CheckSheet(Review review, List<ReviewedIndicator> missed, FindingSink sink)
    {
        if (missed.Count == 0)
        {
            return;
        }

        if (review.Reasons is not { } reasons)
        {
            sink.ShortOfData(Missed);
        }
        else if (IsReason(reasons.Text))
        {
            sink.Passed(Missed);
        }
        else
        {
            Report(review, missed, reasons.Text, [reasons.Place], sink);
        }
    }

    private static void Report(
        Review review,
        List<ReviewedIndicator> missed,
        string reason,
        IReadOnlyList<Place> places,
        FindingSink sink
    ) =>
        sink.Report(
            Missed,
            [
                .. Fields(review, missed[0]),
                ("等", missed.Count == 1 ? "" : $"等{missed.Count}个指标"),
                ("说明", Folding.Fold(reason).Length == 0 ? "没有填写原因" : $"原因却写“{reason}”"),
            ],
            missed.Select(i => i.Place),
            places,
            new Breach(Expected: missed[0].Aim, Found: missed[0].Actual)
        );

    private static (string, string)[] Fields(Review review, ReviewedIndicator indicator) =>
        [("所属", review.Owner), ("指标", indicator.Name), ("目标", indicator.Aim), ("完成", indicator.Actual)];

    private static bool IsReason(string text)
    {
        var folded = Folding.Fold(text);
        return folded.Any(char.IsLetterOrDigit)
            && !Nothing().IsMatch(folded)
            && !(folded.Length <= 40 && AllDone().IsMatch(folded) && !Cause().IsMatch(folded));
    }

    [GeneratedRegex(
        "^(无|没有|不存在|不适用|不涉及)(此情况|此项|偏差|未完成|未完成目标|未完成的目标|偏差大或目标未完成的?情况)?[。,;]?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Nothing();

    [GeneratedRegex(
        "(已|均|都|全部|全面|圆满|按时|如期|按期)(按[^,。;]{1,8})?(完成|达成|达到|实现|达标)[^,。;]{0,6}[。;]?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AllDone();

    // Words of a sentence that gives a cause or owns that something is short.
    [GeneratedRegex(
        "因|由于|影响|未|不足|没有|导致|节约|节余|结余|低于|偏差|除|部分|基本|主要|滞后|延迟|调整|下一步|%",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Cause();
}
