using System.Globalization;

namespace Mingzhang.Diagnosis;

/// <summary>A slip by which a right figure becomes a wrong one, told from the digits of both.</summary>
/// <param name="Name">The slip in a few Chinese words; null when the two are not near each other.</param>
/// <param name="Weight">How much it speaks for the correction, 0 to 1,000.</param>
/// <param name="IsCertain">Whether it fixes every digit, so that no neighbouring value would do as well.</param>
internal readonly record struct DigitSlip(string? Name, int Weight, bool IsCertain)
{
    /// <summary>The slip between what is printed and what should be.</summary>
    public static DigitSlip Between(FigureSpot figure, decimal proposed)
    {
        var printed = figure.Value;
        if (printed == 0m || proposed == 0m)
        {
            return default;
        }

        if (printed == -proposed)
        {
            return new("正负号", 1_000, true);
        }

        if (printed < 0m != proposed < 0m)
        {
            return default;
        }

        var (a, b) = (Digits(printed, figure.Decimals), Digits(proposed, figure.Decimals));
        return IsPowerOfTen(printed / proposed) || IsPowerOfTen(proposed / printed) ? new("小数点错位", 1_000, true)
            : AreSwapped(a, b) ? new("数字换位", 900, true)
            : IsLonger(b, a) ? new("少一位数字", Chance(b), b.Length > 3)
            : IsLonger(a, b) ? new("多一位数字", Chance(a), a.Length > 3)
            : DifferInOne(a, b) ? new("一位数字不同", Chance(a) / 2, false)
            : default;
    }

    // Short numbers differ in one digit by mere chance.
    private static int Chance(string digits) =>
        digits.Length switch
        {
            < 3 => 0,
            3 => 400,
            _ => 800,
        };

    private static string Digits(decimal value, int decimals) =>
        Math.Abs(value)
            .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .Replace(".", "", StringComparison.Ordinal)
            .TrimStart('0');

    // A factor of ten to ten thousand: the point, or 元 for 万元. Rounding may have cut the last digits.
    private static bool IsPowerOfTen(decimal ratio) => ratio is 10m or 100m or 1_000m or 10_000m;

    private static bool AreSwapped(string a, string b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        var i = 0;
        while (i < a.Length && a[i] == b[i])
        {
            i++;
        }

        return i + 1 < a.Length
            && a[i] == b[i + 1]
            && a[i + 1] == b[i]
            && a.AsSpan(i + 2).SequenceEqual(b.AsSpan(i + 2));
    }

    // Whether the longer is the shorter with one digit more.
    private static bool IsLonger(string longer, string shorter)
    {
        if (longer.Length != shorter.Length + 1)
        {
            return false;
        }

        var i = 0;
        while (i < shorter.Length && longer[i] == shorter[i])
        {
            i++;
        }

        return longer.AsSpan(i + 1).SequenceEqual(shorter.AsSpan(i));
    }

    private static bool DifferInOne(string a, string b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        var different = 0;
        for (var i = 0; i < a.Length; i++)
        {
            different += a[i] == b[i] ? 0 : 1;
        }

        return different == 1;
    }
}
