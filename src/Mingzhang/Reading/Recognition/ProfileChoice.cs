using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Chooses the profile of a pack: a known one only when enough of the tables with figures fit its forms, titles and columns
/// both; otherwise the general one of its kind.
/// </summary>
internal static class ProfileChoice
{
    private const int EnoughOfHundred = 65;

    /// <summary>The reading to go by; null when none has a table.</summary>
    /// <param name="document">The document.</param>
    /// <param name="profiles">The profiles to choose from.</param>
    /// <param name="read">Reads the tables that a profile finds, unless fewer than a number can fit it; says whether it did.</param>
    /// <param name="evidence">Where the reason for the choice is added.</param>
    public static ProfileReading? Of(
        RawDocument document,
        IReadOnlyList<Profile> profiles,
        Func<ProfileReading, int, bool> read,
        List<Evidence> evidence
    )
    {
        var titles = new PrintedTitles();
        var kind = KindOf(document);
        var best = Best(
            [
                .. profiles
                    .Where(p => p.Forms.Count > 0 && (kind is null || p.Kind == kind || profiles.Count == 1))
                    .Select(p => ProfileReading.Of(document, p, titles)),
            ],
            read
        );
        var general = profiles.FirstOrDefault(p =>
            p.Forms.Count == 0 && (profiles.Count == 1 || p.Kind == (kind ?? PackKind.Budget))
        );
        if (best is not null && (general is null || Fits(best)))
        {
            evidence.Add(
                new Evidence(
                    "版式",
                    best.Profile.Id,
                    $"{best.Keys.Count} 张表的表名或表号与这个版式相符"
                        + (best.Foreign == 0 ? "" : $"，另有 {best.Foreign} 张表不同，按表头和科目编码读")
                )
            );
            return best;
        }

        if (general is null)
        {
            return null;
        }

        var reading = ProfileReading.Of(document, general, titles);
        read(reading, int.MinValue);
        if (reading.Tables.Count == 0)
        {
            return null;
        }

        evidence.Add(
            new Evidence(
                "版式",
                general.Id,
                best is null
                    ? "没有一个已知版式的表"
                    : $"最近的版式 {best.Profile.Id} 只有 {best.Fitting} 张表相符，{best.Foreign} 张不同；按通用版式检查"
            )
        );
        return reading;
    }

    // Reading tables is the work: a profile with fewer promising tables than another has fitting ones cannot be the best.
    private static ProfileReading? Best(IReadOnlyList<ProfileReading> readings, Func<ProfileReading, int, bool> read)
    {
        List<ProfileReading> done = [];
        var most = int.MinValue;
        foreach (var (reading, promising) in readings.Select(r => (r, r.Promising)).OrderByDescending(r => r.Promising))
        {
            if (promising < most)
            {
                break;
            }

            if (read(reading, most) && reading.Keys.Count > 0)
            {
                done.Add(reading);
                most = Math.Max(most, reading.Fitting - reading.Foreign);
            }
        }

        // Of equals the first profile.
        return readings
            .Where(done.Contains)
            .OrderByDescending(r => r.Fitting - r.Foreign)
            .ThenByDescending(r => r.Fit)
            .ThenByDescending(r => r.Score)
            .FirstOrDefault();
    }

    private static bool Fits(ProfileReading reading) =>
        reading.Fitting * 100 >= (reading.Fitting + reading.Foreign) * EnoughOfHundred;

    // What most titles and short lines speak of.
    private static PackKind? KindOf(RawDocument document)
    {
        int budget = 0,
            final = 0;
        foreach (var text in document.Blocks.SelectMany(Titles))
        {
            budget += text.Contains("预算", StringComparison.Ordinal) ? 1 : 0;
            final += text.Contains("决算", StringComparison.Ordinal) ? 1 : 0;
        }

        // Finals speak of 一般公共预算 all the time; budgets hardly ever of 决算.
        return final * 3 >= budget && final > 0 ? PackKind.FinalAccounts
            : budget > 0 ? PackKind.Budget
            : null;
    }

    private static IEnumerable<string> Titles(RawBlock block) =>
        block switch
        {
            RawParagraph { Text.Length: <= 50 } paragraph => [paragraph.Text],
            RawGrid grid => grid.Rows.Take(3).SelectMany(r => r.Cells).Select(c => c.Text).Where(t => t.Length <= 50),
            _ => [],
        };
}
