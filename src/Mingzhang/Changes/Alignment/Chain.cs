namespace Mingzhang.Changes.Alignment;

/// <summary>Finds what has kept its order.</summary>
internal static class Chain
{
    /// <summary>The longest run of pairs in which old and new positions both rise; n log n for n pairs.</summary>
    /// <param name="pairs">Pairs in which no position occurs twice, in any order.</param>
    public static List<Pair> Longest(IEnumerable<Pair> pairs)
    {
        var sorted = pairs.OrderBy(p => p.Old).ToList();
        var previous = new int[sorted.Count];
        // Of each length, the run that ends lowest.
        var ends = new List<int>();
        for (var i = 0; i < sorted.Count; i++)
        {
            var length = LowerBound(ends, sorted, sorted[i].New);
            previous[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[length] = i;
            }
        }

        var chain = new List<Pair>(ends.Count);
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i])
        {
            chain.Add(sorted[i]);
        }

        chain.Reverse();
        return chain;
    }

    private static int LowerBound(List<int> ends, List<Pair> sorted, int value)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[ends[middle]].New < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
