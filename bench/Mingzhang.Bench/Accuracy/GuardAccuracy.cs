using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Packs;
using Mingzhang.Reading.Raw;
using Mingzhang.Testing.Formats;

namespace Mingzhang.Bench.Accuracy;

/// <summary>
/// The guard law in every format: each printed figure of a compiled sample is changed, one at a time, in what was read from
/// the file, and the check must raise an alarm that it did not raise before. A figure that was not read counts as undetected.
/// </summary>
internal static partial class GuardAccuracy
{
    private const int Seed = 20240601;
    private const int SampleSize = 60;

    public static bool Run(IReadOnlyList<PackForms> forms, Auditor auditor, bool isWhole)
    {
        Console.WriteLine("\n## 各格式的护数：一次改动一个印出的数字\n");
        Console.WriteLine(
            isWhole
                ? "每个数字都改。\n"
                : $"每个样本每种格式抽 {SampleSize} 个数字（种子 {Seed}）；--all 时每个都改。\n"
        );
        Console.WriteLine("| 格式 | 表内查出 | 表内改动 | 比例 | 文字查出 | 文字改动 | 比例 |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        var (isGood, hasText, missed) = (true, false, new List<string>());
        foreach (var format in forms.SelectMany(f => f.Files).GroupBy(f => f.Format))
        {
            var (inTables, inText) = ((Found: 0, Tried: 0), (Found: 0, Tried: 0));
            foreach (var form in forms)
            {
                var document = Auditor.Read(form.Files.First(f => f.Format == format.Key).File);
                var where = $"{format.Key} {form.Sample.Name} ";
                inTables = Add(inTables, Tables(form, document, auditor, isWhole, where, missed));
                inText = Add(inText, Text(document, auditor, isWhole, where, missed));
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {format.Key} | {inTables.Found} | {inTables.Tried} | {Share(inTables):0.00%} | {inText.Found} | {inText.Tried} | {Share(inText):0.00%} |"
                )
            );
            hasText |= inText.Tried > 0;
            isGood &= Share(inTables) >= 0.99m && Share(inText) >= 0.95m;
        }

        foreach (
            var group in missed.GroupBy(
                m => m[(m.IndexOf(' ', StringComparison.Ordinal) + 1)..],
                StringComparer.Ordinal
            )
        )
        {
            Console.WriteLine($"未查出：{group.Key}（{group.Count()} 种格式）");
        }

        return isGood;
    }

    private static (int Found, int Tried) Tables(
        PackForms form,
        RawDocument document,
        Auditor auditor,
        bool isWhole,
        string where,
        List<string> missed
    )
    {
        var (read, report) = auditor.Check(document);
        var figures = Sampled(PackScore.Of(form.Pack, read?.Pack).Figures, isWhole);
        if (read is null)
        {
            missed.Add(where + "整份没有认出");
            return (0, figures.Count);
        }

        var (before, changes) = (Auditor.Alarms(report), new RawChange(document, read));
        var undetected = figures
            .AsParallel()
            .Where(f =>
                f.Read is not { } spot
                || changes.Change(spot.Row, spot.Column) is not { } changed
                || !IsNoticed(auditor, changed, before)
            )
            .Select(f => $"{where}{f.Name} {f.Printed.Text}{Why(f, changes)}")
            .ToList();
        missed.AddRange(undetected.Order(StringComparer.Ordinal));
        return (figures.Count - undetected.Count, figures.Count);
    }

    private static (int Found, int Tried) Text(
        RawDocument document,
        Auditor auditor,
        bool isWhole,
        string where,
        List<string> missed
    )
    {
        var (read, report) = auditor.Check(document);
        var before = Auditor.Alarms(report);
        // What is said elsewhere, of duties and plans, has no figure to be held against.
        var places = (read?.Pack.Parts ?? [])
            .Where(p => p.Kind == PartKind.Narrative)
            .SelectMany(p => p.Blocks)
            .Select(b => b.Place)
            .ToHashSet();
        var spots =
            from block in document.Blocks.Index()
            let paragraph = block.Item as RawParagraph
            where paragraph is { HeadingLevel: null } && places.Contains(paragraph.Place)
            from match in Printed().Matches(paragraph.Text)
            select (block.Index, paragraph, match.Groups["number"]);
        var tried = Sampled([.. spots], isWhole);
        var undetected = tried
            .AsParallel()
            .Where(s =>
            {
                var (at, paragraph, number) = s;
                var text =
                    paragraph.Text[..number.Index]
                    + NumberChange.Of(number.Value)
                    + paragraph.Text[(number.Index + number.Length)..];
                RawBlock[] blocks = [.. document.Blocks];
                blocks[at] = paragraph with { Text = text };
                return !IsNoticed(auditor, document with { Blocks = blocks }, before);
            })
            .Select(s => $"{where}文字“{Around(s.paragraph.Text, s.Item3.Index)}”")
            .ToList();
        missed.AddRange(undetected.Order(StringComparer.Ordinal));
        return (tried.Count - undetected.Count, tried.Count);
    }

    private static string Why(PairedFigure figure, RawChange changes) =>
        figure.Read is not { } spot ? "（没有读到）"
        : changes.Change(spot.Row, spot.Column) is null ? "（没有找到原来的格子）"
        : "";

    private static bool IsNoticed(Auditor auditor, RawDocument changed, HashSet<string> before) =>
        auditor.Check(changed) is (not null, { } report) && !Auditor.Alarms(report).IsSubsetOf(before);

    private static List<T> Sampled<T>(IReadOnlyList<T> items, bool isWhole)
    {
        if (isWhole || items.Count <= SampleSize)
        {
            return [.. items];
        }

        var random = new Random(Seed);
        var order = items.ToArray();
        random.Shuffle(order);
        return [.. order.Take(SampleSize)];
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 12)..Math.Min(text.Length, at + 12)];

    private static (int Found, int Tried) Add((int Found, int Tried) a, (int Found, int Tried) b) =>
        (a.Found + b.Found, a.Tried + b.Tried);

    private static decimal Share((int Found, int Tried) c) => c.Tried == 0 ? 1m : (decimal)c.Found / c.Tried;

    [GeneratedRegex(
        @"(?<number>\d[\d,]*(\.\d+)?) ?(万元|元|%|％|个|辆|台|套|批次|人次|人|次)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Printed();
}
