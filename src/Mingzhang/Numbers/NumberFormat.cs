using System.Globalization;

namespace Mingzhang.Numbers;

/// <summary>How a column prints exact amounts: unit, decimals, thousands separators, and what stands for zero.</summary>
/// <param name="Unit">The unit of money printed.</param>
/// <param name="Decimals">Digits after the point, 0 to 6.</param>
/// <param name="Thousands">Whether thousands are separated by commas.</param>
/// <param name="BlankZero">Whether zero is left blank (blank is not a figure) or printed with its decimals.</param>
public sealed record NumberFormat(MoneyUnit Unit, int Decimals, bool Thousands, bool BlankZero)
{
    /// <summary>The most digits after the point that a fen needs: 0.000001 万元.</summary>
    public const int MaxDecimals = 6;

    private static readonly string[] Plain = ["0", "0.0", "0.00", "0.000", "0.0000", "0.00000", "0.000000"];
    private static readonly string[] Separated = [.. Plain.Select(p => "#,##" + p)];

    /// <summary>The value to print: converted to the unit exactly and rounded once, 四舍五入.</summary>
    public PrintedNumber Round(Amount exact) => new(Rounding.HalfUp(exact.In(Unit), Decimals), Decimals);

    /// <summary>The digits of a printed number in this format, the same on every machine.</summary>
    public string Print(PrintedNumber number) =>
        number.Value.ToString((Thousands ? Separated : Plain)[Decimals], CultureInfo.InvariantCulture);
}
