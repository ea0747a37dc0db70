using System.Runtime.InteropServices;

namespace Mingzhang.Books.Importing;

/// <summary>A number as digits and a power of ten: <c>Mantissa × 10^−Scale</c>, without trailing zeros behind the point.</summary>
/// <param name="Mantissa">The digits with their sign.</param>
/// <param name="Scale">How many of them stand behind the point; negative for zeros in front of it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScaledNumber(long Mantissa, int Scale)
{
    private const int LargestPower = 18;

    /// <summary>The number times a power of ten, if that is a whole number that fits.</summary>
    public bool TryWhole(int power, out long whole)
    {
        whole = 0;
        var zeros = power - Scale;
        if (Mantissa == 0)
        {
            return true;
        }

        if (zeros is < 0 or > LargestPower)
        {
            return false;
        }

        var product = (Int128)Mantissa * PowerOfTen(zeros);
        if (product > long.MaxValue || product < long.MinValue)
        {
            return false;
        }

        whole = (long)product;
        return true;
    }

    public static long PowerOfTen(int power)
    {
        var result = 1L;
        for (var i = 0; i < power; i++)
        {
            result *= 10;
        }

        return result;
    }
}
