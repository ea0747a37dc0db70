using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Reading.Recognition;

/// <summary>Reads cells that should hold figures, repairing the digits that extraction damages.</summary>
internal static class Figures
{
    /// <summary>The cell for a printed text where a figure is expected: blank, a figure, or unreadable.</summary>
    public static Cell Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return Cell.Blank;
        }

        if (TryParse(trimmed, out var number, out var repaired))
        {
            return new Cell(trimmed, new Figure(number) { Repaired = repaired });
        }

        return new Cell(trimmed) { IsUnreadable = trimmed.Any(char.IsLetterOrDigit) };
    }

    /// <summary>The cell under a heading of some role: rates are printed with their sign, 99.80%.</summary>
    public static Cell Read(string text, ColumnRole role)
    {
        var trimmed = text.Trim();
        var plain = role == ColumnRole.Percentage ? trimmed.TrimEnd('%', '％') : trimmed;
        var cell = Read(plain);
        return plain.Length == trimmed.Length ? cell : cell with { Text = trimmed };
    }

    /// <summary>Whether a text is a number, and whether it had to be repaired.</summary>
    public static bool TryParse(string text, out PrintedNumber number, out bool repaired)
    {
        repaired = false;
        var plain = text.Trim();
        if (PrintedNumber.TryParse(plain, out number))
        {
            return true;
        }

        var folded = Folding.Fold(plain).TrimEnd('元', '万');
        repaired = true;
        if (folded.Length > 0 && folded[0] == '(' && folded[^1] == ')')
        {
            folded = "-" + folded[1..^1];
        }

        return folded.Length > 0
            && folded.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '+')
            && (PrintedNumber.TryParse(folded, out number) || TryJoined(folded, out number));
    }

    /// <summary>Whether a text is a number.</summary>
    public static bool IsNumber(string text) => TryParse(text, out _, out _);

    // 1.234.56 and 1, 234.56: separators that do not stand in threes are taken for damage only before two decimals.
    private static bool TryJoined(string text, out PrintedNumber number)
    {
        number = default;
        var point = text.LastIndexOf('.');
        return point >= 0
            && point == text.Length - 3
            && PrintedNumber.TryParse(
                text[..point].Replace(",", "", StringComparison.Ordinal) + text[point..],
                out number
            );
    }
}
