using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>
/// The money that the goals of the whole give to projects — cost indicators, tasks, the sums in the text — is that of the projects,
/// under their names; a list that names nearly all of them names all.
/// </summary>
internal static partial class WholeAmounts
{
    private const string Amount = "绩效.整体金额与项目";
    private const string Left = "绩效.整体成本漏列项目";
    private const string Extra = "绩效.整体成本多列项目";
    private const string Name = "绩效.整体项目名称";

    private const decimal Tolerance = 0.005m;

    /// <summary>How alike the names of two equal sums must be; the likest are paired first.</summary>
    private const int LeastLikeness = 25;

    /// <summary>How many projects a list must name before it is taken for complete.</summary>
    private const int Enough = 5;

    /// <summary>Compares.</summary>
    public static void Run(PerformanceModel model, Pack pack, FindingSink sink)
    {
        if (model.Whole is not { } whole || model.Projects.Count == 0)
        {
            return;
        }

        var projects = model.Projects.Where(p => p.Budget is not null).ToList();
        var costs = whole
            .Indicators.Where(i =>
                !i.IsDoubtful
                && i.Kind == IndicatorKind.Cost
                && i.Target.WanYuan is not null
                && !General().IsMatch(Folding.Fold(i.Name))
            )
            .Select(i => new Item(i.Name, ProjectNames.Core(i.Name), i.Target.WanYuan!.Value, i.Place))
            .ToList();
        CompareList(costs, projects, whole, [.. pack.Tables], sink);
        foreach (var task in whole.Tasks.Where(t => t.Total is > 0m && !General().IsMatch(t.Name)))
        {
            CompareNamed(
                new Item(task.Name, ProjectNames.Core(task.Name), task.Total!.Value, task.Place),
                projects,
                sink
            );
        }

        CompareText(whole, projects, sink);
    }

    private static void CompareList(
        List<Item> items,
        List<ProjectGoal> projects,
        WholeGoal whole,
        IReadOnlyList<Table> tables,
        FindingSink sink
    )
    {
        var free = projects.ToList();
        var pairs = new List<(Item Item, ProjectGoal Project)>();
        var candidates = items
            .SelectMany(i =>
                projects
                    .Where(p => Math.Abs(p.Budget!.Value - i.WanYuan) <= Tolerance)
                    .Select(p => (Item: i, Project: p, Likeness: Folding.Likeness(i.Core, p.Core)))
            )
            .Where(c => c.Likeness >= LeastLikeness)
            .OrderByDescending(c => c.Likeness);
        var left = items.ToList();
        foreach (var (item, project, _) in candidates)
        {
            if (left.Contains(item) && free.Remove(project))
            {
                left.Remove(item);
                pairs.Add((item, project));
                sink.Passed(Amount);
            }
        }

        foreach (var item in left.ToList())
        {
            if (
                free.Where(p => p.Core == item.Core).ToList() is [var project]
                && items.Count(i => i.Core == item.Core) == 1
            )
            {
                ReportAmount(item, project, sink);
                left.Remove(item);
                free.Remove(project);
                pairs.Add((item, project));
            }
        }

        CheckNames(pairs, sink);
        CheckComplete(pairs.Count, left, free, items, whole, tables, sink);
    }

    // 社干部养老保险 of 村社干部养老保险: one character off.
    private static void CheckNames(List<(Item Item, ProjectGoal Project)> pairs, FindingSink sink)
    {
        foreach (var (item, project) in pairs)
        {
            if (IsSlip(item.Core, project.Core))
            {
                sink.Report(
                    Name,
                    [("名称", item.Name), ("项目", project.Name)],
                    [item.Place],
                    [project.Place],
                    new Breach(project.Name, item.Name)
                );
            }
            else
            {
                sink.Passed(Name);
            }
        }
    }

    private static bool IsSlip(string a, string b)
    {
        var (less, more) = a.Length <= b.Length ? (a, b) : (b, a);
        if (less.Length < 5 || less == more || more.Length - less.Length > 1)
        {
            return false;
        }

        var head = 0;
        while (head < less.Length && less[head] == more[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < less.Length - head && less[^(tail + 1)] == more[^(tail + 1)])
        {
            tail++;
        }

        return head + tail >= more.Length - 1;
    }

    private static void CheckComplete(
        int paired,
        List<Item> left,
        List<ProjectGoal> free,
        List<Item> items,
        WholeGoal whole,
        IReadOnlyList<Table> tables,
        FindingSink sink
    )
    {
        if (paired < Enough || left.Count * 10 > paired || free.Count * 10 > paired)
        {
            return;
        }

        foreach (var project in free)
        {
            sink.Report(
                Left,
                [("项目", project.Name), ("预算", Text(project.Budget!.Value)), ("个数", $"{paired}")],
                [items[0].Place, .. SaidInGoal(whole, project)],
                [.. Listed(tables, project), project.Place],
                new Breach(Expected: Text(project.Budget!.Value))
            );
        }

        foreach (var item in left)
        {
            sink.Report(
                Extra,
                [("名称", item.Name), ("金额", Text(item.WanYuan)), ("个数", $"{paired}")],
                [item.Place],
                null,
                new Breach(Found: Text(item.WanYuan))
            );
        }
    }

    // The text of the goal names the sum all the same.
    private static IEnumerable<Place> SaidInGoal(WholeGoal whole, ProjectGoal project) =>
        Named()
            .Matches(Folding.Fold(whole.Goal))
            .Where(m =>
                PrintedNumber.TryParse(m.Groups["number"].Value, out var number)
                && project.HasBudget(number.Value)
                && Folding.Likeness(ProjectNames.Core(m.Groups["name"].Value), project.Core) >= LeastLikeness
            )
            .Take(1)
            .Select(m => whole.GoalPlace with { Text = m.Value });

    // Its row in a table of projects and their money.
    private static IEnumerable<Place> Listed(IReadOnlyList<Table> tables, ProjectGoal project)
    {
        var name = Folding.Fold(project.Name);
        return tables
            .Where(t => t.Panels.All(p => p.IndexOf("三级指标") < 0))
            .SelectMany(t => t.Panels.SelectMany(p => p.Rows.Select(r => (Rows: new PanelRows(t, p), Row: r))))
            .Where(r =>
                Folding.Fold(r.Row.Name) == name && r.Row.Cells.Any(c => c.Figure?.Printed.Value == project.Budget)
            )
            .Take(1)
            .Select(r => r.Rows.Place(r.Row));
    }

    private static void CompareNamed(Item item, List<ProjectGoal> projects, FindingSink sink)
    {
        if (projects.Where(p => p.Core == item.Core).ToList() is not [var project])
        {
            return;
        }

        if (Math.Abs(project.Budget!.Value - item.WanYuan) <= Tolerance)
        {
            sink.Passed(Amount);
        }
        else
        {
            ReportAmount(item, project, sink);
        }
    }

    // 某局帮贫解困项目5万元 in the text of the goal.
    private static void CompareText(WholeGoal whole, List<ProjectGoal> projects, FindingSink sink)
    {
        foreach (Match match in Named().Matches(Folding.Fold(whole.Goal)))
        {
            if (!PrintedNumber.TryParse(match.Groups["number"].Value, out var number))
            {
                continue;
            }

            var name = ProjectNames.Core(match.Groups["name"].Value);
            var core = projects
                .Where(p => p.Core.Length >= 4 && name.EndsWith(p.Core, StringComparison.Ordinal))
                .ToList();
            if (core is not [var project])
            {
                continue;
            }

            var slack = Math.Max(Tolerance, number.LastPlace / 2m);
            if (Math.Abs(project.Budget!.Value - number.Value) <= slack)
            {
                sink.Passed(Amount);
            }
            else
            {
                var place = whole.GoalPlace with { Text = match.Value };
                ReportAmount(new Item(match.Groups["name"].Value, name, number.Value, place), project, sink);
            }
        }
    }

    private static void ReportAmount(Item item, ProjectGoal project, FindingSink sink) =>
        sink.Report(
            Amount,
            [
                ("名称", item.Name),
                ("金额", Text(item.WanYuan)),
                ("项目", project.Name),
                ("预算", Text(project.Budget!.Value)),
            ],
            [item.Place],
            [project.BudgetPlace],
            Breach.Of(project.Budget!.Value, item.WanYuan)
        );

    private static string Text(decimal value) => value.ToString("0.00####", CultureInfo.InvariantCulture);

    private sealed record Item(string Name, string Core, decimal WanYuan, Place Place);

    // Costs of the whole or of no project.
    [GeneratedRegex(
        "部门预算|整体支出|总预算|总支出|总成本|人员经费|人员类|公用经费|运转类|日常运转|基本支出|工资福利|三公|行政运行|事业运行",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex General();

    [GeneratedRegex(
        @"(?<name>[\p{Lo}]{4,30})(?<number>[0-9][0-9,]{0,12}(\.[0-9]{1,6})?)万元",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Named();
}
