using System.Text.RegularExpressions;
using Mingzhang.Findings;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>Whether indicators stand under the heading that they belong to, and once.</summary>
internal static partial class KindChecks
{
    private const string Timeliness = "绩效.时效与时间";
    private const string Repeated = "绩效.指标重复";
    private const string Level = "绩效.二级指标名称";

    /// <summary>Looks at every project and the whole.</summary>
    public static void Run(PerformanceModel model, FindingSink sink)
    {
        foreach (var group in model.Groups)
        {
            var names = group.Sound.GroupBy(i => Folding.Letters(i.Name), StringComparer.Ordinal).ToList();
            foreach (var same in names.Where(n => n.Key.Length > 2))
            {
                Check(group, [.. same], sink);
            }

            foreach (var indicator in group.Indicators)
            {
                CheckLevel(group.Owner, indicator.First, indicator.Second, indicator.Place, sink);
            }
        }

        foreach (var review in model.Reviews)
        {
            foreach (var indicator in review.Indicators)
            {
                CheckLevel(review.Owner, indicator.First, indicator.Second, indicator.SecondPlace, sink);
            }
        }
    }

    private static void Check(IndicatorGroup group, List<Indicator> same, FindingSink sink)
    {
        var misplaced = same.Find(i => i.Kind == IndicatorKind.Timeliness && Quality().IsMatch(Folding.Fold(i.Name)));
        if (misplaced is not null)
        {
            // The same share again under its right heading: this one was meant to be another.
            var twin = same.Find(i => i != misplaced);
            Report(Timeliness, group, misplaced, sink, twin is null ? Severity.Warning : Severity.Error, twin);
            return;
        }

        foreach (var indicator in same.Where(i => i.Kind == IndicatorKind.Timeliness))
        {
            if (IsAboutTime(indicator))
            {
                sink.Passed(Timeliness);
            }
            else
            {
                Report(Timeliness, group, indicator, sink, Severity.Notice);
            }
        }

        if (same.Count > 1)
        {
            var isSame = same.TrueForAll(i => i.Second == same[0].Second);
            Report(Repeated, group, same[1], sink, isSame ? null : Severity.Notice, same[0]);
        }
    }

    private static bool IsAboutTime(Indicator indicator) =>
        indicator.Target.Unit.IsTime
        || Time().IsMatch(Folding.Fold(indicator.Name))
        || Time().IsMatch(indicator.Target.Text);

    // 时效目标 for 时效指标: the official word with another ending.
    private static void CheckLevel(string owner, string first, string second, Places.Place place, FindingSink sink)
    {
        if (first.Length > 0 && second.Length > 0 && WrongLevel().Match(second) is { Success: true } wrong)
        {
            sink.Report(
                Level,
                [("所属", owner), ("名称", second), ("正确", wrong.Groups["stem"].Value + "指标")],
                [place],
                null,
                new Breach(wrong.Groups["stem"].Value + "指标", second)
            );
        }
    }

    private static void Report(
        string key,
        IndicatorGroup group,
        Indicator indicator,
        FindingSink sink,
        Severity? severity = null,
        Indicator? other = null
    ) =>
        sink.Report(
            key,
            [
                ("所属", group.Owner),
                ("指标", indicator.Name),
                ("二级", indicator.Second),
                ("值", indicator.Target.Text),
            ],
            [indicator.Place],
            other is null ? null : [other.Place],
            new Breach(Found: indicator.Name, Severity: severity)
        );

    [GeneratedRegex(
        "(准确率|精准率|合格率|达标率|满意度|满意率|覆盖率|成功率|知晓率|畅通率|优良率|正确率)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Quality();

    [GeneratedRegex(
        "时|期|年|月|日|天|周|季|进度|速度|按|完成|率先|迅速|尽快|提前|前$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Time();

    [GeneratedRegex(
        "^(?<stem>数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|满意度|服务对象满意度)(目标|指数|标准|指示|指标指标|指际)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex WrongLevel();
}
