using System.Runtime.InteropServices;
using System.Text;

namespace Mingzhang.Changes.Texts;

/// <summary>The smallest piece of a text that is marked as changed: a number, a Latin word, a Chinese character, a stop.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends, with the blanks that follow it.</param>
/// <param name="Key">What it is compared by; empty for blanks at the start of a text.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int End, string Key)
{
    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Key.Length > 0 && char.IsAsciiDigit(Key[0]);

    /// <summary>The tokens of a text; together they are the whole text.</summary>
    public static List<Token> In(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length; )
        {
            var end = EndAt(text, at);
            var key = Keys.Of(text[at..end]);
            while (end < text.Length && IsNothing(text[end]))
            {
                end++;
            }

            key = char.IsAsciiDigit(key.FirstOrDefault()) ? key.Replace(",", "", StringComparison.Ordinal) : key;
            tokens.Add(new Token(at, end, key));
            at = end;
        }

        return tokens;
    }

    /// <summary>The key of a whole text.</summary>
    public static string KeyOf(IEnumerable<Token> tokens) => string.Concat(tokens.Select(t => t.Key));

    /// <summary>The key of a text in which any number may stand for any other.</summary>
    public static string ShapeOf(IEnumerable<Token> tokens) =>
        tokens.Aggregate(new StringBuilder(), (all, t) => t.IsNumber ? all.Append('#') : all.Append(t.Key)).ToString();

    private static int EndAt(string text, int at)
    {
        var end = at + 1;
        if (IsDigit(text[at]))
        {
            while (end < text.Length && (IsDigit(text[end]) || IsInsideNumber(text, end)))
            {
                end++;
            }
        }
        else if (char.IsAsciiLetter(text[at]))
        {
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }
        }
        else if (char.IsHighSurrogate(text[at]) && end < text.Length && char.IsLowSurrogate(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    private static bool IsInsideNumber(string text, int at) =>
        text[at] is '.' or ',' or '．' or '，' && at + 1 < text.Length && IsDigit(text[at + 1]);

    private static bool IsNothing(char c) => Keys.Of(c.ToString()).Length == 0;
}
