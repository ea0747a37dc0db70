using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mingzhang.Reading.Recognition;

/// <summary>Makes texts comparable: width of characters, blanks, brackets, quotes and numbering do not matter.</summary>
internal static class Folding
{
    // What a character that is left out folds to.
    private const char Nothing = '\0';

    private static readonly SearchValues<char> Blanks = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsWhiteSpace),
    ]);

    private const int LongestOnStack = 512;

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

        var folded = text.Length <= LongestOnStack ? stackalloc char[text.Length] : new char[text.Length];
        text.AsSpan(0, first).CopyTo(folded);
        var length = first;
        for (var i = first; i < text.Length; i++)
        {
            var c = Fold(text[i]);
            folded[length] = c;
            length += c == Nothing ? 0 : 1;
        }

        return folded[..length].ToString();
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
        if (!text.AsSpan().ContainsAny(Blanks))
        {
            return text;
        }

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
    public static int Likeness(string a, string b) =>
        a == b ? 100 : new CharacterPairs(a).LikenessTo(new CharacterPairs(b));
}
