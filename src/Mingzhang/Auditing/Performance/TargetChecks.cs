using Mingzhang.Findings;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>Whether a target can be failed and measured at all, and bounds the result on the side that its direction says.</summary>
internal static class TargetChecks
{
    private const string CostFloor = "绩效.成本写成下限";
    private const string ZeroFloor = "绩效.下限为零";
    private const string NoNumber = "绩效.定量无数字";
    private const string Direction = "绩效.方向与性质";

    /// <summary>Looks at every indicator.</summary>
    public static void Run(PerformanceModel model, FindingSink sink)
    {
        foreach (var group in model.Groups)
        {
            foreach (var indicator in group.Sound)
            {
                Check(group, indicator, sink);
            }
        }
    }

    private static void Check(IndicatorGroup group, Indicator indicator, FindingSink sink)
    {
        var target = indicator.Target;
        if (indicator.Kind == IndicatorKind.Cost && target.Unit.Noun == "元" && target.Value is not null)
        {
            Judge(target.Sign != TargetSign.AtLeast, CostFloor, group, indicator, sink);
        }
        else if (target is { Sign: TargetSign.AtLeast, Value: 0m, IsStrict: false })
        {
            Judge(false, ZeroFloor, group, indicator, sink);
        }

        if (target.Value is null && target.Text.Length > 0 && !target.Text.Any(IsDigit))
        {
            CheckNumber(group, indicator, sink);
        }

        var direction = Folding.Fold(indicator.Direction);
        if (target.Value is not null && direction.Length > 0)
        {
            var isAgainst =
                (target.Sign == TargetSign.AtMost && direction.StartsWith("正向", StringComparison.Ordinal))
                || (
                    target.Sign == TargetSign.AtLeast
                    && indicator.Kind != IndicatorKind.Cost
                    && direction.StartsWith("反向", StringComparison.Ordinal)
                );
            Judge(!isAgainst, Direction, group, indicator, sink);
        }
    }

    // 数量 without a number; and a sign that wants a number but has a word.
    private static void CheckNumber(IndicatorGroup group, Indicator indicator, FindingSink sink)
    {
        var isSigned = indicator.Target.Sign is TargetSign.AtLeast or TargetSign.AtMost or TargetSign.Equal;
        if (isSigned && indicator.Target.Text.Length > 1)
        {
            Judge(false, NoNumber, group, indicator, sink);
        }
        else if (indicator.Kind == IndicatorKind.Quantity && !isSigned)
        {
            Judge(false, NoNumber, group, indicator, sink, Severity.Notice);
        }
    }

    private static bool IsDigit(char c) =>
        char.IsDigit(c) || c is '一' or '二' or '两' or '三' or '四' or '五' or '十' or '百';

    private static void Judge(
        bool holds,
        string key,
        IndicatorGroup group,
        Indicator indicator,
        FindingSink sink,
        Severity? severity = null
    )
    {
        if (holds)
        {
            sink.Passed(key);
            return;
        }

        sink.Report(
            key,
            [
                ("所属", group.Owner),
                ("指标", indicator.Name),
                ("值", indicator.Target.Text),
                ("方向", indicator.Direction),
            ],
            [indicator.Place],
            null,
            new Breach(Found: indicator.Target.Text, Severity: severity)
        );
    }
}
