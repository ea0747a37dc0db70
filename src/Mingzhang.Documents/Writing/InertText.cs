namespace Mingzhang.Documents.Writing;

/// <summary>
/// Makes text from other people's files harmless for a screen: control characters (terminal escapes among them),
/// characters that turn the direction of the text around, and halves of characters become U+FFFD.
/// </summary>
public static class InertText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The harmless text; tabs and line feeds stay, CR LF and CR become LF.</summary>
    public static string Of(string text)
    {
        var first = 0;
        while (first < text.Length && IsHarmless(text, first))
        {
            first++;
        }

        return first == text.Length ? text : Replace(text, first);
    }

    /// <summary>The harmless text on one line: tabs and line ends become blanks.</summary>
    public static string OnOneLine(string text) => Of(text).Replace('\n', ' ').Replace('\t', ' ');

    private static string Replace(string text, int first)
    {
        var result = new System.Text.StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] == '\r')
            {
                if (i + 1 == text.Length || text[i + 1] != '\n')
                {
                    result.Append('\n');
                }
            }
            else
            {
                result.Append(IsHarmless(text, i) ? text[i] : Replacement);
            }
        }

        return result.ToString();
    }

    private static bool IsHarmless(string text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c))
        {
            return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        }

        if (char.IsLowSurrogate(c))
        {
            return at > 0 && char.IsHighSurrogate(text[at - 1]);
        }

        return c is '\t' or '\n' || (!char.IsControl(c) && !TurnsDirection(c) && c is not ('\uFFFE' or '\uFFFF'));
    }

    /// <summary>Marks, embeddings, overrides and isolates of the bidirectional algorithm; and the two line separators.</summary>
    private static bool TurnsDirection(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
