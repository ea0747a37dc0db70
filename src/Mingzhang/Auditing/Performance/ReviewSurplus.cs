using System.Text.RegularExpressions;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Performance;

/// <summary>完成42.40万人,…超额完成1.57万人 gives the target away: 40.83万人 said elsewhere as a result is the target.</summary>
internal static partial class ReviewSurplus
{
    private const string Key = "自评.完成值误写目标";

    /// <summary>How many characters two statements must begin with to be about one thing.</summary>
    private const int SubjectLength = 4;

    /// <summary>Holds every result that tells its surplus against the others of its subject.</summary>
    public static void Run(PerformanceModel model, Pack pack, FindingSink sink)
    {
        if (model.Reviews.Count == 0)
        {
            return;
        }

        var texts = ReviewText.Of(model, pack);
        var results = texts
            .SelectMany(t => Surplus().Matches(t.Text).Select(m => ResultOf(m, t)))
            .OfType<Result>()
            .DistinctBy(r => (r.Value, r.Aim, r.Unit))
            .ToList();
        if (results.Count == 0)
        {
            return;
        }

        var said = texts.SelectMany(t => Reached().Matches(t.Text).Select(m => SaidOf(m, t))).OfType<Said>();
        var byValue = said.ToLookup(s => (s.Value, s.Unit));
        foreach (var done in results)
        {
            var wrong = byValue[(done.Aim, done.Unit)]
                .Where(s => CommonStart(s.Name, done.Subject) >= SubjectLength)
                .Select(s => s.Place)
                .ToList();
            if (wrong.Count == 0)
            {
                sink.Passed(Key);
                continue;
            }

            sink.Report(
                Key,
                [("说法", wrong[0].Text!), ("完成", done.Place.Text!), ("目标", $"{done.Aim}{done.Unit}")],
                wrong,
                [done.Place],
                Breach.Of(done.Value, done.Aim)
            );
        }
    }

    private static Result? ResultOf(Match match, ReviewText text) =>
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
                text.Place with
                {
                    Text = match.Value,
                }
            )
            : null;

    private static Said? SaidOf(Match match, ReviewText text) =>
        PrintedNumber.TryParse(match.Groups["number"].Value, out var number)
            ? new Said(
                match.Groups["name"].Value,
                number.Value,
                match.Groups["unit"].Value,
                text.Place with
                {
                    Text = match.Value,
                }
            )
            : null;

    private static int CommonStart(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
        {
            length++;
        }

        return length;
    }

    private sealed record Said(string Name, decimal Value, string Unit, Place Place);

    private sealed record Result(string Subject, decimal Value, decimal Aim, string Unit, Place Place);

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
}
