using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>The axis of values: from the lowest mark to the highest, in round steps of 1, 2 or 5 times a power of ten; zero is on it.</summary>
internal sealed class Scale
{
    private Scale(decimal low, decimal high, decimal step, int decimals)
    {
        (Low, High) = (low, high);
        Marks =
        [
            .. Enumerable
                .Range(0, (int)((high - low) / step) + 1)
                .Select(i => new PrintedNumber(low + (i * step), decimals)),
        ];
    }

    /// <summary>The lowest mark, at most zero.</summary>
    public decimal Low { get; }

    /// <summary>The highest mark, at least zero.</summary>
    public decimal High { get; }

    /// <summary>The marks from low to high.</summary>
    public IReadOnlyList<PrintedNumber> Marks { get; }

    /// <summary>The axis for values; from 0 to 1 when all are zero.</summary>
    public static Scale Of(IEnumerable<decimal> values)
    {
        var (least, most) = (0m, 0m);
        foreach (var value in values)
        {
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        if (least == most)
        {
            return new Scale(0m, 1m, 1m, 0);
        }

        var rough = (most - least) / 5m;
        var power = 1m;
        var decimals = 0;
        while (power * 10m <= rough)
        {
            power *= 10m;
        }

        while (power > rough && decimals < 10)
        {
            power /= 10m;
            decimals++;
        }

        var step =
            rough <= power ? power
            : rough <= 2m * power ? 2m * power
            : rough <= 5m * power ? 5m * power
            : 10m * power;
        return new Scale(decimal.Floor(least / step) * step, decimal.Ceiling(most / step) * step, step, decimals);
    }

    /// <summary>Where a value lies between low (0) and high (1).</summary>
    public decimal At(decimal value) => (value - Low) / (High - Low);
}
