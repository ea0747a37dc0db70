using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Findings;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>What the text of a goal says agrees with the budget, the indicators and the matter of its project.</summary>
internal static partial class GoalTextChecks
{
    private const string Amount = "绩效.目标金额";
    private const string Count = "绩效.目标数量";
    private const string Foreign = "绩效.目标文不对题";

    /// <summary>Looks at the goal of every project.</summary>
    public static void Run(PerformanceModel model, int year, FindingSink sink)
    {
        foreach (var project in model.Projects.Where(p => p.Goal.Length > 0))
        {
            var goal = Folding.Fold(project.Goal);
            CheckAmount(project, goal, year, sink);
            CheckCounts(project, goal, sink);
            CheckSubject(project, goal, model, sink);
        }
    }

    private static void CheckAmount(ProjectGoal project, string goal, int year, FindingSink sink)
    {
        var amounts = GoalAmount.ReadAll(goal, year);
        var claim = amounts.FirstOrDefault(a => a.IsWhole);
        if (claim is null || project.Budget is not (> 0m and var budget))
        {
            return;
        }

        if (
            amounts.Any(a => Math.Abs(a.WanYuan - budget) <= a.Slack)
            || Math.Abs(amounts.Sum(a => a.WanYuan) - budget) <= 0.005m * amounts.Count
        )
        {
            sink.Passed(Amount);
            return;
        }

        // Of several sums the stated one may be a part.
        var isSole = amounts.All(a => a.WanYuan == claim.WanYuan);
        sink.Report(
            Amount,
            [
                ("项目", project.Name),
                ("金额", claim.Text),
                ("预算", budget.ToString("0.00####", CultureInfo.InvariantCulture)),
            ],
            [project.GoalPlace with { Text = claim.Text }],
            [project.BudgetPlace],
            Breach.Of(budget, claim.WanYuan, isSole || claim.WanYuan > budget ? Severity.Error : Severity.Warning)
        );
    }

    // 村干部2700余人 in the goal, ≥2500人 as the indicator.
    private static void CheckCounts(ProjectGoal project, string goal, FindingSink sink)
    {
        foreach (Match match in Counted().Matches(goal))
        {
            var unit = MeasureUnit.Read(match.Groups["unit"].Value);
            if (
                !decimal.TryParse(
                    match.Groups["number"].ValueSpan,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var value
                )
            )
            {
                continue;
            }

            var number = value * unit.Scale;
            var around = goal[Math.Max(0, match.Index - 10)..Math.Min(goal.Length, match.Index + match.Length + 10)];
            var same = project
                .Indicators.Where(i =>
                    !i.IsDoubtful
                    && i.Kind == IndicatorKind.Quantity
                    && i.Target.Unit.Noun == unit.Noun
                    && i.Target.Unit.Per.Length == 0
                    && Pairs.Shared(ProjectNames.Fold(i.Name), around) >= 3
                )
                .ToList();
            if (same is not [var indicator] || indicator.Target.Number is not { } target)
            {
                continue;
            }

            var isLess =
                target < number
                && indicator.Target.Sign is TargetSign.AtLeast or TargetSign.Equal
                && !match.Groups["about"].Success;
            if (!isLess)
            {
                sink.Passed(Count);
                continue;
            }

            sink.Report(
                Count,
                [
                    ("项目", project.Name),
                    ("数量", match.Value),
                    ("指标", indicator.Name),
                    ("值", indicator.Target.Text),
                ],
                [indicator.Place],
                [project.GoalPlace with { Text = match.Value }],
                new Breach(match.Value, indicator.Target.Text)
            );
        }
    }

    // The work that the goal names is none of this project's, and its words are those of another unit or project.
    private static void CheckSubject(ProjectGoal project, string goal, PerformanceModel model, FindingSink sink)
    {
        foreach (Match match in Work().Matches(goal))
        {
            var work = match.Groups["work"].Value;
            var rest = goal.Remove(match.Index, match.Length);
            var own = string.Join(
                '\n',
                project.Indicators.Select(i => i.Name).Append(project.Name).Append(project.UnitName).Append(rest)
            );
            if (work.Length < 4 || Pairs.Shared(work, Folding.Fold(own)) > 0)
            {
                sink.Passed(Foreign);
                continue;
            }

            var other = model.Projects.FirstOrDefault(p =>
                p != project
                && (
                    Pairs.Shared(work, p.Core) > 1
                    || (p.UnitName != project.UnitName && Pairs.Shared(work, p.UnitName) > 0)
                )
            );
            if (other is null)
            {
                sink.ShortOfData(Foreign);
                continue;
            }

            sink.Report(
                Foreign,
                [
                    ("项目", project.Name),
                    ("工作", match.Value),
                    ("别处", Pairs.Shared(work, other.Core) > 1 ? other.Name : other.UnitName),
                ],
                [project.GoalPlace with { Text = match.Value }]
            );
        }
    }

    [GeneratedRegex(
        "(?<about>约|近|不超过|最多)?(?<number>[0-9]{1,9})(余|多)?(?<unit>万?(人次|人|名|户|件|份|个|次|场|台|套|辆|亩))",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Counted();

    [GeneratedRegex("开展(?<work>[\\p{Lo}]{4,14}?)工作", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Work();
}
