namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>Points on a circle in decimal arithmetic, the same on every machine.</summary>
internal static class Circle
{
    private const decimal Pi = 3.1415926535897932384626433833m;

    /// <summary>Sine and cosine of a part of a full turn, 0 to 1, to about twenty digits.</summary>
    public static (decimal Sine, decimal Cosine) At(decimal turn)
    {
        var angle = (turn > 0.5m ? turn - 1m : turn) * 2m * Pi;
        return (Series(angle, angle, 1), Series(angle, 1m, 0));
    }

    // Σ ± aⁿ/n!, by Taylor; 31 terms are more than enough up to π.
    private static decimal Series(decimal angle, decimal first, int power)
    {
        var (sum, term) = (first, first);
        for (var n = power + 2; n < 60; n += 2)
        {
            term = -term * angle / (n - 1) * angle / n;
            sum += term;
        }

        return sum;
    }
}
