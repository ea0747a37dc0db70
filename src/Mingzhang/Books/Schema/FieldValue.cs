using Mingzhang.Numbers;

namespace Mingzhang.Books.Schema;

/// <summary>The value of one field of one record: a text, a whole number or a number with decimals, or nothing.</summary>
/// <param name="Text">The text of a text, choice or code; null otherwise.</param>
/// <param name="Whole">Fen of an amount, a count, 1 for 是, or millionths of a number with decimals.</param>
/// <param name="IsGiven">Whether there is a value at all; a blank cell has none.</param>
public readonly record struct FieldValue(string? Text, long Whole, bool IsGiven)
{
    /// <summary>How many decimals a number can have.</summary>
    public const int MaximumDecimals = 6;

    private const decimal Millionths = 1_000_000m;

    /// <summary>No value: a blank cell.</summary>
    public static readonly FieldValue Blank;

    /// <summary>The number with decimals.</summary>
    public decimal Number => Whole / Millionths;

    /// <summary>A text; null and the empty text are blank.</summary>
    public static FieldValue Of(string? text) => string.IsNullOrEmpty(text) ? Blank : new(text, 0, true);

    /// <summary>An amount of money.</summary>
    public static FieldValue Of(Amount? amount) => amount is { } some ? new(null, some.Fen, true) : Blank;

    /// <summary>A whole number.</summary>
    public static FieldValue Of(int? number) => number is { } some ? new(null, some, true) : Blank;

    /// <summary>A number with at most six decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number has more decimals.</exception>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public static FieldValue Of(decimal? number)
    {
        if (number is not { } some)
        {
            return Blank;
        }

        var millionths = some * Millionths;
        return decimal.IsInteger(millionths)
            ? new(null, (long)millionths, true)
            : throw new ArgumentOutOfRangeException(nameof(number), number, "A field has at most six decimals.");
    }

    /// <summary>是 or 否.</summary>
    public static FieldValue Of(bool flag) => new(null, flag ? 1 : 0, true);
}
