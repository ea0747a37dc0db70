using System.Globalization;
using Mingzhang.Narrative;
using Xunit.Abstractions;

namespace Mingzhang.Tests.Narrative;

public sealed class PublishedClaimTests(ITestOutputHelper output)
{
    public static TheoryData<string> Labelled => [.. GoldNarrative.All];

    [SharedTheory]
    [MemberData(nameof(Labelled))]
    public void Labelled_claims_are_read_with_their_value_and_subject(string pack)
    {
        var (all, values, subjects) = (0, 0, 0);
        var reader = new ClaimReader(OurPhrases.Book);
        ClaimReading? previous = null;
        var section = "";
        foreach (var (heading, sentence, labels) in GoldNarrative.Read(pack))
        {
            // A cell of a table stands for itself; its subject is its row.
            var isCell = heading.StartsWith('表');
            previous = heading == section && !isCell ? previous : null;
            section = heading;
            var context = OurPhrases.Context(pack.Contains("2024", StringComparison.Ordinal) ? 2024 : 2023);
            previous = reader.Read([heading], sentence, context with { Previous = previous });
            var left = previous.Claims.ToList();
            foreach (var label in labels)
            {
                all++;
                var claim =
                    left.Find(c => IsValue(c, label) && GoldNarrative.IsAbout(c, label.What))
                    ?? left.Find(c => IsValue(c, label));
                if (claim is null)
                {
                    output.WriteLine($"not read: {label.What} = {label.Value} {label.Unit} | {sentence}");
                    continue;
                }

                if (label.Unit != "年")
                {
                    left.Remove(claim);
                }

                values++;
                if (
                    GoldNarrative.IsAbout(claim, label.What)
                    || (claim.SubjectSpan is null && (isCell || label.IsNamedElsewhere))
                )
                {
                    subjects++;
                }
                else
                {
                    output.WriteLine($"subject: {label.What} read as {claim.Subject} by {claim.Phrase}");
                }
            }
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{pack}: {all} labelled, value {values * 100m / all:0.0} %, value and subject {subjects * 100m / all:0.0} %"
            )
        );
        Assert.True(subjects * 100 >= all * 95, $"only {subjects} of {all}");
    }

    private static bool IsValue(Claim claim, GoldClaim label) =>
        (label.Unit == "年" && claim.Year == label.Value)
        || (
            claim.Number.Value == label.Value
            && (
                claim.Unit == label.Unit.Replace('（', '(').Replace('）', ')')
                || claim.Defects.HasFlag(ClaimDefects.ZeroImplied)
                || label.Unit.Length == 0
            )
        );
}
