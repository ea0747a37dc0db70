using System.Globalization;

namespace Mingzhang.Numbers;

/// <summary>Numbers as messages write them: digits without thousands commas, the same on every machine.</summary>
public static class PlainDigits
{
    /// <summary>The format of <see cref="Plain"/>: at most ten decimals, no zeros at the end.</summary>
    public const string Format = "0.##########";

    /// <summary>The digits without zeros at the end: 3.5, 12.</summary>
    public static string Plain(this decimal value) => value.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The digits with two decimals at least: 3.50, 12.00, 0.125.</summary>
    public static string PlainMoney(this decimal value) => value.ToString("0.00########", CultureInfo.InvariantCulture);
}
