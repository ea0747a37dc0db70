using System.Text.RegularExpressions;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>What a self-review says was reached is the same wherever it is said.</summary>
internal static partial class ReviewResults
{
    private const string Differs = "自评.完成值不一致";

    /// <summary>A shorter name may be that of another thing.</summary>
    private const int NameLength = 6;

    /// <summary>How far behind its name the value of an indicator stands, in characters.</summary>
    private const int Reach = 40;

    /// <summary>Names that begin alike and are looked at in one place of a text.</summary>
    private const int MostCandidates = 20;

    /// <summary>Compares.</summary>
    public static void Run(PerformanceModel model, Pack pack, FindingSink sink)
    {
        if (model.Reviews.Count == 0)
        {
            return;
        }

        var paragraphs = pack.Parts.SelectMany(p => p.Blocks).OfType<ParagraphBlock>();
        CheckNarrative(model, paragraphs, sink);
        CheckTwins(model, sink);
    }

    // The name of an indicator, and close behind it another value than its form prints.
    private static void CheckNarrative(PerformanceModel model, IEnumerable<ParagraphBlock> paragraphs, FindingSink sink)
    {
        var named = model
            .Reviews.SelectMany(r => r.Indicators)
            .Select(i => (Indicator: i, Name: Folding.Letters(i.Name)))
            .Where(n => n.Name.Length >= NameLength)
            .GroupBy(n => n.Name)
            .Where(g => g.All(n => n.Indicator.Actual == g.First().Indicator.Actual))
            .Select(g => g.First())
            .GroupBy(n => n.Name[..NameLength])
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var starts = named.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var paragraph in paragraphs)
        {
            var text = Folding.Fold(paragraph.Text);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var at = 0; at + NameLength <= text.Length; at++)
            {
                if (!starts.TryGetValue(text.AsSpan(at, NameLength), out var candidates))
                {
                    continue;
                }

                foreach (var (indicator, name) in candidates.Take(MostCandidates))
                {
                    if (string.CompareOrdinal(text, at, name, 0, name.Length) == 0 && seen.Add(name))
                    {
                        CheckSaid(indicator, name + RestOf(text, at + name.Length), name.Length, paragraph, sink);
                    }
                }
            }
        }
    }

    // Up to the end of the sentence or the next indicator.
    private static string RestOf(string text, int start)
    {
        var rest = text[start..Math.Min(text.Length, start + Reach)];
        var end = rest.AsSpan().IndexOfAny("。;；");
        rest = end < 0 ? rest : rest[..end];
        var next = rest.IndexOf("指标", StringComparison.Ordinal);
        return next < 0 ? rest : rest[..next];
    }

    private static void CheckSaid(
        ReviewedIndicator indicator,
        string words,
        int nameLength,
        ParagraphBlock paragraph,
        FindingSink sink
    )
    {
        var rest = words[nameLength..];
        if (
            Quantities(indicator.Actual) is not [var actual]
            || Quantities(rest) is not [var said, ..]
            || said.Unit != actual.Unit
            || Bounded().IsMatch(rest)
        )
        {
            return;
        }

        var printed = Quantities(indicator.Aim).Append(actual);
        if (printed.Any(p => p.Unit == said.Unit && IsSame(p.Number, said.Number)))
        {
            sink.Passed(Differs);
            return;
        }

        sink.Report(
            Differs,
            [("指标", indicator.Name), ("正文", said.Text), ("完成", actual.Text)],
            [(paragraph.Place ?? new Place()) with { Text = words }],
            [indicator.ActualPlace],
            Breach.Of(actual.Number.Value, said.Number.Value)
        );
    }

    // One indicator with one target, in the form of the whole and in that of a project.
    private static void CheckTwins(PerformanceModel model, FindingSink sink)
    {
        var twins = model
            .Reviews.SelectMany(r => r.Indicators)
            .Where(i => Folding.Letters(i.Name).Length >= 4 && Quantities(i.Aim) is [{ Unit: not "%" }])
            .GroupBy(i => (Folding.Letters(i.Name), Folding.Fold(i.Aim)))
            .Select(g => g.ToList());
        foreach (var same in twins)
        {
            if (
                same is [{ Project: "" } whole, { Project: not "" } project]
                && Quantities(whole.Actual) is [var a]
                && Quantities(project.Actual) is [var b]
                && a.Unit == b.Unit
                && !IsSame(a.Number, b.Number)
            )
            {
                sink.Report(
                    Differs,
                    [("指标", whole.Name), ("正文", $"{project.Actual}（项目自评表）"), ("完成", whole.Actual)],
                    [whole.ActualPlace],
                    [project.ActualPlace],
                    Breach.Of(b.Number.Value, a.Number.Value)
                );
            }
        }
    }

    private static List<Quantity> Quantities(string text) =>
        [
            .. Quantified()
                .Matches(Folding.Fold(text))
                .Select(m =>
                    PrintedNumber.TryParse(m.Groups["number"].Value, out var number)
                        ? new Quantity(number, m.Groups["unit"].Value, m.Value)
                        : null
                )
                .OfType<Quantity>(),
        ];

    // A value may be repeated with fewer places.
    private static bool IsSame(PrintedNumber a, PrintedNumber b) =>
        Rounding.HalfUp(a.Value, Math.Min(a.Decimals, b.Decimals))
        == Rounding.HalfUp(b.Value, Math.Min(a.Decimals, b.Decimals));

    private sealed record Quantity(PrintedNumber Number, string Unit, string Text);

    // The unit is % or the characters up to the next mark of measure.
    [GeneratedRegex(
        @"(?<number>[0-9]{1,9}(\.[0-9]{1,4})?)(?<unit>%|(万|亿)?(人次|人|元|次|个|家|户|公里|场|份|台|套|件|项|亩|吨|期|篇|名|处))",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Quantified();

    // 99%以上 says no exact value; a target or a rise is another quantity.
    [GeneratedRegex(
        "以上|以下|超过|不低于|不少于|≥|>|目标|同比|较上年|增长|提高|下降|上年",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Bounded();
}
