using System.Diagnostics;
using System.Globalization;
using Mingzhang.Accounts;
using Mingzhang.Compiling;
using Mingzhang.Diagnosis;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Bench;

/// <summary>
/// One, two or three printed numbers of every compiled sample are changed, as slips change them, and the diagnosis must
/// name exactly these with their old values. Facts are taken away, as from a pack that was read. A change is “named” when
/// it is proposed first, “unique” when nothing else is proposed; “listed” counts alternatives too.
/// </summary>
internal static class CausesBench
{
    public static int Run(IReadOnlyList<Sample> samples, bool isShown, int most = 600, int seed = 20260101)
    {
        Console.WriteLine(
            "| 样本 | 改动 | 次数 | 查出 | 首选即是 | 指对了数 | 唯一且是 | 列出 | 唯一而指错 | 未能解释 | 平均 ms | 最慢 ms |"
        );
        var total = new Dictionary<int, Tally>();
        foreach (var sample in samples)
        {
            var pack = PackCompiler.Compile(sample.Profile, sample.Book);
            var spots = Mutation.Spots(pack);
            spots.ForEach(s => s.Strip());
            foreach (var count in (int[])[1, 2, 3])
            {
                var random = new Random(seed + count);
                var tally = new Tally();
                var tries = Math.Min(most, count == 1 ? spots.Count * Slip.Kinds.Count : most / 2);
                for (var t = 0; t < tries; t++)
                {
                    var chosen = Enumerable
                        .Range(0, count)
                        .Select(_ => spots[random.Next(spots.Count)])
                        .Distinct()
                        .ToList();
                    tally.Add(Try(sample, pack, chosen, random, isShown));
                    chosen.ForEach(s => s.Strip());
                }

                Print(sample.Name, count, tally);
                total.TryAdd(count, new Tally());
                total[count].Add(tally);
            }
        }

        foreach (var (count, tally) in total)
        {
            Print("合计", count, tally);
        }

        return 0;
    }

    private static void Show(string sample, List<(Spot Spot, decimal Old)> changed, Report report)
    {
        Console.WriteLine($"未指中：{sample}（{report.Diagnoses.Count} 组）");
        foreach (var (spot, _) in changed)
        {
            Console.WriteLine($"  改了 {spot.Text}，印成 {spot.Shown}");
        }

        foreach (var diagnosis in report.Diagnoses)
        {
            var findings = report.Findings.Where(f => diagnosis.Findings.Contains(f.Id)).Select(f => f.Rule);
            Console.WriteLine($"  {DiagnosisText.Of(diagnosis)}｜{string.Join(' ', findings)}");
        }

        var others = report.Findings.Where(f =>
            f.Severity > Severity.Notice && !report.Diagnoses.Any(d => d.Findings.Contains(f.Id))
        );
        Console.WriteLine($"  其余问题：{string.Join(' ', others.Select(f => f.Rule))}");
    }

    private static Result Try(Sample sample, Pack pack, List<Spot> chosen, Random random, bool isShown)
    {
        List<(Spot Spot, decimal Old)> changed = [];
        foreach (var spot in chosen)
        {
            if (Slip.Of(spot.Number, random) is { } value)
            {
                spot.Print(value, keepFacts: false);
                changed.Add((spot, spot.Number.Value));
            }
        }

        if (changed.Count < chosen.Count)
        {
            return default;
        }

        var report = RuleChecker.Check(sample.Profile.Rules, pack, ChartOfAccounts.Standard);
        if (report.IsClean)
        {
            return new Result { IsTried = true };
        }

        var started = Stopwatch.GetTimestamp();
        var diagnosed = Diagnoser.Diagnose(sample.Profile.Rules, pack, report, ChartOfAccounts.Standard);
        var ticks = Stopwatch.GetElapsedTime(started).Ticks;
        var wanted = changed.Select(c => c.Spot.Text).Order(StringComparer.Ordinal).ToList();
        var named = diagnosed.Diagnoses.SelectMany(d => d.Corrections).Select(Text).Order(StringComparer.Ordinal);
        var isNamed = wanted.SequenceEqual(named);
        var isPlaced = wanted.Select(PlaceOf).SequenceEqual(named.Select(PlaceOf));
        if (!isPlaced && isShown)
        {
            Show(sample.Name, changed, diagnosed);
        }

        var isUnique = diagnosed.Diagnoses.All(d => d.Outcome == DiagnosisOutcome.Unique);
        return new Result
        {
            IsTried = true,
            IsSeen = true,
            IsNamed = isNamed,
            IsPlaced = isPlaced,
            IsUnique = isNamed && isUnique,
            IsListed =
                isNamed || wanted.All(w => diagnosed.Diagnoses.Any(d => Sets(d).Any(s => s.Any(c => Text(c) == w)))),
            IsWrong = !isPlaced && isUnique && diagnosed.Diagnoses.Count > 0,
            IsUnexplained =
                diagnosed.Diagnoses.Count == 0
                || diagnosed.Diagnoses.Any(d => d.Outcome == DiagnosisOutcome.BoundReached),
            Ticks = ticks,
        };
    }

    private static IEnumerable<IReadOnlyList<Correction>> Sets(DefectDiagnosis diagnosis) =>
        diagnosis.Alternatives.Prepend(diagnosis.Corrections);

    private static string PlaceOf(string text) => text[..text.LastIndexOf('｜')];

    private static string Text(Correction correction) =>
        $"{correction.Place.Table}｜{correction.Place.Row}｜{correction.Place.Column}｜{correction.Proposed}";

    private static void Print(string name, int count, Tally tally)
    {
        string Share(int part) =>
            string.Create(CultureInfo.InvariantCulture, $"{part}（{100m * part / Math.Max(1, tally.Seen):0.0} %）");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {count} | {tally.Tried} | {tally.Seen} | {Share(tally.Named)} | {Share(tally.Placed)} | {Share(tally.Unique)} | {Share(tally.Listed)} | {Share(tally.Wrong)} | {Share(tally.Unexplained)} | {tally.Ticks / 10_000m / Math.Max(1, tally.Seen):0.0} | {tally.Slowest / 10_000m:0.0} |"
            )
        );
    }

    private readonly record struct Result
    {
        public bool IsTried { get; init; }
        public bool IsSeen { get; init; }
        public bool IsNamed { get; init; }
        public bool IsPlaced { get; init; }
        public bool IsUnique { get; init; }
        public bool IsListed { get; init; }
        public bool IsWrong { get; init; }
        public bool IsUnexplained { get; init; }
        public long Ticks { get; init; }
    }

    private sealed class Tally
    {
        public int Tried { get; private set; }
        public int Seen { get; private set; }
        public int Named { get; private set; }
        public int Placed { get; private set; }
        public int Unique { get; private set; }
        public int Listed { get; private set; }
        public int Wrong { get; private set; }
        public int Unexplained { get; private set; }
        public long Ticks { get; private set; }
        public long Slowest { get; private set; }

        public void Add(Result result)
        {
            Tried += result.IsTried ? 1 : 0;
            Seen += result.IsSeen ? 1 : 0;
            Named += result.IsNamed ? 1 : 0;
            Placed += result.IsPlaced ? 1 : 0;
            Unique += result.IsUnique ? 1 : 0;
            Listed += result.IsListed ? 1 : 0;
            Wrong += result.IsWrong ? 1 : 0;
            Unexplained += result.IsUnexplained ? 1 : 0;
            Ticks += result.Ticks;
            Slowest = Math.Max(Slowest, result.Ticks);
        }

        public void Add(Tally other)
        {
            Tried += other.Tried;
            Seen += other.Seen;
            Named += other.Named;
            Placed += other.Placed;
            Unique += other.Unique;
            Listed += other.Listed;
            Wrong += other.Wrong;
            Unexplained += other.Unexplained;
            Ticks += other.Ticks;
            Slowest = Math.Max(Slowest, other.Slowest);
        }
    }
}
