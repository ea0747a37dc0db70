using System.Globalization;

namespace Mingzhang.Numbers;

/// <summary>An exact sum of money, held in whole fen (1 元 = 100 fen). Arithmetic is checked: overflow throws.</summary>
/// <param name="Fen">The sum in fen; negative for a reduction or an elimination.</param>
public readonly record struct Amount(long Fen) : IComparable<Amount>
{
    /// <summary>No money: 0 fen.</summary>
    public static readonly Amount Zero;

    /// <summary>The exact sum in 元, with two decimals.</summary>
    public decimal Yuan => Fen / 100m;

    /// <summary>Makes an amount from 元.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="yuan"/> has a part of a fen or is too large.</exception>
    public static Amount FromYuan(decimal yuan)
    {
        const decimal largest = long.MaxValue / 100m;
        const decimal smallest = long.MinValue / 100m;
        if (yuan is > largest or < smallest || yuan * 100m != decimal.Truncate(yuan * 100m))
        {
            throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "An amount has at most two decimals of a yuan.");
        }

        return new Amount((long)(yuan * 100m));
    }

    /// <summary>The sum in a unit of money: 元 with two decimals, or 万元 with up to six.</summary>
    public decimal In(MoneyUnit unit) => unit == MoneyUnit.Yuan ? Yuan : Yuan / unit.InYuan();

    /// <inheritdoc />
    public int CompareTo(Amount other) => Fen.CompareTo(other.Fen);

    /// <summary>The exact sum in 元, as digits with two decimals and no separators.</summary>
    public override string ToString() => Yuan.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Adds two amounts.</summary>
    public static Amount operator +(Amount left, Amount right) => new(left.Fen + right.Fen);

    /// <summary>Subtracts one amount from another.</summary>
    public static Amount operator -(Amount left, Amount right) => new(left.Fen - right.Fen);

    /// <summary>Turns the sign of an amount.</summary>
    public static Amount operator -(Amount amount) => new(-amount.Fen);

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(Amount left, Amount right) => left.Fen < right.Fen;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(Amount left, Amount right) => left.Fen > right.Fen;

    /// <summary>Whether the left amount is smaller or equal.</summary>
    public static bool operator <=(Amount left, Amount right) => left.Fen <= right.Fen;

    /// <summary>Whether the left amount is larger or equal.</summary>
    public static bool operator >=(Amount left, Amount right) => left.Fen >= right.Fen;
}
