using System.Buffers;

namespace Mingzhang.Checks;

/// <summary>Finds any of many texts in one pass.</summary>
internal sealed class TextFinder
{
    private readonly SearchValues<string> _any;
    private readonly ILookup<char, string> _byStart;

    /// <param name="texts">The texts, none of them empty.</param>
    public TextFinder(IEnumerable<string> texts)
    {
        string[] known = [.. texts.Distinct(StringComparer.Ordinal)];
        _any = SearchValues.Create(known, StringComparison.Ordinal);
        _byStart = known.OrderByDescending(t => t.Length).ToLookup(t => t[0]);
    }

    /// <summary>Where the texts stand, from the left; the longest of those that begin at one place, and none inside it.</summary>
    public IEnumerable<(int At, string Text)> In(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var next = text.AsSpan(at).IndexOfAny(_any);
            if (next < 0)
            {
                yield break;
            }

            at += next;
            var found = _byStart[text[at]].First(t => text.AsSpan(at).StartsWith(t, StringComparison.Ordinal));
            yield return (at, found);
            at += found.Length;
        }
    }
}
