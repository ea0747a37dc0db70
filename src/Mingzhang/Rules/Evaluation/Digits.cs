using System.Globalization;
using Mingzhang.Numbers;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Writes values for findings: plain digits, with the decimals the figures have.</summary>
internal static class Digits
{
    /// <summary>The digits of a value as they come.</summary>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The digits of a value beside another: zeros behind the last digit are left out down to the decimals of the other,
    /// and quotients are cut to two decimals more than it.
    /// </summary>
    public static string Beside(decimal value, decimal other)
    {
        int own = value.Scale,
            wanted = Math.Min((int)other.Scale, 6);
        if (own < wanted && value == 0m)
        {
            own = wanted;
        }

        while (own > wanted && decimal.Truncate(value * PowerOfTen(own - 1)) == value * PowerOfTen(own - 1))
        {
            own--;
        }

        own = Math.Min(own, Math.Max(wanted + 2, 6));
        return Rounding
            .HalfUp(value, own)
            .ToString("F" + own.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10m;
        }

        return power;
    }
}
