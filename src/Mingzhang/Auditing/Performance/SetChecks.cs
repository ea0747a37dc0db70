using System.Text.RegularExpressions;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>The indicators of a project or of the whole taken together.</summary>
internal static partial class SetChecks
{
    private const string Missing = "绩效.缺少指标类别";
    private const string Direction = "绩效.方向漏填";
    private const string NoDirection = "绩效.方向全空";
    private const string Sangong = "绩效.三公为零";

    private static readonly IndicatorKind[] Wanted =
    [
        IndicatorKind.Quantity,
        IndicatorKind.Quality,
        IndicatorKind.Timeliness,
        IndicatorKind.Cost,
    ];

    /// <summary>Looks at every set.</summary>
    public static void Run(PerformanceModel model, Pack pack, FindingSink sink)
    {
        foreach (var project in model.Projects.Where(p => p.IsWhole && IsSpecial(p, pack)))
        {
            CheckKinds(project, sink);
        }

        if (model.Whole is { Indicators.Count: >= 5 } whole)
        {
            CheckKinds(whole, sink);
        }

        CheckDirections(model.Projects, sink);
        CheckSangong(model, pack, sink);
    }

    // 特定目标类: by the letter in its code, or as a project of 项目支出 that is none of running costs.
    private static bool IsSpecial(ProjectGoal project, Pack pack)
    {
        if (project.Code.Length == 21)
        {
            return project.Code[8] == 'T';
        }

        var core = project.Core;
        return !Running().IsMatch(project.Name)
            && pack.Tables.Where(t => t.Form != project.Place.Table)
                .SelectMany(t => t.Panels)
                .SelectMany(p => p.Rows)
                .Any(r =>
                    r.Level == RowLevel.Project
                    && (r.Unit is null || project.Unit is null || r.Unit == project.Unit)
                    && (
                        ProjectNames.Core(r.Name) == core
                        || r.Cells.Any(c => c.Figure is { } f && project.HasBudget(f.Printed.Value))
                    )
                );
    }

    private static void CheckKinds(ProjectGoal project, FindingSink sink)
    {
        var kinds = project.Indicators.Select(i => i.Kind).ToHashSet();
        var missing = Wanted.Where(k => !kinds.Contains(k)).ToList();
        if (kinds.Contains(IndicatorKind.Other) || missing.Count == 0)
        {
            sink.Passed(Missing);
            return;
        }

        var isGrave = missing.Count > 1 || missing[0] == IndicatorKind.Quantity;
        Report($"项目“{project.Name}”", missing, project.Indicators.Select(i => i.Place), isGrave, sink);
    }

    private static void CheckKinds(WholeGoal whole, FindingSink sink)
    {
        var kinds = whole.Indicators.Select(i => i.Kind).ToHashSet();
        var missing = Wanted.Where(k => k != IndicatorKind.Cost && !kinds.Contains(k)).ToList();
        if (kinds.Contains(IndicatorKind.Other) || missing.Count is 0 or 3)
        {
            sink.Passed(Missing);
            return;
        }

        Report("部门整体", missing, [whole.Indicators[0].Place], isGrave: true, sink);
    }

    private static void Report(
        string owner,
        List<IndicatorKind> missing,
        IEnumerable<Place> places,
        bool isGrave,
        FindingSink sink
    ) =>
        sink.Report(
            Missing,
            [("所属", owner), ("类别", string.Join('、', missing.Select(k => k.Chinese())))],
            places,
            null,
            new Breach(Severity: isGrave ? null : Severity.Notice)
        );

    // A column that some projects fill and others leave blank.
    private static void CheckDirections(IReadOnlyList<ProjectGoal> projects, FindingSink sink)
    {
        var all = projects.SelectMany(p => p.Indicators).ToList();
        var filled = all.Count(i => i.Direction.Length > 0);
        if (filled == 0 && all.Count > 0)
        {
            sink.Report(NoDirection, [("个数", $"{all.Count}")], [all[0].Place]);
            return;
        }

        foreach (var project in filled * 2 >= all.Count ? projects : [])
        {
            var blank = project.Indicators.Where(i => i.Direction.Length == 0).ToList();
            if (blank.Count == 0)
            {
                sink.Passed(Direction);
            }
            else if (blank.Count == project.Indicators.Count)
            {
                sink.Report(
                    Direction,
                    [("项目", project.Name), ("个数", $"{blank.Count}")],
                    blank.Select(i => i.Place)
                );
            }
            else
            {
                // A cell alone may have been lost on the way.
                sink.Report(
                    Direction,
                    [("项目", project.Name), ("个数", $"{blank.Count}")],
                    blank.Select(i => i.Place),
                    null,
                    new Breach(Severity: Severity.Notice)
                );
            }
        }
    }

    // A rate whose denominator is zero.
    private static void CheckSangong(PerformanceModel model, Pack pack, FindingSink sink)
    {
        var rates = model
            .Groups.SelectMany(g => g.Indicators)
            .Where(i => SangongRate().IsMatch(Folding.Fold(i.Name)))
            .ToList();
        var tables = pack
            .Tables.Where(t =>
                t.Title.Contains("三公", StringComparison.Ordinal)
                && !t.Title.Contains("基金", StringComparison.Ordinal)
            )
            .ToList();
        if (rates.Count == 0 || tables.Count == 0)
        {
            return;
        }

        var rows = tables.SelectMany(t => t.Panels).SelectMany(p => p.Rows).ToList();
        var isZero =
            rows.Count > 0
            && rows.SelectMany(r => r.Cells).All(c => !c.IsUnreadable && c.Figure is null or { Printed.Value: 0m });
        if (!isZero)
        {
            sink.Passed(Sangong);
            return;
        }

        sink.Report(
            Sangong,
            [("个数", $"{rates.Count}"), ("指标", rates[0].Name)],
            rates.Select(i => i.Place),
            [(rows[0].Place ?? new Place()) with { Table = tables[0].Form, Row = rows[0].Name }]
        );
    }

    [GeneratedRegex(
        "公用经费|运转|人员|工资|党建|党组织|工会|福利|办公|退休|离休|遗属|公务",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Running();

    [GeneratedRegex(
        "三公\"?经费\"?(控制率|执行率|控制情况|预算执行率|变动率)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SangongRate();
}
