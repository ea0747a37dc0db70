using System.Globalization;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>How a cell shows its number: a format code of up to four sections (ECMA-376 part 1, 18.8.31).</summary>
internal sealed class NumberFormat
{
    // Spreadsheets keep fifteen significant digits; what follows is noise of binary fractions (1149.8000000000002).
    private const int SignificantDigits = 15;
    private const decimal LargestShown = 1_000_000_000_000_000_000_000m;

    private readonly IReadOnlyList<FormatSection> _sections;
    private readonly FormatSection? _text;

    private NumberFormat(IReadOnlyList<FormatSection> sections)
    {
        // The fourth section is for texts; so is an only one with @.
        _text = sections.Count >= 4 ? sections[3] : sections.FirstOrDefault(s => s.HasText);
        _sections = [.. sections.Take(3)];
    }

    /// <summary>Numbers as short as they can be.</summary>
    public static NumberFormat General { get; } = Parse("General", startsIn1904: false);

    /// <summary>Understands a format code; parts that mean nothing are shown as they are.</summary>
    public static NumberFormat Parse(string code, bool startsIn1904) => new(FormatSections.Parse(code, startsIn1904));

    /// <summary>The text of a text cell.</summary>
    public string Show(string text) => _text is null ? text : _text.Show(text);

    /// <summary>The text of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="stored">Its digits in the file, shown when the format cannot show it.</param>
    public string Show(decimal number, string stored)
    {
        if (Math.Abs(number) >= LargestShown)
        {
            return stored;
        }

        number = Significant(number);
        var (section, isNegative) = Choose(number);
        return section.HasText ? Shortest(number) : section.Show(number, isNegative) ?? Shortest(number);
    }

    /// <summary>The shortest digits of a number.</summary>
    public static string Shortest(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    private (FormatSection Section, bool ShowsMinus) Choose(decimal number)
    {
        var conditional = _sections.FirstOrDefault(s => s.Condition?.Holds(number) == true);
        if (conditional is not null)
        {
            return (conditional, number < 0);
        }

        if (_sections.Any(s => s.Condition is not null))
        {
            return (_sections.LastOrDefault(s => s.Condition is null) ?? _sections[0], number < 0);
        }

        var numeric = _sections.Count > 1 && _sections[^1].HasText ? _sections.Count - 1 : _sections.Count;
        return number switch
        {
            < 0 when numeric >= 2 => (_sections[1], false),
            0 when numeric >= 3 => (_sections[2], false),
            _ => (_sections[0], number < 0),
        };
    }

    private static decimal Significant(decimal number)
    {
        if (number == 0)
        {
            return 0;
        }

        var digits = 0;
        for (var whole = Math.Truncate(Math.Abs(number)); whole >= 1; whole = Math.Truncate(whole / 10))
        {
            digits++;
        }

        if (digits == 0)
        {
            for (var part = Math.Abs(number); part < 0.1m; part *= 10)
            {
                digits--;
            }
        }

        return digits >= SignificantDigits ? number : Rounding.HalfUp(number, Math.Min(28, SignificantDigits - digits));
    }
}
