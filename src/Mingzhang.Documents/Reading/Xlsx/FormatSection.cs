using System.Globalization;
using System.Text;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>When a section holds: [&gt;=100].</summary>
internal sealed record FormatCondition(string Operator, decimal Limit)
{
    /// <summary>Whether it holds for a number.</summary>
    public bool Holds(decimal number) =>
        Operator switch
        {
            "<" => number < Limit,
            "<=" => number <= Limit,
            ">" => number > Limit,
            ">=" => number >= Limit,
            "<>" => number != Limit,
            _ => number == Limit,
        };
}

/// <summary>What a piece of a section stands for.</summary>
internal enum FormatTokenKind
{
    /// <summary>Itself.</summary>
    Literal,

    /// <summary>A digit: 0, # or ?.</summary>
    Digit,

    /// <summary>The decimal point.</summary>
    Point,

    /// <summary>A comma among digits, or behind them a thousandth.</summary>
    Comma,

    /// <summary>A percent sign.</summary>
    Percent,

    /// <summary>An exponent: E+ or E-.</summary>
    Exponent,

    /// <summary>The text of the cell.</summary>
    Text,

    /// <summary>The number as short as it can be.</summary>
    General,

    /// <summary>A part of a date or a time: yyyy, m, [h].</summary>
    Date,
}

/// <summary>A piece of a section.</summary>
internal readonly record struct FormatToken(FormatTokenKind Kind, string Text);

/// <summary>One of the sections of a format code.</summary>
internal sealed class FormatSection(IReadOnlyList<FormatToken> tokens, FormatCondition? condition, bool startsIn1904)
{
    /// <summary>When it holds, if it says so itself.</summary>
    public FormatCondition? Condition => condition;

    /// <summary>Whether it is for texts.</summary>
    public bool HasText { get; } = tokens.Any(t => t.Kind == FormatTokenKind.Text);

    /// <summary>The text of a text cell.</summary>
    public string Show(string text) =>
        string.Concat(
            tokens.Select(t =>
                t.Kind == FormatTokenKind.Text ? text
                : t.Kind == FormatTokenKind.Literal ? t.Text
                : ""
            )
        );

    /// <summary>The text of a number; null if it cannot be shown this way.</summary>
    public string? Show(decimal number, bool showsMinus)
    {
        if (tokens.Any(t => t.Kind == FormatTokenKind.Date))
        {
            return DateText.Show(number, tokens, startsIn1904);
        }

        if (tokens.Any(t => t.Kind == FormatTokenKind.Exponent))
        {
            return null;
        }

        var text = new StringBuilder(showsMinus ? "-" : "");
        var digits = Digits(Math.Abs(number));
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case FormatTokenKind.Literal or FormatTokenKind.Percent:
                    text.Append(token.Text);
                    break;
                case FormatTokenKind.General:
                    text.Append(NumberFormat.Shortest(Math.Abs(number)));
                    break;
                case FormatTokenKind.Digit or FormatTokenKind.Point:
                    text.Append(digits);
                    digits = "";
                    break;
            }
        }

        return text.ToString();
    }

    private string Digits(decimal number)
    {
        var (whole, least, most) = (0, 0, 0);
        var (isBehindPoint, pendingCommas, groups) = (false, 0, false);
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case FormatTokenKind.Percent:
                    number *= 100;
                    break;
                case FormatTokenKind.Point:
                    isBehindPoint = true;
                    break;
                case FormatTokenKind.Comma:
                    pendingCommas++;
                    break;
                case FormatTokenKind.Digit when isBehindPoint:
                    most++;
                    least = token.Text == "0" ? most : least;
                    break;
                case FormatTokenKind.Digit:
                    groups |= pendingCommas > 0;
                    pendingCommas = 0;
                    whole += token.Text == "0" ? 1 : 0;
                    break;
            }
        }

        for (var i = 0; i < Math.Min(pendingCommas, 9); i++)
        {
            number /= 1000;
        }

        return Write(Rounding.HalfUp(number, Math.Min(most, 28)), whole, least, groups);
    }

    private static string Write(decimal number, int whole, int least, bool groups)
    {
        var written = NumberFormat.Shortest(number);
        var point = written.IndexOf('.', StringComparison.Ordinal);
        var before = point < 0 ? written : written[..point];
        var behind = point < 0 ? "" : written[(point + 1)..];
        before = before == "0" ? "" : before;
        before = before.PadLeft(whole, '0');
        if (groups)
        {
            for (var at = before.Length - 3; at > 0; at -= 3)
            {
                before = before.Insert(at, ",");
            }
        }

        behind = behind.PadRight(least, '0');
        return behind.Length == 0 ? before : string.Create(CultureInfo.InvariantCulture, $"{before}.{behind}");
    }
}
