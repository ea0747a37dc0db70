using System.Globalization;
using Mingzhang.Books.Schema;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Books;

/// <summary>Writes the value of a field as both carriers hold it: amounts in yuan, 是 and 否, digits without separators.</summary>
public static class FieldText
{
    /// <summary>The most characters that <see cref="WriteNumber"/> needs.</summary>
    public const int LongestNumber = 40;

    // Beyond, what was typed is kept as a text: a book takes no such number.
    private const decimal LargestTyped = 1_000_000_000_000m;

    /// <summary>Whether a value is written as a number: what was typed wrong into a column of numbers stays the text it is.</summary>
    public static bool IsNumber(BookColumn column, in FieldValue value) => value.Text is null && IsNumber(column);

    /// <summary>The text of a text value, 是 or 否.</summary>
    public static string Of(BookColumn column, in FieldValue value) =>
        value.Text ?? (column.Kind == BookColumnKind.YesNo ? BookTerms.YesNo[value.Whole == 1 ? 0 : 1] : "");

    /// <summary>The value of what somebody typed, right or wrong: a number where the column has numbers and it is one.</summary>
    public static FieldValue OfTyped(BookColumn column, string text)
    {
        ArgumentNullException.ThrowIfNull(column);
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return
            IsNumber(column)
            && decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out var number)
            && decimal.Abs(number) <= LargestTyped
            && number * ScaleOf(column) is var scaled
            && decimal.IsInteger(scaled)
            ? new FieldValue(null, (long)scaled, true)
            : FieldValue.Of(text);
    }

    /// <summary>The text of any value; empty for a blank.</summary>
    public static string TextOf(BookColumn column, in FieldValue value)
    {
        if (!value.IsGiven)
        {
            return "";
        }

        if (!IsNumber(column, value))
        {
            return Of(column, value);
        }

        Span<char> digits = stackalloc char[LongestNumber];
        return digits[..WriteNumber(column, value, digits)].ToString();
    }

    /// <summary>Writes the digits of a number: 1234, 1234.5, -0.05.</summary>
    /// <returns>How many characters were written.</returns>
    public static int WriteNumber(BookColumn column, in FieldValue value, Span<char> digits)
    {
        int length;
        switch (column.Kind)
        {
            case BookColumnKind.Amount:
                return WriteYuan(value.Whole, digits);
            case BookColumnKind.WholeNumber:
                value.Whole.TryFormat(digits, out length, default, CultureInfo.InvariantCulture);
                return length;
            default:
                value.Number.TryFormat(digits, out length, PlainDigits.Format, CultureInfo.InvariantCulture);
                return length;
        }
    }

    private static bool IsNumber(BookColumn column) =>
        column.Kind is BookColumnKind.Amount or BookColumnKind.WholeNumber or BookColumnKind.Number;

    private static decimal ScaleOf(BookColumn column) =>
        column.Kind switch
        {
            BookColumnKind.Amount => 100m,
            BookColumnKind.WholeNumber => 1m,
            _ => 1_000_000m,
        };

    private static int WriteYuan(long fen, Span<char> digits)
    {
        var yuan = fen / 100;
        var rest = (int)Math.Abs(fen % 100);
        var length = 0;
        if (fen < 0 && yuan == 0)
        {
            digits[length++] = '-';
        }

        yuan.TryFormat(digits[length..], out var written, default, CultureInfo.InvariantCulture);
        length += written;
        if (rest > 0)
        {
            digits[length++] = '.';
            digits[length++] = (char)('0' + (rest / 10));
            if (rest % 10 > 0)
            {
                digits[length++] = (char)('0' + (rest % 10));
            }
        }

        return length;
    }
}
