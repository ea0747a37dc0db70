using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Findings;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>The cost that a project may have at most is its budget.</summary>
internal static partial class CostChecks
{
    private const string Key = "绩效.成本上限";

    /// <summary>Half the last place of a budget of two decimals, in 万元.</summary>
    private const decimal Tolerance = 0.005m;

    /// <summary>Holds the costs of every project against its budget.</summary>
    /// <param name="model">The goals.</param>
    /// <param name="year">The year budgeted; costs of other years are left out.</param>
    /// <param name="sink">Takes the findings.</param>
    public static void Run(PerformanceModel model, int year, FindingSink sink)
    {
        foreach (var project in model.Projects)
        {
            var costs = project.Indicators.Where(i => IsCost(i, year)).ToList();
            var controls = costs.Count(IsControl);
            foreach (var cost in project.Budget is > 0m ? costs : [])
            {
                var isWhole = IsControl(cost) ? controls == 1 : costs.Count == 1;
                Check(project, cost, isWhole, sink);
            }
        }
    }

    private static bool IsCost(Indicator indicator, int year) =>
        !indicator.IsDoubtful
        && indicator.Kind == IndicatorKind.Cost
        && indicator.Target.WanYuan is not null
        && !Each().IsMatch(Folding.Fold(indicator.Name))
        && Years().Matches(indicator.Name).All(y => y.Value == year.ToString(CultureInfo.InvariantCulture));

    private static bool IsControl(Indicator indicator) => Control().IsMatch(Folding.Fold(indicator.Name));

    private static void Check(ProjectGoal project, Indicator cost, bool isWhole, FindingSink sink)
    {
        var (budget, value) = (project.Budget!.Value, cost.Target.WanYuan!.Value);
        if (Math.Abs(value - budget) <= Tolerance || (value < budget && !isWhole))
        {
            sink.Passed(Key);
            return;
        }

        // Below the budget, a cost without 控制数 or the project's own name may be a part of it.
        var severity =
            Range().IsMatch(Folding.Fold(project.Goal)) ? Severity.Warning
            : value > budget || IsControl(cost) ? Severity.Error
            : ProjectNames.Fold(cost.Name).Contains(project.Core, StringComparison.Ordinal) ? Severity.Warning
            : Severity.Notice;
        sink.Report(
            Key,
            [
                ("项目", project.Name),
                ("指标", cost.Name),
                ("值", cost.Target.Text),
                ("预算", Text(budget)),
                ("差额", Text(Math.Abs(value - budget))),
                ("多少", value > budget ? "多" : "少"),
            ],
            [cost.Place],
            [project.BudgetPlace],
            Breach.Of(budget, value, severity)
        );
    }

    private static string Text(decimal value) => value.ToString("0.00####", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "控制数|控制额|总成本|总预算|总投入|总费用",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Control();

    [GeneratedRegex(
        "人均|每|标准|单价|平均|户均|单位成本|节约|降低",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Each();

    [GeneratedRegex("20[0-9]{2}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

    // Money of several years at once.
    [GeneratedRegex("20[0-9]{2}年?[-~至到]20[0-9]{2}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
