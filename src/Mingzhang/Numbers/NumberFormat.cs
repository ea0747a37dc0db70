using System.Globalization;

namespace Mingzhang.Numbers;

/// <summary>How a column prints exact amounts: unit, decimals, thousands separators, and what stands for zero.</summary>
/// <param name="Unit">The unit of money printed.</param>
/// <param name="Decimals">Digits after the point, 0 to 6.</param>
/// <param name="Thousands">Whether thousands are separated by commas.</param>
/// <param name="BlankZero">Whether zero is left blank (blank is not a figure) or printed with its decimals.</param>
public sealed record NumberFormat(MoneyUnit Unit, int Decimals, bool Thousands, bool BlankZero)
{
    private readonly string _pattern =
        (Thousands ? "#,##0" : "0") + (Decimals == 0 ? "" : "." + new string('0', Decimals));

    /// <summary>The value to print: converted to the unit exactly and rounded once, 四舍五入.</summary>
    public PrintedNumber Round(Amount exact) => new(Rounding.HalfUp(exact.In(Unit), Decimals), Decimals);

    /// <summary>The digits of a printed number in this format, the same on every machine.</summary>
    public string Print(PrintedNumber number) => number.Value.ToString(_pattern, CultureInfo.InvariantCulture);
}
