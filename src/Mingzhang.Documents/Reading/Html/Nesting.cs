using System.Buffers;
using System.Collections.Frozen;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>
/// Counts how deeply tags are opened before they are parsed: a parser's time grows with the square of what is open, so that
/// markup made to be deep has to be refused before.
/// </summary>
internal static class Nesting
{
    // Elements without an end, and those whose end may be left out and often is.
    private static readonly FrozenSet<string> NotCounted = FrozenSet.ToFrozenSet(
        [
            .. "area base br col embed hr img input link meta source track wbr param".Split(' '),
            .. "p li dt dd td th tr tbody thead tfoot colgroup option optgroup rp rt".Split(' '),
        ],
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>The most elements that are open at once: start tags without their end tags so far.</summary>
    public static int Deepest(ReadOnlySpan<char> markup)
    {
        var names = NotCounted.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, deepest) = (0, 0);
        for (int at; (at = markup.IndexOf('<')) >= 0; )
        {
            markup = markup[(at + 1)..];
            if (markup.StartsWith("!--", StringComparison.Ordinal))
            {
                markup = Behind(markup, "-->");
                continue;
            }

            var isEnd = markup.StartsWith("/", StringComparison.Ordinal);
            var tag = isEnd ? markup[1..] : markup;
            var name = tag[..LengthOfName(tag)];
            if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || names.Contains(name))
            {
                continue;
            }

            markup = Behind(markup, ">", out var inside);
            depth =
                isEnd ? Math.Max(0, depth - 1)
                : inside.EndsWith("/", StringComparison.Ordinal) ? depth
                : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static int LengthOfName(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(EndsOfName);
        return end < 0 ? tag.Length : end;
    }

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> markup, string end) => Behind(markup, end, out _);

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> markup, string end, out ReadOnlySpan<char> inside)
    {
        var at = markup.IndexOf(end, StringComparison.Ordinal);
        inside = at < 0 ? markup : markup[..at];
        return at < 0 ? [] : markup[(at + end.Length)..];
    }
}
