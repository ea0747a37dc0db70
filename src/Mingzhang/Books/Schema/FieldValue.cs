using Mingzhang.Numbers;

namespace Mingzhang.Books.Schema;

/// <summary>The value of one field of one record: a text, a whole number or a number with decimals, or nothing.</summary>
/// <param name="Text">The text of a text, choice or code; null otherwise.</param>
/// <param name="Whole">Fen of an amount, a count, or 1 for 是.</param>
/// <param name="Number">A number with decimals.</param>
/// <param name="IsGiven">Whether there is a value at all; a blank cell has none.</param>
public readonly record struct FieldValue(string? Text, long Whole, decimal Number, bool IsGiven)
{
    /// <summary>No value: a blank cell.</summary>
    public static readonly FieldValue Blank;

    /// <summary>A text; null and the empty text are blank.</summary>
    public static FieldValue Of(string? text) => string.IsNullOrEmpty(text) ? Blank : new(text, 0, 0m, true);

    /// <summary>An amount of money.</summary>
    public static FieldValue Of(Amount? amount) => amount is { } some ? new(null, some.Fen, 0m, true) : Blank;

    /// <summary>A whole number.</summary>
    public static FieldValue Of(int? number) => number is { } some ? new(null, some, 0m, true) : Blank;

    /// <summary>A number with decimals.</summary>
    public static FieldValue Of(decimal? number) => number is { } some ? new(null, 0, some, true) : Blank;

    /// <summary>是 or 否.</summary>
    public static FieldValue Of(bool flag) => new(null, flag ? 1 : 0, 0m, true);
}
