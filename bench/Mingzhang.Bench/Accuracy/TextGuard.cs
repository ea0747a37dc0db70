using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Text;
using Mingzhang.Findings;

namespace Mingzhang.Bench.Accuracy;

/// <summary>
/// The five published text packs: an amount in a table is changed in the file, one at a time. Amounts that no evaluated rule
/// reads are counted apart.
/// </summary>
internal static partial class TextGuard
{
    private const int Seed = 20240601;
    private const int SampleSize = 60;

    public static bool Run(string shared, Auditor auditor, bool isWhole)
    {
        Console.WriteLine("\n## 真实文本公开件：一次改动一个表内金额\n");
        Console.WriteLine("| 公开件 | 有规则核对的查出 | 改动 | 比例 | 没有规则核对的查出 | 改动 |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        var (isGood, missed) = (true, new List<string>());
        foreach (
            var file in Directory.EnumerateFiles(Path.Combine(shared, "packs"), "*.txt").Order(StringComparer.Ordinal)
        )
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var lines = File.ReadAllText(file).Split('\n');
            var report = Check(lines, auditor);
            var before = Auditor.Alarms(report);
            var unguarded = (report?.Coverage.Unguarded ?? [])
                .Select(p => (p.Line, Text: p.Text?.Replace(" ", "", StringComparison.Ordinal)))
                .ToHashSet();
            var spots = lines
                .SelectMany(
                    (l, i) =>
                        l.Contains('\t', StringComparison.Ordinal)
                            ? Amount().Matches(l).Select(m => (Line: i, Match: m))
                            : []
                )
                .Where(s => decimal.Parse(s.Match.Value, NumberStyles.Number, CultureInfo.InvariantCulture) >= 1m)
                .ToArray();
            new Random(Seed).Shuffle(spots);
            var tried = spots.Take(isWhole ? spots.Length : SampleSize).ToList();
            var results = tried
                .AsParallel()
                .Select(s =>
                {
                    string[] changed = [.. lines];
                    changed[s.Line] =
                        lines[s.Line][..s.Match.Index]
                        + NumberChange.Of(s.Match.Value)
                        + lines[s.Line][(s.Match.Index + s.Match.Length)..];
                    var isFound = !Auditor.Alarms(Check(changed, auditor)).IsSubsetOf(before);
                    return (
                        s.Line,
                        s.Match.Value,
                        IsFound: isFound,
                        IsGuarded: !unguarded.Contains((s.Line + 1, s.Match.Value))
                    );
                })
                .ToList();
            var (guarded, free) = (results.Where(r => r.IsGuarded).ToList(), results.Where(r => !r.IsGuarded).ToList());
            var share = guarded.Count == 0 ? 1m : (decimal)guarded.Count(r => r.IsFound) / guarded.Count;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {guarded.Count(r => r.IsFound)} | {guarded.Count} | {share:0.0%} | {free.Count(r => r.IsFound)} | {free.Count} |"
                )
            );
            isGood &= share >= 0.95m;
            missed.AddRange(
                results
                    .Where(r => !r.IsFound)
                    .OrderBy(r => r.Line)
                    .Select(r =>
                        string.Create(CultureInfo.InvariantCulture, $"未查出：{name} 第 {r.Line + 1} 行 {r.Value}")
                    )
            );
        }

        missed.ForEach(Console.WriteLine);
        return isGood;
    }

    private static Report? Check(string[] lines, Auditor auditor)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return auditor.Check(PlainTextReader.Read(stream, ReadingLimits.Default, default)).Report;
    }

    [GeneratedRegex(
        @"\b\d{1,3}(,\d{3})*\.\d{2}\b|\b\d+\.\d{2}\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Amount();
}
