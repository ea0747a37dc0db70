using Mingzhang.Compiling;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Bench;

/// <summary>
/// The guard law: every printed amount, weight and rate of every compiled sample is changed, one at a time, and the check
/// must report it above notice. Facts are taken away for +0.03, ×10 and swapped digits; for +0.01 they travel along.
/// Indicator target values are texts that nothing repeats; they are counted apart.
/// </summary>
internal static class GuardBench
{
    private static readonly (string Name, bool KeepFacts, Func<Spot, decimal?> Change)[] Changes =
    [
        ("+0.03", false, s => s.Number.Value + 0.03m),
        ("×10", false, s => s.Number.Value == 0m ? null : s.Number.Value * 10m),
        ("换位", false, s => Mutation.Swapped(s.Number)),
        ("+0.01 带依据", true, s => s.Number.Value + 0.01m),
    ];

    public static int Run(IReadOnlyList<Sample> samples)
    {
        GuardTally.Head("数字");
        var tally = new GuardTally();
        foreach (var sample in samples)
        {
            var pack = PackCompiler.Compile(sample.Profile, sample.Book);
            var spots = Mutation.Spots(pack);
            foreach (var (name, keepFacts, change) in Changes)
            {
                if (!keepFacts)
                {
                    spots.ForEach(s => s.Strip());
                }

                if (Notices(sample.Profile, pack))
                {
                    throw new InvalidOperationException($"{sample.Name} is not silent before the change.");
                }

                foreach (var spot in spots)
                {
                    if (change(spot) is not { } value || (keepFacts && spot.Column.Role != ColumnRole.Amount))
                    {
                        continue;
                    }

                    spot.Print(value, keepFacts);
                    tally.Count(
                        Notices(sample.Profile, pack),
                        () => $"{sample.Name}｜{name}｜{spot.Name}｜{spot.Number.Value} → {value}"
                    );
                    if (keepFacts)
                    {
                        spot.Restore();
                    }
                    else
                    {
                        spot.Strip();
                    }
                }

                spots.ForEach(s => s.Restore());
                tally.EndOf(sample.Name, name, spots.Count);
            }
        }

        return tally.End(
            $"指标值（别处不重复，不计入）：{samples.Sum(s => s.Book.Indicators.Count(i => i.Value is not null))} 个"
        );
    }

    private static bool Notices(Profile profile, Pack pack) => !RuleChecker.Check(profile.Rules, pack).IsClean;
}

/// <summary>A sample book with its profile.</summary>
internal sealed record Sample(string Name, Books.Book Book, Profile Profile);
