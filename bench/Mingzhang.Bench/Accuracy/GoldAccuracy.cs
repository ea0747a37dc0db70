using System.Globalization;
using Mingzhang.Findings;

namespace Mingzhang.Bench.Accuracy;

/// <summary>Recall and precision against labelled packs.</summary>
internal static class GoldAccuracy
{
    public static bool Run(string shared, Auditor auditor, bool isDetailed)
    {
        Console.WriteLine("\n## 标注过的公开件：查全与查准\n");
        Console.WriteLine("| 公开件 | 错误查全 | 应查查全 | 错误查准 | 警告查准 | 毫秒 |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        var (isGood, details) = (true, new List<string>());
        foreach (
            var folder in Directory.EnumerateDirectories(Path.Combine(shared, "gold")).Order(StringComparer.Ordinal)
        )
        {
            var labels = Path.Combine(folder, "findings.json");
            var name = Path.GetFileName(folder);
            if (!File.Exists(labels))
            {
                continue;
            }

            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            var (_, report) = auditor.Check(Auditor.Read(Path.Combine(shared, "packs", name + ".txt")));
            var took = System.Diagnostics.Stopwatch.GetElapsedTime(started);
            isGood &= Score(name, GoldFinding.Load(labels), report, took, details);
        }

        if (isDetailed)
        {
            details.ForEach(Console.WriteLine);
        }

        return isGood;
    }

    private static bool Score(
        string name,
        IReadOnlyList<GoldFinding> gold,
        Report? report,
        TimeSpan took,
        List<string> details
    )
    {
        var found = (report?.Findings ?? []).Select(f => (Finding: f, Spot: SpotOf(f))).ToList();
        var real = gold.Where(g => !g.IsDamage).ToList();
        var wanted = real.Where(g => !g.IsNeutral).ToList();
        var errors = wanted.Where(g => g.Severity == "error").ToList();
        var must = wanted.Where(g => g.IsWanted && g.Severity != "rounding").ToList();
        var ourErrors = found.Where(f => f.Finding.Severity == Severity.Error).ToList();
        var ourWarnings = found.Where(f => f.Finding.Severity == Severity.Warning).ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Rate(errors, IsFound)} | {Rate(must, IsFound)} | {Rate(ourErrors, IsTrue)} | {Rate(ourWarnings, IsTrue)} | {took.TotalMilliseconds:0} |"
            )
        );
        details.AddRange(
            wanted
                .Where(g => !IsFound(g) && (g.Severity == "error" || g.IsWanted))
                .Select(g => $"漏查 {name} {g.Id} {g.Severity}")
        );
        details.AddRange(
            ourErrors
                .Concat(ourWarnings)
                .Where(f => !IsTrue(f))
                .Select(f => $"误报 {name} {f.Finding.Rule} {f.Finding.Severity} {f.Finding.Message}")
        );
        return Share(errors, IsFound) >= 0.95m
            && Share(must, IsFound) >= 0.80m
            && Share(ourErrors, IsTrue) >= 0.95m
            && Share(ourWarnings, IsTrue) >= 0.85m;

        bool IsFound(GoldFinding g) => found.Exists(f => g.Spot.IsHitBy(f.Spot));
        bool IsTrue((Finding Finding, GoldSpot Spot) f) => real.Exists(g => g.Spot.IsHitBy(f.Spot));
    }

    private static GoldSpot SpotOf(Finding finding) =>
        new(
            finding.Places.Select(p => p.Place.Line).OfType<int>().ToHashSet(),
            finding.Places.Select(p => p.Place.Page).OfType<int>().ToHashSet(),
            [.. finding.Places.Select(p => GoldFinding.Plain(p.Place.Text)), GoldFinding.Plain(finding.Message)],
            GoldFinding.Numbers(finding.Expected, finding.Found)
        );

    private static decimal Share<T>(List<T> items, Func<T, bool> isGood) =>
        items.Count == 0 ? 1m : (decimal)items.Count(isGood) / items.Count;

    private static string Rate<T>(List<T> items, Func<T, bool> isGood) =>
        string.Create(CultureInfo.InvariantCulture, $"{items.Count(isGood)}/{items.Count} = {Share(items, isGood):0%}");
}
