namespace Mingzhang.Changes.Alignment;

/// <summary>
/// Aligns two sequences of words: what both have in the same order. Common ends are taken first; short remainders are aligned
/// exactly (longest common subsequence); long ones are cut at what occurs once on both sides (patience) and their pieces
/// aligned in turn. Time is bounded by the budget and n log n for what exceeds it, memory by <see cref="WorkBudget.LargestTable"/>.
/// </summary>
internal sealed class SequenceAlignment
{
    private const int DeepestCut = 16;
    private readonly int[] _old;
    private readonly int[] _new;
    private readonly WorkBudget _budget;
    private readonly List<Pair> _pairs = [];

    private SequenceAlignment(IReadOnlyList<string> old, IReadOnlyList<string> @new, WorkBudget budget)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        _old = Ids(old, ids);
        _new = Ids(@new, ids);
        _budget = budget;
    }

    /// <summary>The pairs of equal words, rising on both sides.</summary>
    public static List<Pair> Of(IReadOnlyList<string> old, IReadOnlyList<string> @new, WorkBudget budget)
    {
        if (Mirror.IsNeeded(old, @new))
        {
            return [.. Of(@new, old, budget).Select(p => p.Mirrored)];
        }

        var alignment = new SequenceAlignment(old, @new, budget);
        alignment.Align(0, old.Count, 0, @new.Count, DeepestCut);
        alignment._pairs.Sort((a, b) => a.Old.CompareTo(b.Old));
        return alignment._pairs;
    }

    private static int[] Ids(IReadOnlyList<string> words, Dictionary<string, int> ids)
    {
        var result = new int[words.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (!ids.TryGetValue(words[i], out result[i]))
            {
                ids.Add(words[i], result[i] = ids.Count);
            }
        }

        return result;
    }

    private void Align(int oldStart, int oldEnd, int newStart, int newEnd, int cuts)
    {
        while (oldStart < oldEnd && newStart < newEnd && _old[oldStart] == _new[newStart])
        {
            _pairs.Add(new Pair(oldStart++, newStart++));
        }

        while (oldStart < oldEnd && newStart < newEnd && _old[oldEnd - 1] == _new[newEnd - 1])
        {
            _pairs.Add(new Pair(--oldEnd, --newEnd));
        }

        var cells = (long)(oldEnd - oldStart) * (newEnd - newStart);
        if (cells == 0)
        {
            return;
        }

        if (cells <= WorkBudget.LargestTable && _budget.Take(cells))
        {
            AlignExactly(oldStart, oldEnd, newStart, newEnd);
        }
        else if (cuts > 0)
        {
            Cut(oldStart, oldEnd, newStart, newEnd, cuts - 1);
        }
    }

    private void Cut(int oldStart, int oldEnd, int newStart, int newEnd, int cuts)
    {
        var anchors = Chain.Longest(Anchors(oldStart, oldEnd, newStart, newEnd));
        foreach (var anchor in anchors)
        {
            Align(oldStart, anchor.Old, newStart, anchor.New, cuts);
            _pairs.Add(anchor);
            (oldStart, newStart) = (anchor.Old + 1, anchor.New + 1);
        }

        if (anchors.Count > 0)
        {
            Align(oldStart, oldEnd, newStart, newEnd, cuts);
        }
    }

    // What occurs once on both sides; failing that the n-th occurrence on one side with the n-th on the other.
    private List<Pair> Anchors(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        var old = Positions(_old, oldStart, oldEnd);
        var @new = Positions(_new, newStart, newEnd);
        var common = old.Keys.Where(@new.ContainsKey).ToList();
        var single = common.FindAll(id => old[id].Count == 1 && @new[id].Count == 1);
        return
        [
            .. (single.Count > 0 ? single : common).SelectMany(id => old[id].Zip(@new[id], (o, n) => new Pair(o, n))),
        ];
    }

    private static Dictionary<int, List<int>> Positions(int[] words, int start, int end)
    {
        var positions = new Dictionary<int, List<int>>();
        for (var i = start; i < end; i++)
        {
            if (!positions.TryGetValue(words[i], out var list))
            {
                positions.Add(words[i], list = []);
            }

            list.Add(i);
        }

        return positions;
    }

    private void AlignExactly(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        var (rows, columns) = (oldEnd - oldStart, newEnd - newStart);
        // The length of the longest common subsequence of what follows each pair of positions.
        var length = new int[(rows + 1) * (columns + 1)];
        int At(int i, int j) => (i * (columns + 1)) + j;
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                length[At(i, j)] =
                    _old[oldStart + i] == _new[newStart + j]
                        ? length[At(i + 1, j + 1)] + 1
                        : Math.Max(length[At(i + 1, j)], length[At(i, j + 1)]);
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns; )
        {
            if (_old[oldStart + i] == _new[newStart + j])
            {
                _pairs.Add(new Pair(oldStart + i++, newStart + j++));
            }
            else if (length[At(i + 1, j)] >= length[At(i, j + 1)])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
