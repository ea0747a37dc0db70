using System.Globalization;

namespace Mingzhang.Books.Importing;

/// <summary>
/// Writes a number that a spreadsheet program stored as the text that a person typed: 1.0000000000000001E-1 is 0.1,
/// 2.08015E+6 is 2080150.
/// </summary>
internal static class SpreadsheetText
{
    /// <summary>Whether the stored digits are anything but what a person would type.</summary>
    public static bool NeedsWriting(ReadOnlySpan<char> digits) => digits.Length > 15 || digits.ContainsAny('E', 'e');

    /// <summary>The digits in full, without an exponent; the stored text when it is no number.</summary>
    public static string Write(ReadOnlySpan<char> stored)
    {
        if (DigitReader.Read(stored, fromSpreadsheet: true, out var number) != DigitOutcome.Number)
        {
            return stored.ToString();
        }

        var digits = Math.Abs(number.Mantissa).ToString(CultureInfo.InvariantCulture);
        var text = number.Scale switch
        {
            <= 0 => digits + new string('0', -number.Scale),
            _ when digits.Length > number.Scale => $"{digits[..^number.Scale]}.{digits[^number.Scale..]}",
            _ => "0." + new string('0', number.Scale - digits.Length) + digits,
        };
        return number.Mantissa < 0 ? "-" + text : text;
    }
}
