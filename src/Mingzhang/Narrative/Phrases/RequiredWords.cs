namespace Mingzhang.Narrative.Phrases;

/// <summary>The words that a clause must hold for a phrase to fit it: a cheap look before the matching.</summary>
internal sealed class RequiredWords
{
    // One word of each set must stand in the clause.
    private readonly string[][] _sets;

    /// <summary>Finds out which words every way through the pieces of a phrase needs.</summary>
    public RequiredWords(IReadOnlyList<PhraseNode> nodes) => _sets = [.. Sets(nodes)];

    /// <summary>Whether a clause holds them.</summary>
    public bool StandIn(ReadOnlySpan<char> clause)
    {
        foreach (var set in _sets)
        {
            if (!HoldsOne(clause, set))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoldsOne(ReadOnlySpan<char> clause, string[] words)
    {
        foreach (var word in words)
        {
            if (clause.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string[]> Sets(IReadOnlyList<PhraseNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is LiteralNode literal)
            {
                yield return [literal.Readable];
            }
            else if (node is ChoiceNode { IsOptional: false } choice && OfEach(choice) is { } words)
            {
                yield return words;
            }
        }
    }

    // A word of every alternative; null when some alternative needs none.
    private static string[]? OfEach(ChoiceNode choice)
    {
        var words = choice
            .Choices.Select(c => c.OfType<LiteralNode>().MaxBy(l => l.Readable.Length)?.Readable)
            .ToList();
        return words.Contains(null) ? null : [.. words.OfType<string>()];
    }
}
