using System.Globalization;
using System.Text;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Tests.Samples.Comparing;

/// <summary>Writes a text in one way, so that blanks, widths of punctuation and glyphs of one sign make no difference.</summary>
internal static class Folding
{
    /// <summary>The text without blanks, with half-width brackets and punctuation, straight quotes and one dash.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var glyph in text)
        {
            if (!char.IsWhiteSpace(glyph))
            {
                folded.Append(Fold(glyph));
            }
        }

        return folded.Replace(">=", "≥").Replace("<=", "≤").ToString();
    }

    /// <summary>The folded name of a line or account without the ordinal in front.</summary>
    public static string Name(string text) => LineNames.WithoutOrdinal(Fold(text));

    /// <summary>The number that a cell prints; null when it prints none.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(Fold(text).TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static char Fold(char glyph) =>
        glyph switch
        {
            >= '！' and <= '～' => (char)(glyph - '！' + '!'),
            '“' or '”' => '"',
            '‘' or '’' => '\'',
            '—' or '–' or '－' => '-',
            '≧' or '≽' => '≥',
            '≦' or '≼' => '≤',
            _ => glyph,
        };
}
