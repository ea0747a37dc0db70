using System.Globalization;
using Mingzhang.Numbers;

namespace Mingzhang.Bench.Accuracy;

/// <summary>Changes a printed number by more than rounding can explain, in the way it is printed.</summary>
internal static class NumberChange
{
    /// <summary>The changed text; null when the text is no number.</summary>
    public static string? Of(string text)
    {
        var digits = text.TrimEnd('%', '％');
        if (!PrintedNumber.TryParse(digits, out var number))
        {
            return null;
        }

        var changed = number.Decimals == 0 ? number.Value + 3m : (number.Value * 1.1m) + 1.37m;
        var format =
            (digits.Contains(',', StringComparison.Ordinal) ? "N" : "F")
            + number.Decimals.ToString(CultureInfo.InvariantCulture);
        return changed.ToString(format, CultureInfo.InvariantCulture) + text[digits.Length..];
    }
}
