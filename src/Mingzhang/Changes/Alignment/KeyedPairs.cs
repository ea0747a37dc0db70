namespace Mingzhang.Changes.Alignment;

/// <summary>
/// Pairs things by their keys wherever they stand. Of a key that occurs several times those with the same content belong
/// together, and between them the others in order.
/// </summary>
internal static class KeyedPairs
{
    /// <summary>The pairs, in the order of the old things.</summary>
    /// <param name="oldKeys">Keys of the old things.</param>
    /// <param name="newKeys">Keys of the new things.</param>
    /// <param name="oldContent">What an old thing holds.</param>
    /// <param name="newContent">What a new thing holds.</param>
    /// <param name="budget">What it may cost.</param>
    public static List<Pair> Of(
        IReadOnlyList<string> oldKeys,
        IReadOnlyList<string> newKeys,
        Func<int, string> oldContent,
        Func<int, string> newContent,
        WorkBudget budget
    )
    {
        var @new = newKeys.Index().ToLookup(k => k.Item, k => k.Index, StringComparer.Ordinal);
        var pairs = new List<Pair>();
        foreach (var group in oldKeys.Index().GroupBy(k => k.Item, k => k.Index, StringComparer.Ordinal))
        {
            int[] olds = [.. group];
            int[] news = [.. @new[group.Key]];
            if (olds.Length == 1 && news.Length == 1)
            {
                pairs.Add(new Pair(olds[0], news[0]));
            }
            else if (news.Length > 0)
            {
                pairs.AddRange(
                    InGroup([.. olds.Select(oldContent)], [.. news.Select(newContent)], budget)
                        .Select(p => new Pair(olds[p.Old], news[p.New]))
                );
            }
        }

        pairs.Sort((a, b) => a.Old.CompareTo(b.Old));
        return pairs;
    }

    private static List<Pair> InGroup(List<string> old, List<string> @new, WorkBudget budget)
    {
        var same = SequenceAlignment.Of(old, @new, budget);
        var gaps = new Pairing(old, @new, same).Gaps();
        return [.. same, .. gaps.SelectMany(g => g.Old.Zip(g.New, (o, n) => new Pair(o, n)))];
    }
}
