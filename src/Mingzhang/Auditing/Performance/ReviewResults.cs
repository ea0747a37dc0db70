using System.Text.RegularExpressions;
using Mingzhang.Findings;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>What a self-review says was reached is the same wherever it is said, and its grade is that of its score.</summary>
internal static partial class ReviewResults
{
    private const string AimForResult = "自评.完成值误写目标";
    private const string Differs = "自评.完成值不一致";
    private const string Grade = "自评.等级";

    /// <summary>How many characters two statements must begin with to be about one thing.</summary>
    private const int SubjectLength = 4;

    /// <summary>Compares.</summary>
    public static void Run(PerformanceModel model, Pack pack, FindingSink sink)
    {
        if (model.Reviews.Count == 0)
        {
            return;
        }

        var paragraphs = pack.Parts.SelectMany(p => p.Blocks).OfType<ParagraphBlock>().ToList();
        var texts = paragraphs
            .Select(p => new Said(Folding.Fold(p.Text), p.Place ?? new Place()))
            .Concat(
                model.Reviews.SelectMany(r => r.Indicators).Select(i => new Said(Folding.Fold(i.Actual), i.ActualPlace))
            )
            .ToList();
        CheckSurplus(texts, sink);
        CheckNarrative(model, paragraphs, sink);
        CheckTwins(model, sink);
        CheckGrades(texts, sink);
    }

    // 完成42.40万人,…超额完成1.57万人: a result of 40.83万人 elsewhere is the target.
    private static void CheckSurplus(List<Said> texts, FindingSink sink)
    {
        var results = texts.SelectMany(t => Surplus().Matches(t.Text).Select(m => ResultOf(m, t))).ToList();
        var seen = new HashSet<(decimal, decimal, string)>();
        foreach (var done in results.OfType<Result>().Where(r => seen.Add((r.Value, r.Aim, r.Unit))))
        {
            var wrong = new List<Place>();
            foreach (var text in texts)
            {
                wrong.AddRange(
                    Reached()
                        .Matches(text.Text)
                        .Where(m =>
                            m.Groups["unit"].Value == done.Unit
                            && PrintedNumber.TryParse(m.Groups["number"].Value, out var number)
                            && number.Value == done.Aim
                            && CommonStart(m.Groups["name"].Value, done.Subject) >= SubjectLength
                        )
                        .Select(m => text.Place with { Text = m.Value })
                );
            }

            if (wrong.Count == 0)
            {
                sink.Passed(AimForResult);
                continue;
            }

            sink.Report(
                AimForResult,
                [("说法", wrong[0].Text!), ("完成", done.Text), ("目标", $"{done.Aim}{done.Unit}")],
                wrong,
                [done.Place],
                Breach.Of(done.Value, done.Aim)
            );
        }
    }

    private static Result? ResultOf(Match match, Said text) =>
        PrintedNumber.TryParse(match.Groups["number"].Value, out var done)
        && PrintedNumber.TryParse(match.Groups["more"].Value, out var more)
        && match.Groups["unit"].Value == match.Groups["unit2"].Value
        && more.Value > 0m
        && done.Value > more.Value
            ? new Result(
                match.Groups["name"].Value,
                done.Value,
                done.Value - more.Value,
                match.Groups["unit"].Value,
                match.Value,
                text.Place with
                {
                    Text = match.Value,
                }
            )
            : null;

    // The name of an indicator, and close behind it another value than its form prints.
    private static void CheckNarrative(PerformanceModel model, List<ParagraphBlock> paragraphs, FindingSink sink)
    {
        var named = model
            .Reviews.SelectMany(r => r.Indicators)
            .Select(i => (Indicator: i, Name: Folding.Letters(i.Name)))
            .Where(n => n.Name.Length >= 6)
            .GroupBy(n => n.Name)
            .Where(g => g.All(n => n.Indicator.Actual == g.First().Indicator.Actual))
            .Select(g => g.First());
        foreach (var (indicator, name) in named)
        {
            if (Quantities(Folding.Fold(indicator.Actual)) is not [var actual])
            {
                continue;
            }

            var printed = Quantities(Folding.Fold(indicator.Aim)).Append(actual).ToList();
            foreach (var paragraph in paragraphs)
            {
                var text = Folding.Fold(paragraph.Text);
                var at = text.IndexOf(name, StringComparison.Ordinal);
                if (at < 0)
                {
                    continue;
                }

                // Up to the end of the sentence or the next indicator.
                var rest = text[(at + name.Length)..Math.Min(text.Length, at + name.Length + 40)];
                var end = rest.AsSpan().IndexOfAny("。;；");
                rest = end < 0 ? rest : rest[..end];
                var next = rest.IndexOf("指标", StringComparison.Ordinal);
                rest = next < 0 ? rest : rest[..next];
                if (
                    Quantities(rest) is not [var said, ..]
                    || said.Unit != actual.Unit
                    || Bounded().IsMatch(rest)
                    || printed.Exists(p => p.Unit == said.Unit && IsSame(p.Number, said.Number))
                )
                {
                    continue;
                }

                sink.Report(
                    Differs,
                    [("指标", indicator.Name), ("正文", said.Text), ("完成", actual.Text)],
                    [(paragraph.Place ?? new Place()) with { Text = name + rest }],
                    [indicator.ActualPlace],
                    Breach.Of(actual.Number.Value, said.Number.Value, Severity.Warning)
                );
            }
        }
    }

    // One indicator with one target, in the form of the whole and in that of a project.
    private static void CheckTwins(PerformanceModel model, FindingSink sink)
    {
        var twins = model
            .Reviews.SelectMany(r => r.Indicators)
            .Where(i => Folding.Letters(i.Name).Length >= SubjectLength && Quantities(i.Aim) is [{ Unit: not "%" }])
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

    private static void CheckGrades(List<Said> texts, FindingSink sink)
    {
        foreach (var text in texts)
        {
            foreach (Match match in Graded().Matches(text.Text))
            {
                if (!PrintedNumber.TryParse(match.Groups["score"].Value, out var score) || score.Value > 100m)
                {
                    continue;
                }

                var due = score.Value switch
                {
                    >= 90m => "优",
                    >= 80m => "良",
                    >= 60m => "中",
                    _ => "差",
                };
                if (match.Groups["grade"].Value == due)
                {
                    sink.Passed(Grade);
                    continue;
                }

                sink.Report(
                    Grade,
                    [("得分", match.Groups["score"].Value), ("等级", match.Groups["grade"].Value), ("应为", due)],
                    [text.Place with { Text = match.Value }],
                    null,
                    new Breach(due, match.Groups["grade"].Value)
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

    private static int CommonStart(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
        {
            length++;
        }

        return length;
    }

    private sealed record Said(string Text, Place Place);

    private sealed record Quantity(PrintedNumber Number, string Unit, string Text);

    private sealed record Result(string Subject, decimal Value, decimal Aim, string Unit, string Text, Place Place);

    [GeneratedRegex(
        @"(?<name>\p{Lo}{4,20}?)(完成|达到?)了?(?<number>[0-9]{1,9}(\.[0-9]{1,4})?)(?<unit>\p{Lo}{1,3}),[^。;]{0,30}(超额完成|超额|多完成|超出目标|比目标多|超目标)(?<more>[0-9]{1,9}(\.[0-9]{1,4})?)(?<unit2>\p{Lo}{1,3})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Surplus();

    [GeneratedRegex(
        @"(?<name>\p{Lo}{4,20}?)(完成|达到?|为)了?(?<number>[0-9]{1,9}(\.[0-9]{1,4})?)(?<unit>\p{Lo}{1,3})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Reached();

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

    [GeneratedRegex(
        @"(自评|评价|综合|总)(得分|总分|总得分|评分|分)?(得分|总分|评分)?(为|是|:)?(?<score>[0-9]{1,3}(\.[0-9]{1,2})?)分[,、(;]?(自评|评价|绩效|评定|综合|评分){0,3}(等级|等次|结果|级别|结论)?(评定|确定)?(为|是|:){1,2}""?(?<grade>优|良|中|差)(秀|好|等)?""?([级)。,;]|$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Graded();
}
