using Mingzhang.Findings;

namespace Mingzhang.Auditing.Performance;

/// <summary>The same matter among the goals of the whole and of a project has one target.</summary>
internal static class WholeAgainstProjects
{
    private const string Key = "绩效.整体与项目";

    /// <summary>Compares every indicator of the whole whose counterpart is clear.</summary>
    public static void Run(PerformanceModel model, FindingSink sink)
    {
        if (model.Whole is not { } whole || model.Projects.Count == 0)
        {
            return;
        }

        var candidates = model
            .Projects.SelectMany(p => p.Indicators.Where(IsComparable).Select(i => new Candidate(p, i)))
            .ToList();
        foreach (var indicator in whole.Indicators.Where(IsComparable))
        {
            Compare(indicator, candidates, sink);
        }
    }

    // Costs are held against the budgets instead.
    private static bool IsComparable(Indicator indicator) =>
        !indicator.IsDoubtful
        && indicator.Target.Value is not null
        && indicator.Kind != IndicatorKind.Cost
        && !indicator.Target.Unit.IsMoney;

    private static void Compare(Indicator whole, List<Candidate> candidates, FindingSink sink)
    {
        var name = ProjectNames.Fold(whole.Name);
        var best = 0;
        var matches = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            var score = IndicatorMatch.Score(name, candidate.Name, candidate.Project.Core);
            if (score > best)
            {
                best = score;
                matches.Clear();
            }

            if (score > 0 && score == best)
            {
                matches.Add(candidate);
            }
        }

        if (matches.Count == 0)
        {
            return;
        }

        if (matches.Any(m => TargetConflict.Between(whole.Target, m.Indicator.Target) == Conflict.None))
        {
            sink.Passed(Key);
        }
        else if (matches.Count > 1)
        {
            // Several projects measure it; the whole may be any of them or their sum.
            sink.ShortOfData(Key);
        }
        else
        {
            Report(whole, matches[0], best, sink);
        }
    }

    private static void Report(Indicator whole, Candidate match, int score, FindingSink sink)
    {
        var conflict = TargetConflict.Between(whole.Target, match.Indicator.Target);
        var severity =
            conflict == Conflict.Slight && whole.Kind == IndicatorKind.Satisfaction ? Severity.Notice
            : conflict == Conflict.Gross && score >= IndicatorMatch.Sure ? Severity.Error
            : Severity.Warning;
        sink.Report(
            Key,
            [
                ("整体指标", whole.Name),
                ("整体值", whole.Target.Text),
                ("项目", match.Project.Name),
                ("项目指标", match.Indicator.Name),
                ("项目值", match.Indicator.Target.Text),
            ],
            [whole.Place],
            [match.Indicator.Place],
            new Breach(match.Indicator.Target.Text, whole.Target.Text, Severity: severity)
        );
    }

    private sealed record Candidate(ProjectGoal Project, Indicator Indicator)
    {
        public string Name { get; } = ProjectNames.Fold(Indicator.Name);
    }
}
