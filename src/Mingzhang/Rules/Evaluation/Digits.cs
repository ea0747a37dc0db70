using System.Globalization;
using Mingzhang.Numbers;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Writes values for findings: plain digits, with the decimals the figures have.</summary>
internal static class Digits
{
    // More decimals than any figure or amount has: a quotient.
    private const int MostDecimals = 6;

    /// <summary>The digits of a value as they come.</summary>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The digits of a value with as many decimals as it needs, at least those its figures are printed with; zero takes
    /// the decimals of what it is held against, and a quotient two more.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="printed">The decimals that its figures are printed with.</param>
    /// <param name="other">The decimals that the figures of the other side are printed with.</param>
    public static string Of(decimal value, int printed, int other)
    {
        var needed = ScaleOf(value);
        if (needed > MostDecimals)
        {
            needed = Math.Max(printed, other) + 2;
        }

        var decimals = Math.Max(needed, value == 0m ? Math.Max(printed, other) : printed);
        return Rounding
            .HalfUp(value, decimals)
            .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>The decimals that the figures of a quantity are printed with; of a number without rounding, those it needs.</summary>
    public static int DecimalsOf(Quantity quantity)
    {
        var scale = ScaleOf(quantity.LastPlace > 0m ? quantity.LastPlace : quantity.Value);
        if (scale > MostDecimals)
        {
            return 0;
        }

        // A last place such as 0.005, from a factor of one half, is no place that anybody prints.
        var isPlace = quantity.LastPlace == 0m || quantity.LastPlace == new PrintedNumber(0m, scale).LastPlace;
        return isPlace || scale == 0 ? scale : scale - 1;
    }

    // Dividing by one with many zeros leaves out the zeros at the end.
    private static int ScaleOf(decimal value) => (value / 1.0000000000000000000000000000m).Scale;
}
