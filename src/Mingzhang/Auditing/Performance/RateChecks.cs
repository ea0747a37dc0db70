using System.Text.RegularExpressions;
using Mingzhang.Findings;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>Targets that are shares: between 0 and 100 %, and bounded on the side on which a result can fail.</summary>
internal static partial class RateChecks
{
    private const string Range = "绩效.比率越界";
    private const string Full = "绩效.比率满下限";
    private const string Loose = "绩效.比率写成上限";
    private const string Lower = "绩效.反向写成下限";
    private const string Coverage = "绩效.全覆盖";

    /// <summary>Looks at every share.</summary>
    public static void Run(PerformanceModel model, FindingSink sink)
    {
        foreach (var table in model.Groups.GroupBy(g => g.Indicators.Count > 0 ? g.Indicators[0].Place.Table : null))
        {
            var full = new List<Indicator>();
            foreach (var group in table)
            {
                foreach (var indicator in group.Sound)
                {
                    CheckBad(group, indicator, sink);
                    if (indicator.Target.IsRate)
                    {
                        Check(group, indicator, full, sink);
                    }
                }
            }

            ReportFull(full, sink);
        }
    }

    private static void Check(IndicatorGroup group, Indicator indicator, List<Indicator> full, FindingSink sink)
    {
        var (sign, value) = (indicator.Target.Sign, indicator.Target.Value!.Value);
        var name = Folding.Fold(indicator.Name);
        if (Change().IsMatch(name))
        {
            return;
        }

        if (value is < 0m or > 100m)
        {
            var severity = Done().IsMatch(name) && value is > 100m and <= 150m ? Severity.Warning : Severity.Error;
            Report(Range, group, indicator, sink, severity);
            return;
        }

        sink.Passed(Range);
        if (sign == TargetSign.AtLeast && value == 100m)
        {
            full.Add(indicator);
        }
        else if (sign == TargetSign.AtMost && Good().IsMatch(name))
        {
            Report(Loose, group, indicator, sink);
        }

        if (
            value < 100m
            && sign is TargetSign.AtLeast or TargetSign.Equal
            && name.Contains("全覆盖", StringComparison.Ordinal)
        )
        {
            Report(Coverage, group, indicator, sink);
        }
    }

    // Faults, errors and accidents are bounded from above.
    private static void CheckBad(IndicatorGroup group, Indicator indicator, FindingSink sink)
    {
        if (
            indicator.Target is { Sign: TargetSign.AtLeast, Value: > 0m }
            && Bad().IsMatch(Folding.Fold(indicator.Name))
        )
        {
            Report(Lower, group, indicator, sink);
        }
    }

    // A table is full of them or free of them, so they are told at once.
    private static void ReportFull(List<Indicator> full, FindingSink sink)
    {
        if (full.Count > 0)
        {
            sink.Report(
                Full,
                [
                    ("指标", full[0].Name),
                    ("等", full.Count == 1 ? "" : $"等{full.Count}个指标"),
                    ("值", full[0].Target.Text),
                ],
                full.Select(i => i.Place)
            );
        }
    }

    private static void Report(
        string key,
        IndicatorGroup group,
        Indicator indicator,
        FindingSink sink,
        Severity? severity = null
    ) =>
        sink.Report(
            key,
            [("所属", group.Owner), ("指标", indicator.Name), ("值", indicator.Target.Text)],
            [indicator.Place],
            null,
            new Breach(Found: indicator.Target.Text, Severity: severity)
        );

    // Rates of change may pass 100 % and may be negative.
    [GeneratedRegex(
        "增|提高|提升|上升|超额|超过|同比|环比|下降|降低|减少|降幅|涨幅|倍",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Change();

    [GeneratedRegex("(完成率|执行率|达成率|实现率)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Done();

    // Of these more is always better.
    [GeneratedRegex(
        "(及时率|及时性|准确率|精准率|合格率|达标率|满意度|满意率|成功率|畅通率|到位率|发放率|知晓率|参与率|保障率|优良率|通过率|办结率|落实率|支付率|参保率|入学率|就业率)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Good();

    // Of these less is always better.
    [GeneratedRegex(
        "(故障|断网|差错|错误|失误|投诉|事故|发案|流失|死亡|违规|违纪)(发生)?(率|次数|起数|件数|案件数)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Bad();
}
