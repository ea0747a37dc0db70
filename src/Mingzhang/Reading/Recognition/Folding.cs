using System.Globalization;
using System.Text;

namespace Mingzhang.Reading.Recognition;

/// <summary>Makes texts comparable: width of characters, blanks, brackets, quotes and numbering do not matter.</summary>
internal static class Folding
{
    // What a character that is left out folds to.
    private const char Nothing = '\0';

    private const string Numerals = "一二三四五六七八九十百0123456789";

    /// <summary>The text without white space, full-width characters made half-width, quotes and dashes of one kind.</summary>
    public static string Fold(string text)
    {
        var first = 0;
        while (first < text.Length && Fold(text[first]) == text[first])
        {
            first++;
        }

        // Most texts are as they should be.
        if (first == text.Length)
        {
            return text;
        }

        var folded = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var c = Fold(text[i]);
            if (c != Nothing)
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static char Fold(char c) =>
        c switch
        {
            >= '一' and <= '\u9FFF' or > ' ' and < '\u007F' => c,
            >= '！' and <= '～' => (char)(c - '！' + '!'),
            '“' or '”' or '„' or '〝' or '〞' or '「' or '」' => '"',
            '〔' or '【' or '［' or '﹝' => '(',
            '〕' or '】' or '］' or '﹞' => ')',
            '—' or '–' or '－' or '―' or '─' => '-',
            _ when char.IsWhiteSpace(c) => Nothing,
            _ when char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control => Nothing,
            _ => c,
        };

    /// <summary>The letters, digits and characters only: what is left of a name when punctuation is lost.</summary>
    public static string Letters(string text)
    {
        var folded = Fold(text);
        foreach (var c in folded)
        {
            if (!char.IsLetterOrDigit(c))
            {
                return string.Concat(folded.Where(char.IsLetterOrDigit));
            }
        }

        return folded;
    }

    /// <summary>The text without the number or bullet of a list in front: 一、, (二), - , 3.</summary>
    public static string WithoutNumbering(string folded)
    {
        var at = 0;
        while (at < folded.Length && folded[at] is '-' or '*' or '#' or '•' or '·')
        {
            at++;
        }

        var start = at;
        var bracket = at < folded.Length && folded[at] == '(';
        at += bracket ? 1 : 0;
        var digits = at;
        while (at < folded.Length && Numerals.Contains(folded[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at > digits && at < folded.Length && (bracket ? folded[at] == ')' : folded[at] is '、' or '.' or ',')
            ? folded[(at + 1)..]
            : folded[start..];
    }

    /// <summary>The text with the blanks of line wraps taken out; blanks between Latin words stay.</summary>
    public static string Unwrap(string text)
    {
        var result = new StringBuilder(text.Length);
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            if (result.Length > 0 && char.IsAsciiLetter(result[^1]) && char.IsAsciiLetter(part[0]))
            {
                result.Append(' ');
            }

            result.Append(part);
        }

        return result.ToString();
    }

    /// <summary>How alike two texts are by their pairs of neighbouring characters, 0 to 100.</summary>
    public static int Likeness(string a, string b)
    {
        if (a == b)
        {
            return 100;
        }

        if (a.Length < 2 || b.Length < 2)
        {
            return 0;
        }

        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < a.Length; i++)
        {
            pairs[(a[i - 1], a[i])] = pairs.GetValueOrDefault((a[i - 1], a[i])) + 1;
        }

        var shared = 0;
        for (var i = 1; i < b.Length; i++)
        {
            if (pairs.GetValueOrDefault((b[i - 1], b[i])) is > 0 and var left)
            {
                pairs[(b[i - 1], b[i])] = left - 1;
                shared++;
            }
        }

        return 200 * shared / (a.Length + b.Length - 2);
    }
}
