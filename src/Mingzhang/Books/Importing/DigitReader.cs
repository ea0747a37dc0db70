using Mingzhang.Numbers;

namespace Mingzhang.Books.Importing;

/// <summary>What came of reading digits.</summary>
internal enum DigitOutcome
{
    /// <summary>A number was read.</summary>
    Number,

    /// <summary>The text is no number.</summary>
    NotANumber,

    /// <summary>A number with more than 18 digits that matter.</summary>
    TooManyDigits,
}

/// <summary>Reads the digits of a cell exactly, without binary floating point.</summary>
internal static class DigitReader
{
    /// <summary>What a spreadsheet program itself holds to be significant: the 16th and 17th digits are noise.</summary>
    private const int SpreadsheetDigits = 15;

    private const int MostDigits = 18;
    private const int LargestExponent = 400;

    /// <summary>Reads an optional sign, digits, thousands commas in threes, and decimals.</summary>
    /// <param name="text">The cell without blanks around it.</param>
    /// <param name="fromSpreadsheet">
    /// Whether a spreadsheet program stored it as a number: then it may have an exponent, and is rounded to the 15 digits
    /// that such programs hold to be significant, so that 12345.670000000002 is 12345.67.
    /// </param>
    /// <param name="number">The number.</param>
    public static DigitOutcome Read(ReadOnlySpan<char> text, bool fromSpreadsheet, out ScaledNumber number)
    {
        number = default;
        if (text.IsEmpty || text.Length > LargestExponent)
        {
            return DigitOutcome.NotANumber;
        }

        if (text.Contains(','))
        {
            return fromSpreadsheet ? DigitOutcome.NotANumber : ReadThousands(text, out number);
        }

        var position = text[0] is '-' or '+' ? 1 : 0;
        if (!TryReadDigits(text, ref position, out var mantissa, out var scale, out var dropped))
        {
            return DigitOutcome.NotANumber;
        }

        if (position < text.Length && (!fromSpreadsheet || !TryReadExponent(text[position..], ref scale)))
        {
            return DigitOutcome.NotANumber;
        }

        if (dropped && !fromSpreadsheet)
        {
            return DigitOutcome.TooManyDigits;
        }

        if (fromSpreadsheet)
        {
            RoundTo(SpreadsheetDigits, ref mantissa, ref scale);
        }

        while (scale > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            scale--;
        }

        number = new ScaledNumber(text[0] == '-' ? -mantissa : mantissa, mantissa == 0 ? 0 : scale);
        return DigitOutcome.Number;
    }

    private static bool TryReadDigits(
        ReadOnlySpan<char> text,
        ref int position,
        out long mantissa,
        out int scale,
        out bool dropped
    )
    {
        mantissa = 0;
        scale = 0;
        dropped = false;
        var limit = ScaledNumber.PowerOfTen(MostDigits - 1);
        var point = -1;
        var digits = 0;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (c == '.' && point < 0)
            {
                point = digits;
                continue;
            }

            if (c is < '0' or > '9')
            {
                break;
            }

            digits++;
            if (mantissa >= limit)
            {
                // A 19th digit: count the place, remember that something was lost unless it is a zero behind the point.
                scale -= point < 0 ? 1 : 0;
                dropped |= c != '0' || point < 0;
                continue;
            }

            mantissa = (mantissa * 10) + (c - '0');
            scale += point < 0 ? 0 : 1;
        }

        // Digits must stand before the point and, if there is one, behind it.
        return digits > 0 && point != 0 && point != digits;
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, ref int scale)
    {
        if (text[0] is not ('E' or 'e') || text.Length < 2)
        {
            return false;
        }

        var negative = text[1] == '-';
        var digits = text[(text[1] is '-' or '+' ? 2 : 1)..];
        var exponent = 0;
        foreach (var c in digits)
        {
            if (c is < '0' or > '9' || exponent > LargestExponent)
            {
                return false;
            }

            exponent = (exponent * 10) + (c - '0');
        }

        scale += negative ? exponent : -exponent;
        return digits.Length > 0;
    }

    private static void RoundTo(int digits, ref long mantissa, ref int scale)
    {
        var limit = ScaledNumber.PowerOfTen(digits);
        var lost = 0;
        for (var rest = mantissa; rest >= limit; rest /= 10)
        {
            lost++;
        }

        if (lost > 0)
        {
            var unit = ScaledNumber.PowerOfTen(lost);
            mantissa = (mantissa + (unit / 2)) / unit;
            scale -= lost;
        }
    }

    private static DigitOutcome ReadThousands(ReadOnlySpan<char> text, out ScaledNumber number)
    {
        number = default;
        if (!PrintedNumber.TryParse(text, out _))
        {
            return DigitOutcome.NotANumber;
        }

        Span<char> plain = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (c != ',')
            {
                plain[length++] = c;
            }
        }

        return Read(plain[..length], fromSpreadsheet: false, out number);
    }
}
