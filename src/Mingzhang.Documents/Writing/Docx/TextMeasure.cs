namespace Mingzhang.Documents.Writing.Docx;

/// <summary>How much room a text takes in print, in hundredths of the size of its type.</summary>
internal static class TextMeasure
{
    private const int Full = 100;

    /// <summary>The width of the text on one line; of several lines, their widths added up.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += Of(c);
        }

        return width;
    }

    /// <summary>The widest piece of a text that no line may break: a number, a code, a word of Latin letters.</summary>
    public static int LongestPiece(string text)
    {
        var (longest, piece) = (0, 0);
        foreach (var c in text)
        {
            piece = c is ' ' or '\n' or '\t' or '-' || c >= '\u2E80' ? 0 : piece + Of(c);
            longest = Math.Max(longest, c >= '\u2E80' ? Math.Max(Full, longest) : piece);
        }

        return longest;
    }

    /// <summary>How many lines a text fills between margins; a line is filled with whole Chinese characters only.</summary>
    /// <param name="text">Width of the text.</param>
    /// <param name="breaks">Line ends that stand in it.</param>
    /// <param name="room">Width between the margins.</param>
    public static int Lines(int text, int breaks, int room)
    {
        var line = text <= room ? Math.Max(room, 1) : Math.Max(room / Full * Full, Full);
        return Math.Max(1, (text + line - 1) / line) + breaks;
    }

    /// <summary>How many lines a text fills.</summary>
    public static int Lines(string text, int room) => Lines(Of(text), text.AsSpan().Count('\n'), room);

    // Of Times New Roman; quotation marks, dashes and points of leaders are set as Chinese ones.
    private static int Of(char c) =>
        c switch
        {
            >= '\u2E80' => char.IsLowSurrogate(c) ? 0 : Full,
            >= '\u2000' or '\u00B7' => Full,
            '\n' => 0,
            ',' or '.' or ' ' or ':' or ';' or '\'' or '|' or '!' or 'i' or 'l' or 'j' or 't' or 'f' => 30,
            '-' or '(' or ')' or '/' => 34,
            >= '0' and <= '9' => 50,
            '%' or '@' or 'W' or 'M' or 'm' => 92,
            >= 'A' and <= 'Z' => 72,
            _ => 56,
        };
}
