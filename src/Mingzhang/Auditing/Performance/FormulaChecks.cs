using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Numbers;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>Products that a goal works out: 13344*12=160128元, 4人,3336元/人.月的标准,需要200160元.</summary>
internal static partial class FormulaChecks
{
    private const string Key = "绩效.目标算式";
    private const string Standard = "绩效.目标标准";

    /// <summary>The months of a year and a bonus or two.</summary>
    private const int MostMonths = 14;

    /// <summary>Looks at the goal of every project.</summary>
    public static void Run(PerformanceModel model, FindingSink sink)
    {
        foreach (var project in model.Projects)
        {
            var goal = Folding.Fold(project.Goal);
            foreach (Match match in Product().Matches(goal))
            {
                CheckProduct(project, match, sink);
            }

            foreach (Match match in PerHead().Matches(goal))
            {
                CheckStandard(project, match, sink);
            }
        }
    }

    private static void CheckProduct(ProjectGoal project, Match match, FindingSink sink)
    {
        if (
            Number(match, "a", "ua") is not { } a
            || Number(match, "b", "ub") is not { } b
            || Number(match, "d", "ud") is not { } d
            || d.Value == 0m
        )
        {
            return;
        }

        var c = Number(match, "c", "uc") ?? (1m, 0m);
        if (Times(Times(a.Value, b.Value), c.Value) is not { } product)
        {
            return;
        }

        // 万 may be meant on one side only: 3000*12=3.6万 is written as well as 3000*12=3.6.
        var slack = Math.Max(d.Slack, match.Groups["rough"].Length > 0 ? d.Value * 0.01m : d.Slack);
        if (Math.Abs(product - d.Value) <= slack || Math.Abs(product - d.Value * 10_000m) <= slack * 10_000m)
        {
            sink.Passed(Key);
            return;
        }

        Report(Key, project, match.Value, product, d.Value, sink);
    }

    // A number of heads at a rate a month comes to a whole number of months.
    private static void CheckStandard(ProjectGoal project, Match match, FindingSink sink)
    {
        if (
            Number(match, "n", "") is not { Value: > 0m } n
            || Number(match, "m", "") is not { Value: > 0m } m
            || Number(match, "d", "ud") is not { } d
            || Times(n.Value, m.Value) is not { } month
        )
        {
            return;
        }

        var months = Rounding.HalfUp(d.Value / month, 0);
        if (
            months is >= 1m and <= MostMonths
            && Math.Abs(months * month - d.Value) <= Math.Max(d.Slack, d.Value * 0.01m)
        )
        {
            sink.Passed(Standard);
            return;
        }

        Report(Standard, project, match.Value, month * 12m, d.Value, sink);
    }

    private static void Report(
        string key,
        ProjectGoal project,
        string text,
        decimal product,
        decimal stated,
        FindingSink sink
    ) =>
        sink.Report(
            key,
            [
                ("项目", project.Name),
                ("算式", text),
                ("结果", product.ToString("0.####", CultureInfo.InvariantCulture)),
            ],
            [project.GoalPlace with { Text = text }],
            null,
            Breach.Of(product, stated)
        );

    // In single units, with half its last place.
    private static (decimal Value, decimal Slack)? Number(Match match, string number, string unit)
    {
        if (!match.Groups[number].Success || !PrintedNumber.TryParse(match.Groups[number].Value, out var read))
        {
            return null;
        }

        var scale = unit.Length > 0 && match.Groups[unit].Value.StartsWith('万') ? 10_000m : 1m;
        return (read.Value * scale, read.LastPlace * scale / 2m);
    }

    private static decimal? Times(decimal? a, decimal b) =>
        a is { } x && Math.Abs(x) < 1e13m && Math.Abs(b) < 1e13m ? x * b : null;

    [GeneratedRegex(
        @"(?<a>[0-9]{1,12}(\.[0-9]{1,6})?)(?<ua>[^0-9*×,。;()=+/-]{0,6})[*×](?<b>[0-9]{1,12}(\.[0-9]{1,6})?)(?<ub>[^0-9*×,。;()=+/-]{0,6})([*×](?<c>[0-9]{1,12}(\.[0-9]{1,6})?)(?<uc>[^0-9*×,。;()=+/-]{0,6}))?(=|(?<rough>≈|合计|共计|=约|约))(?<d>[0-9]{1,12}(\.[0-9]{1,6})?)(?<ud>万|元)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Product();

    [GeneratedRegex(
        @"(?<n>[0-9]{1,7})(人|名|户),(按照?)?(?<m>[0-9]{1,9}(\.[0-9]{1,4})?)元/(人|名|户)[./·每]?月(的?标准)?(测算|计算|发放)?,?(预计|共|共计|全年|当年|年){0,3}(需要|需|所需)?(资金|经费)?(?<d>[0-9]{1,12}(\.[0-9]{1,6})?)(?<ud>万|元)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PerHead();
}
