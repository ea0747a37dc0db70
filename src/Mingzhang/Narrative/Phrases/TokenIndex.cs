namespace Mingzhang.Narrative.Phrases;

/// <summary>The claimed numbers of a text, found by place in logarithmic time.</summary>
internal sealed class TokenIndex
{
    private readonly NumberToken[] _claims;
    private readonly int[] _allStarts;
    private readonly int[] _starts;

    public TokenIndex(IReadOnlyList<NumberToken> tokens)
    {
        All = tokens;
        _allStarts = [.. tokens.Select(t => t.Start)];
        _claims = [.. tokens.Where(t => t.IsClaim)];
        _starts = [.. _claims.Select(t => t.Start)];
    }

    /// <summary>All numbers in order, dates and list numbers too.</summary>
    public IReadOnlyList<NumberToken> All { get; }

    /// <summary>Whether a claimed number starts in a stretch.</summary>
    public bool Any(int start, int end) => FirstFrom(start) is var i && i < _starts.Length && _starts[i] < end;

    /// <summary>The claimed numbers that start in a stretch.</summary>
    public IEnumerable<NumberToken> In(int start, int end)
    {
        for (var i = FirstFrom(start); i < _starts.Length && _starts[i] < end; i++)
        {
            yield return _claims[i];
        }
    }

    /// <summary>What the numbers of a stretch fulfil of the needs of phrases.</summary>
    public PhraseNeeds Needs(int start, int end)
    {
        var needs = PhraseNeeds.None;
        for (var i = FirstFrom(start, _allStarts); i < _allStarts.Length && _allStarts[i] < end; i++)
        {
            needs |= PhraseNeedsOf.Number(All[i].Kind);
        }

        return needs;
    }

    private int FirstFrom(int start) => FirstFrom(start, _starts);

    private static int FirstFrom(int start, int[] starts)
    {
        var at = Array.BinarySearch(starts, start);
        return at < 0 ? ~at : at;
    }
}
