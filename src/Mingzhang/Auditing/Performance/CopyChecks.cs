using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>Goals and indicators that a project shares with another word for word were copied.</summary>
internal static class CopyChecks
{
    private const string Indicators = "绩效.指标照抄";
    private const string Goals = "绩效.目标照抄";

    /// <summary>Compares the projects of each unit and of the department.</summary>
    public static void Run(PerformanceModel model, FindingSink sink)
    {
        var copied = new HashSet<ProjectGoal>(ReferenceEqualityComparer.Instance);
        var bySet = model.Projects.Where(p => p.Indicators.Count >= 3).GroupBy(SetOf, StringComparer.Ordinal);
        foreach (var same in bySet)
        {
            var first = same.First();
            var others = same.Skip(1).Where(p => p.Core != first.Core && SharesNames(first, p)).ToList();
            if (others.Count > 0)
            {
                Report(Indicators, first, others, sink);
                copied.UnionWith(others);
            }
        }

        var byGoal = model
            .Projects.Where(p => Folding.Letters(p.Goal).Length >= 10 && !copied.Contains(p))
            .GroupBy(p => Folding.Letters(p.Goal), StringComparer.Ordinal);
        foreach (var same in byGoal)
        {
            var first = same.First();
            var others = same.Skip(1).Where(p => p.Core != first.Core).ToList();
            if (others.Count > 0)
            {
                Report(Goals, first, others, sink);
            }
        }
    }

    // Everything but the names, which a damaged text may tear.
    private static string SetOf(ProjectGoal project) =>
        string.Join(
            '\n',
            project.Indicators.Select(i => $"{i.First}|{i.Target.Text}|{i.Weight}").Order(StringComparer.Ordinal)
        );

    private static bool SharesNames(ProjectGoal a, ProjectGoal b)
    {
        var names = a.Indicators.Select(i => Folding.Letters(i.Name)).ToHashSet(StringComparer.Ordinal);
        return b.Indicators.Count(i => names.Contains(Folding.Letters(i.Name))) * 2 >= a.Indicators.Count;
    }

    private static void Report(string key, ProjectGoal first, List<ProjectGoal> others, FindingSink sink) =>
        sink.Report(
            key,
            [
                ("项目", others[0].Name),
                ("等", others.Count == 1 ? "" : $"等{others.Count}个项目"),
                ("原项目", first.Name),
            ],
            others.Select(p => p.Place),
            [first.Place]
        );
}
