using System.Buffers;

namespace Mingzhang.Checks;

/// <summary>Finds any of many texts in one pass.</summary>
internal sealed class TextFinder
{
    // A search for many Chinese words at once looks every character up; one for their first characters hardly stops.
    private readonly SearchValues<char> _starts;
    private readonly Dictionary<char, string[]> _byStart;

    /// <param name="texts">The texts, none of them empty.</param>
    public TextFinder(IEnumerable<string> texts)
    {
        _byStart = texts
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(t => t.Length)
            .GroupBy(t => t[0])
            .ToDictionary(g => g.Key, g => g.ToArray());
        _starts = SearchValues.Create([.. _byStart.Keys]);
    }

    /// <summary>Where the texts stand, from the left; the longest of those that begin at one place, and none inside it.</summary>
    public IEnumerable<(int At, string Text)> In(string text)
    {
        for (var at = 0; Next(text, at) is var (next, found); at = next + found.Length)
        {
            yield return (next, found);
        }
    }

    /// <summary>Whether one of the texts stands in another.</summary>
    public bool IsIn(string text) => Next(text, 0) is not null;

    private (int At, string Text)? Next(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(_starts);
            if (next < 0)
            {
                return null;
            }

            at += next;
            foreach (var known in _byStart[text[at]])
            {
                if (text.AsSpan(at).StartsWith(known, StringComparison.Ordinal))
                {
                    return (at, known);
                }
            }
        }

        return null;
    }
}
