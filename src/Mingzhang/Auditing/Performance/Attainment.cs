using System.Text.RegularExpressions;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>How a measured result stands to its target.</summary>
/// <param name="IsMet">Whether the target is met.</param>
/// <param name="Ratio">Result over target where more is better; null where less is.</param>
/// <param name="IsBounded">Whether the target is printed with ≥ or ≤, so that its direction is told and not inferred.</param>
internal sealed partial record Attainment(bool IsMet, decimal? Ratio, bool IsBounded)
{
    // Beyond these a share means nothing, and may be too large for a number.
    private const decimal Least = 0.0001m;
    private const decimal Most = 1e15m;

    /// <summary>Compares the two cells; null unless both hold one number of the same unit and the direction is clear.</summary>
    public static Attainment? Of(ReviewedIndicator indicator)
    {
        var aim = TargetReader.Read("", indicator.Aim, "");
        var actual = TargetReader.Read("", indicator.Actual, "");
        if (
            aim.Number is not { } target
            || actual.Number is not { } reached
            || actual.Sign is not (TargetSign.None or TargetSign.Equal)
            || aim.IsStrict
            || target < 0m
            || !IsOneUnit(aim.Unit, actual.Unit)
        )
        {
            return null;
        }

        return IsMoreBetter(indicator, aim) switch
        {
            true => new Attainment(
                reached >= target,
                target >= Least && Math.Abs(reached) <= Most ? reached / target : null,
                aim.Sign == TargetSign.AtLeast
            ),
            false => new Attainment(reached <= target, null, true),
            null => null,
        };
    }

    // Shares are compared with shares only; a number without unit, with one of single units.
    private static bool IsOneUnit(MeasureUnit a, MeasureUnit b) =>
        a == b || (!a.IsPercent && !b.IsPercent && a.Scale == 1m && b.Scale == 1m && (a.Noun == "" || b.Noun == ""));

    private static bool? IsMoreBetter(ReviewedIndicator indicator, Target aim)
    {
        if (aim.Sign is TargetSign.AtLeast or TargetSign.AtMost)
        {
            return aim.Sign == TargetSign.AtLeast;
        }

        var name = Folding.Fold(indicator.Name);
        var isUnclear =
            Less().IsMatch(name)
            || aim.Unit.IsTime
            || aim.Unit.IsMoney
            || indicator.First.Contains("成本", StringComparison.Ordinal)
            || indicator.Second.Contains("成本", StringComparison.Ordinal);
        var isMore = aim.IsRate ? Rate().IsMatch(name) : indicator.Second.StartsWith("数量", StringComparison.Ordinal);
        return !isUnclear && isMore ? true : null;
    }

    // Of these less may be better, or neither is.
    [GeneratedRegex(
        "控制|调整|结转|结余|成本|费用|事故|故障|投诉|差错|错误|失误|违规|违纪|压减|下降|降低|减少|节约|不超|以内|变动|变更",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Less();

    // Of these more is always better.
    [GeneratedRegex(
        "(完成率|执行率|达成率|实现率|及时率|准确率|合格率|达标率|覆盖率|满意度|满意率|成功率|到位率|发放率|知晓率|参与率|优良率|通过率|办结率|落实率|支付率|参保率|就业率|开展率|使用率)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Rate();
}
