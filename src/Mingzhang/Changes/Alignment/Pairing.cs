namespace Mingzhang.Changes.Alignment;

/// <summary>
/// Which old things correspond to which new ones, and which of them have kept their order. Lists everything once, in the
/// order of the new side with what was removed standing where it stood.
/// </summary>
internal sealed class Pairing
{
    private readonly HashSet<Pair> _inOrder;

    /// <summary>Makes a pairing.</summary>
    /// <param name="oldKeys">Keys of the old things.</param>
    /// <param name="newKeys">Keys of the new things.</param>
    /// <param name="pairs">The pairs, no position twice, in any order.</param>
    public Pairing(IReadOnlyList<string> oldKeys, IReadOnlyList<string> newKeys, IEnumerable<Pair> pairs)
    {
        Pairs = [.. pairs];
        (OldCount, NewCount) = (oldKeys.Count, newKeys.Count);
        var chain = Mirror.IsNeeded(oldKeys, newKeys)
            ? Chain.Longest(Pairs.Select(p => p.Mirrored)).Select(p => p.Mirrored).ToList()
            : Chain.Longest(Pairs);
        InOrder = chain;
        _inOrder = [.. chain];
    }

    /// <summary>Every pair.</summary>
    public IReadOnlyList<Pair> Pairs { get; }

    /// <summary>The pairs that have kept their order, rising.</summary>
    public IReadOnlyList<Pair> InOrder { get; }

    private int OldCount { get; }

    private int NewCount { get; }

    /// <summary>The positions without a counterpart between each two neighbours that have kept their order.</summary>
    public IEnumerable<(List<int> Old, List<int> New)> Gaps()
    {
        var old = Pairs.Select(p => p.Old).ToHashSet();
        var @new = Pairs.Select(p => p.New).ToHashSet();
        var (oldStart, newStart) = (0, 0);
        foreach (var anchor in InOrder.Append(new Pair(OldCount, NewCount)))
        {
            var gap = (
                Enumerable.Range(oldStart, anchor.Old - oldStart).Where(i => !old.Contains(i)).ToList(),
                Enumerable.Range(newStart, anchor.New - newStart).Where(i => !@new.Contains(i)).ToList()
            );
            if (gap.Item1.Count > 0 && gap.Item2.Count > 0)
            {
                yield return gap;
            }

            (oldStart, newStart) = (anchor.Old + 1, anchor.New + 1);
        }
    }

    /// <summary>Everything once: an old and a new position, one of them null for what was added or removed; and whether it moved.</summary>
    public IEnumerable<(int? Old, int? New, bool IsMoved)> All()
    {
        var oldOf = Pairs.ToDictionary(p => p.New, p => p.Old);
        var paired = Pairs.Select(p => p.Old).ToHashSet();
        var (oldStart, newStart) = (0, 0);
        foreach (var anchor in InOrder.Append(new Pair(OldCount, NewCount)))
        {
            for (; oldStart < anchor.Old; oldStart++)
            {
                if (!paired.Contains(oldStart))
                {
                    yield return (oldStart, null, false);
                }
            }

            for (; newStart < anchor.New; newStart++)
            {
                yield return oldOf.TryGetValue(newStart, out var old)
                    ? (old, newStart, !_inOrder.Contains(new Pair(old, newStart)))
                    : (null, newStart, false);
            }

            if (anchor.Old < OldCount)
            {
                yield return (anchor.Old, anchor.New, false);
            }

            (oldStart, newStart) = (anchor.Old + 1, anchor.New + 1);
        }
    }
}
