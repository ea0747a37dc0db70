namespace Mingzhang.Changes.Alignment;

/// <summary>
/// Pairs what is left over between two anchors by likeness, in order, so that the likenesses of all pairs together are
/// greatest. More than <see cref="MostCandidates"/> combinations are not tried: everything then stays removed and added.
/// </summary>
internal static class LikenessAlignment
{
    /// <summary>The most combinations that are tried between two anchors.</summary>
    public const int MostCandidates = 4_096;

    /// <summary>The pairs that are alike enough, rising on both sides.</summary>
    /// <param name="old">Keys of the old things, to choose a direction by; their lengths are what a trial costs.</param>
    /// <param name="new">Keys of the new things.</param>
    /// <param name="likeness">How alike an old and a new one are, 0 to 100; the same whichever is old.</param>
    /// <param name="least">The likeness from which two belong together.</param>
    /// <param name="budget">What it may cost.</param>
    public static List<Pair> Of(
        IReadOnlyList<string> old,
        IReadOnlyList<string> @new,
        Func<int, int, int> likeness,
        int least,
        WorkBudget budget
    )
    {
        if (Mirror.IsNeeded(old, @new))
        {
            return [.. Of(@new, old, (n, o) => likeness(o, n), least, budget).Select(p => p.Mirrored)];
        }

        var cost = (old.Sum(k => (long)k.Length) * @new.Count) + (@new.Sum(k => (long)k.Length) * old.Count);
        if (
            old.Count == 0
            || @new.Count == 0
            || (long)old.Count * @new.Count > MostCandidates
            || !budget.Take(cost * 4)
        )
        {
            return [];
        }

        var best = new int[old.Count + 1, @new.Count + 1];
        var alike = new int[old.Count, @new.Count];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = @new.Count - 1; j >= 0; j--)
            {
                var value = likeness(i, j);
                alike[i, j] = value >= least ? value : 0;
                best[i, j] = Math.Max(
                    Math.Max(best[i + 1, j], best[i, j + 1]),
                    alike[i, j] > 0 ? best[i + 1, j + 1] + alike[i, j] : 0
                );
            }
        }

        return Trace(best, alike);
    }

    private static List<Pair> Trace(int[,] best, int[,] alike)
    {
        var pairs = new List<Pair>();
        for (int i = 0, j = 0; i < alike.GetLength(0) && j < alike.GetLength(1); )
        {
            if (alike[i, j] > 0 && best[i, j] == best[i + 1, j + 1] + alike[i, j])
            {
                pairs.Add(new Pair(i++, j++));
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }
}
