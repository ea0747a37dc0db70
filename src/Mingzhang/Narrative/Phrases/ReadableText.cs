using System.Text;

namespace Mingzhang.Narrative.Phrases;

/// <summary>
/// A paragraph in the one spelling that phrases are matched in, with the way back to every character of the source: blanks and
/// quotation marks are gone, digits, letters, brackets and signs are half width, stops are full width.
/// </summary>
internal sealed class ReadableText
{
    private readonly int[] _origins;

    private ReadableText(string source, string text, int[] origins)
    {
        Source = source;
        Text = text;
        _origins = origins;
    }

    /// <summary>The text as it stands in the document.</summary>
    public string Source { get; }

    /// <summary>The text as phrases see it.</summary>
    public string Text { get; }

    /// <summary>Reads a text.</summary>
    public static ReadableText Of(string source)
    {
        var text = new StringBuilder(source.Length);
        var origins = new List<int>(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (Spell(source, i, text) is { } c)
            {
                text.Append(c);
                origins.Add(i);
            }
        }

        return new ReadableText(source, text.ToString(), [.. origins]);
    }

    /// <summary>The stretch of the source that a stretch of the text came from.</summary>
    public TextSpan Back(int start, int end) =>
        start >= end
            ? new TextSpan(start < _origins.Length ? _origins[start] : Source.Length, 0)
            : new TextSpan(_origins[start], _origins[end - 1] + 1 - _origins[start]);

    private static char? Spell(string source, int at, StringBuilder before)
    {
        var c = source[at] is >= '！' and <= '～' ? (char)(source[at] - '！' + '!') : source[at];
        switch (c)
        {
            case '"' or '“' or '”' or '\'' or '‘' or '’' or '\u200B' or '\uFEFF':
                return null;
            case ',':
                return source[at] == ',' && IsThousands(source, at) ? ',' : '，';
            case ';':
                return '；';
            case ':':
                return '：';
            case '〔' or '﹝':
                return '[';
            case '〕' or '﹞':
                return ']';
        }

        if (!char.IsWhiteSpace(c))
        {
            return c;
        }

        // A blank between two numbers keeps them apart; one inside a damaged number (98. 92) does not.
        var next = at + 1;
        while (next < source.Length && char.IsWhiteSpace(source[next]))
        {
            next++;
        }

        var parts = before.Length > 0 && next < source.Length && IsDigit(source[next]);
        return parts && (IsDigit(before[^1]) || (before[^1] == '.' && IsMarker(before))) ? ' ' : null;
    }

    private static bool IsThousands(string source, int at) =>
        at > 0
        && IsDigit(source[at - 1])
        && at + 3 < source.Length
        && source.AsSpan(at + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (at + 4 >= source.Length || !IsDigit(source[at + 4]));

    // “1.” in front of a sentence numbers it.
    private static bool IsMarker(StringBuilder before)
    {
        var i = before.Length - 2;
        while (i >= 0 && IsDigit(before[i]))
        {
            i--;
        }

        return i < before.Length - 2 && (i < 0 || before[i] is '。' or '；' or '：');
    }

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');
}
