namespace Mingzhang.Numbers;

/// <summary>How near a printed total is to what was summed, from “holds” to “wrong”.</summary>
public enum Closeness
{
    /// <summary>No difference.</summary>
    Holds,

    /// <summary>A difference that rounding of the addends explains: a notice.</summary>
    Rounding,

    /// <summary>A difference that rounding could explain, but not likely: a warning.</summary>
    Doubtful,

    /// <summary>A difference beyond anything rounding can explain: an error.</summary>
    Wrong,
}

/// <summary>Grades the difference between a printed total and a sum of printed addends.</summary>
public static class SumTolerance
{
    /// <summary>
    /// Grades |<paramref name="difference"/>| for a sum of <paramref name="addends"/> figures printed to a last place of
    /// <paramref name="lastPlace"/>. With D the difference, u the last place and n the addends: D = 0 holds;
    /// D ≤ 3·u·√((n+1)/12) is rounding (three standard deviations of n+1 independent rounding errors, each uniform with
    /// variance u²/12); D ≤ u·(n+1)/2 is doubtful (the worst case of n+1 rounding errors); beyond is wrong.
    /// Computed on squares, so it is exact.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The last place is not positive or addends are negative.</exception>
    public static Closeness Grade(decimal difference, decimal lastPlace, int addends)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lastPlace);
        ArgumentOutOfRangeException.ThrowIfNegative(addends);
        if (difference == 0m)
        {
            return Closeness.Holds;
        }

        // Beyond the worst case at once, so that no printed number is too large to be graded.
        if (Math.Abs(difference) > lastPlace * (addends + 1m))
        {
            return Closeness.Wrong;
        }

        var steps = Math.Abs(difference) / lastPlace;

        // D ≤ 3u√((n+1)/12)  ⇔  (D/u)² ≤ 0.75·(n+1)
        if (steps * steps <= 0.75m * (addends + 1))
        {
            return Closeness.Rounding;
        }

        return steps * 2m <= addends + 1 ? Closeness.Doubtful : Closeness.Wrong;
    }
}
