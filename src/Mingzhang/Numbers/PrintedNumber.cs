using System.Globalization;

namespace Mingzhang.Numbers;

/// <summary>
/// A number as it stands in print: its value and how many decimals are shown, so that 0.84 and 0.8400 differ in
/// precision. The unit of money, if any, is the column's.
/// </summary>
/// <param name="Value">The value that the digits state.</param>
/// <param name="Decimals">How many digits stand after the point, 0 to 10.</param>
public readonly record struct PrintedNumber(decimal Value, int Decimals)
{
    /// <summary>The weight of the last printed place: 0.01 for two decimals.</summary>
    public decimal LastPlace => new(1, 0, 0, false, (byte)Decimals);

    /// <summary>
    /// Reads digits with optional sign, thousands commas (in threes) and decimals. White space, half-written numbers and
    /// anything else is refused, so that a text is never mistaken for money.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PrintedNumber number)
    {
        number = default;
        if (text.IsEmpty || text.Length > 30 || !HasNumberShape(text))
        {
            return false;
        }

        const NumberStyles styles =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (!decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        var point = text.IndexOf('.');
        number = new PrintedNumber(value, point < 0 ? 0 : text.Length - point - 1);
        return true;
    }

    private static bool HasNumberShape(ReadOnlySpan<char> text)
    {
        var start = text[0] is '-' or '+' ? 1 : 0;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text[start..] : text[start..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        // More than 18 digits is no sum of money, and sums and products of such numbers would overflow.
        if (whole.IsEmpty || whole.Length > 24 || fraction.Length > 10 || (point >= 0 && fraction.IsEmpty))
        {
            return false;
        }

        if (fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var comma = whole.IndexOf(',');
        if (comma < 0)
        {
            return whole.Length <= 18 && !whole.ContainsAnyExceptInRange('0', '9');
        }

        for (var i = 0; i < whole.Length; i++)
        {
            var isCommaPlace = (whole.Length - i) % 4 == 0;
            if (isCommaPlace ? whole[i] != ',' || i == 0 : whole[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
