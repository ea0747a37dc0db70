using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Numbers;

namespace Mingzhang.Auditing.Performance;

/// <summary>A sum of money in the text of a goal.</summary>
/// <param name="WanYuan">The sum in 万元.</param>
/// <param name="Slack">How far from it the true sum may be: half its last place, more for 约.</param>
/// <param name="Text">As printed.</param>
/// <param name="IsWhole">Whether the words in front say that it is the money of the project: 预计使用财政资金.</param>
internal sealed partial record GoalAmount(decimal WanYuan, decimal Slack, string Text, bool IsWhole)
{
    /// <summary>The sums that a goal states, in order; those of several years together or of other years are left out.</summary>
    /// <param name="goal">The goal, folded.</param>
    /// <param name="year">The year budgeted.</param>
    public static IReadOnlyList<GoalAmount> ReadAll(string goal, int year)
    {
        var amounts = new List<GoalAmount>();
        foreach (var sentence in goal.Split('。', ';', '!'))
        {
            if (
                Range().IsMatch(sentence)
                || Years()
                    .Matches(sentence)
                    .Any(y => y.ValueSpan is var v && int.Parse(v, CultureInfo.InvariantCulture) != year)
            )
            {
                continue;
            }

            amounts.AddRange(Money().Matches(sentence).Select(Of).OfType<GoalAmount>());
        }

        return amounts;
    }

    private static GoalAmount? Of(Match match)
    {
        if (!PrintedNumber.TryParse(match.Groups["number"].Value, out var number))
        {
            return null;
        }

        var scale = match.Groups["unit"].Value switch
        {
            "亿元" => 10_000m,
            "元" => 0.0001m,
            _ => 1m,
        };
        var value = number.Value * scale;
        var isRough = match.Groups["about"].Length > 0;
        return new GoalAmount(
            value,
            isRough ? value * 0.05m : Math.Max(0.005m, number.LastPlace * scale / 2m),
            match.Groups["number"].Value + match.Groups["unit"].Value,
            match.Groups["whole"].Length > 0
        );
    }

    [GeneratedRegex("20[0-9]{2}年?[-~至到]20[0-9]{2}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex("20[0-9]{2}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

    [GeneratedRegex(
        "(?<whole>(使用|投入|安排|需要|所需|需|申请|下达|用)(项目|本级|区级|县级|市级|省级)?(财政)?(拨款|预算|专项)?(资金|经费)?(总额|总计|共计|共|合计|为|:)*)?(?<about>约|近|大约|左右)?(?<number>[0-9][0-9,]*(\\.[0-9]+)?)(?<unit>亿元|万元|元)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Money();
}
