using System.Text;

namespace Mingzhang.Documents.Reading.Office;

/// <summary>White space inside texts, as every reader hands it over.</summary>
internal static class InlineText
{
    /// <summary>
    /// White space as single blanks, none at the ends; line breaks vanish between Chinese characters and are blanks elsewhere.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var hasBlank = false;
        var hasBreak = false;
        foreach (var c in text)
        {
            if (IsInvisible(c))
            {
                continue;
            }

            if (IsSpace(c))
            {
                hasBreak |= c is '\n' or '\r';
                hasBlank |= c is not ('\n' or '\r');
                continue;
            }

            if (clean.Length > 0 && (hasBlank || (hasBreak && !(IsWide(clean[^1]) && IsWide(c)))))
            {
                clean.Append(' ');
            }

            clean.Append(c);
            hasBlank = hasBreak = false;
        }

        return clean.ToString();
    }

    /// <summary>How many blanks stand before the text, a full-width one counted as two.</summary>
    public static int Indent(string text)
    {
        var blanks = 0;
        foreach (var c in text)
        {
            if (!IsSpace(c) || c is '\n' or '\r')
            {
                break;
            }

            blanks += c == '\u3000' ? 2 : 1;
        }

        return blanks;
    }

    /// <summary>Whether a character is Chinese or a mark that goes with Chinese.</summary>
    private static bool IsWide(char c) => c is >= '\u2E80' or (>= '\u2010' and <= '\u2027');

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c == '\u00A0';

    // Zero-width marks and controls carry nothing that a reader of the page sees.
    private static bool IsInvisible(char c) =>
        c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD'
        || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085'));
}
