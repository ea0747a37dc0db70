using System.Globalization;
using Mingzhang.Numbers;

namespace Mingzhang.Diagnosis;

/// <summary>
/// Orders repairs of the same size. First what the rules say: a repair that makes other findings is no repair, and of the
/// rest those that take most findings away. Then how figures go wrong: not from positive to negative, seldom by vanishing;
/// rather to a value that is also printed elsewhere, and by a known slip of the digits.
/// </summary>
internal sealed class Ranking(Network network, Trial trial)
{
    /// <summary>How many repairs of one diagnosis are tried on the whole pack.</summary>
    public const int MostTrials = 6;

    // A positive figure that should be negative.
    private const int Absurd = -50_000;

    /// <summary>The repairs that no rule speaks against, likeliest first.</summary>
    public IReadOnlyList<RankedRepair> Order(IReadOnlyList<Repair> repairs, ref int trials)
    {
        var ranked = repairs.Select(Look).OrderByDescending(r => r.Score).ToList();
        if (ranked[0].Score > Absurd)
        {
            ranked.RemoveAll(r => r.Score <= Absurd);
        }

        var tried = Math.Min(Math.Min(ranked.Count, MostTrials), trials);
        trials -= tried;
        for (var i = 0; i < tried; i++)
        {
            ranked[i] = ranked[i] with { Outcome = trial.Run(ranked[i].Repair) };
        }

        if (tried == 0)
        {
            return ranked;
        }

        var best = ranked.Take(tried).Min(r => r.Outcome!.Introduced);
        var most = ranked.Take(tried).Where(r => r.Outcome!.Introduced == best).Max(r => r.Outcome!.Gone.Count);
        return
        [
            .. ranked.Where(r => r.Outcome is { } o && o.Introduced == best && o.Gone.Count == most),
            .. ranked.Skip(tried),
        ];
    }

    private RankedRepair Look(Repair repair)
    {
        var hints = new string[repair.Figures.Count];
        var values = repair.Values.ToArray();
        var score = repair.ExactCount;
        for (var i = 0; i < hints.Length; i++)
        {
            var figure = network.Figures[repair.Figures[i]];
            var latitude = repair.Latitudes[i];
            var isConfirmed = IsPrintedElsewhere(repair, i);
            if (!isConfirmed && latitude.Limit == 0)
            {
                values[i] = Likeliest(figure, values[i], latitude);
            }

            var slip = figure.IsBlank || latitude.Limit != 0 ? default : DigitSlip.Between(figure, values[i]);
            hints[i] = Hint(figure, slip, isConfirmed, latitude);
            score +=
                (values[i] < 0m && figure.Value >= 0m ? -100_000 : 0)
                + (figure.IsBlank ? -10_000 : 0)
                + (figure.IsRepaired ? 4_000 : 0)
                + (isConfirmed ? 2_000 : 0)
                + slip.Weight
                + (StandsAlone(repair.Figures[i]) ? 500 : 0);
        }

        return new RankedRepair(repair with { Values = values }, hints, score);
    }

    // Of the values that rounding admits, one that a slip of the digits turns into what is printed.
    private static decimal Likeliest(FigureSpot figure, decimal value, Latitude latitude)
    {
        var place = new PrintedNumber(0m, figure.Decimals).LastPlace;
        var best = DigitSlip.Between(figure, value).Weight;
        for (var other = latitude.Low; other <= latitude.High && !figure.IsBlank; other += place)
        {
            if (DigitSlip.Between(figure, other) is { IsCertain: true } slip && slip.Weight > best)
            {
                (value, best) = (other, slip.Weight);
            }
        }

        return value;
    }

    private static string Hint(FigureSpot figure, DigitSlip slip, bool isConfirmed, Latitude latitude)
    {
        var format = "F" + figure.Decimals.ToString(CultureInfo.InvariantCulture);
        string[] hints =
        [
            figure.IsBlank ? "漏印" : slip.Name ?? "",
            isConfirmed ? "别处印有此数" : "",
            latitude.Limit < 0 ? "只知不大于此数"
            : latitude.Limit > 0 ? "只知不小于此数"
            : "",
            latitude.Low < latitude.High && !latitude.IsExact && !isConfirmed && !slip.IsCertain
                ? $"四舍五入容许{latitude.Low.ToString(format, CultureInfo.InvariantCulture)}至{latitude.High.ToString(format, CultureInfo.InvariantCulture)}"
                : "",
        ];
        return string.Join('、', hints.Where(h => h.Length > 0));
    }

    // Another figure, not corrected itself, that must be equal and is.
    private bool IsPrintedElsewhere(Repair repair, int i)
    {
        var (number, value) = (repair.Figures[i], repair.Values[i]);
        foreach (var link in network.Links(number))
        {
            var identity = network.Identities[link.Identity];
            if (identity.Figures.Count != 2)
            {
                continue;
            }

            var other = identity.Figures[0] == number ? 1 : 0;
            var figure = network.Figures[identity.Figures[other]];
            if (
                !repair.Figures.Contains(identity.Figures[other])
                && identity.Coefficients[other] == -link.Coefficient
                && figure.Value == value
            )
            {
                return true;
            }
        }

        return false;
    }

    // A total, in some broken identity the only figure on its side.
    private bool StandsAlone(int number)
    {
        foreach (var link in network.Links(number))
        {
            var identity = network.Identities[link.Identity];
            if (identity.IsBroken && identity.Coefficients.Count(c => c > 0m == link.Coefficient > 0m) == 1)
            {
                return true;
            }
        }

        return false;
    }
}
