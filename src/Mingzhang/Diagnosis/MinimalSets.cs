using Mingzhang.Findings;

namespace Mingzhang.Diagnosis;

/// <summary>A set of figures and the values that make every identity hold.</summary>
/// <param name="Figures">The figures, in ascending order.</param>
/// <param name="Values">Their new values.</param>
/// <param name="Latitudes">How far each value is known.</param>
/// <param name="ExactCount">How many identities then hold to the last digit.</param>
internal sealed record Repair(
    IReadOnlyList<int> Figures,
    IReadOnlyList<decimal> Values,
    IReadOnlyList<Latitude> Latitudes,
    int ExactCount
);

/// <summary>How far a value is known.</summary>
/// <param name="Low">The lowest value that rounding admits.</param>
/// <param name="High">The highest.</param>
/// <param name="Limit">-1 when only an upper limit is known, 1 when only a lower one is, else 0.</param>
/// <param name="IsExact">Whether every identity of the figure holds to the last digit.</param>
internal readonly record struct Latitude(decimal Low, decimal High, int Limit, bool IsExact);

/// <summary>
/// Finds all smallest sets of figures whose correction makes some broken identities hold and breaks none. Sets of one
/// figure are tried first, then two and so on. A set that fails names conflicts, and every larger set that can succeed
/// has one more figure of each: so only those are tried, and nothing that could succeed is left out (Reiter 1987).
/// </summary>
internal sealed class MinimalSets
{
    private const int MostSolutions = 100;

    private readonly Network _network;
    private readonly IReadOnlyList<int> _broken;
    private readonly Dictionary<int, int> _brokenCount = [];
    private readonly HashSet<(int, int, int, int)> _seen = [];
    private readonly List<Repair> _found = [];
    private long _steps;

    private MinimalSets(Network network, IReadOnlyList<int> broken, long steps)
    {
        _network = network;
        _broken = broken;
        _steps = steps;
        foreach (var figure in broken.SelectMany(b => network.Identities[b].Figures))
        {
            _brokenCount[figure] = _brokenCount.GetValueOrDefault(figure) + 1;
        }
    }

    /// <summary>Searches.</summary>
    /// <param name="network">The figures and identities.</param>
    /// <param name="broken">The identities to mend.</param>
    /// <param name="steps">How many identities may be looked at.</param>
    /// <returns>All smallest sets; whether the search ended before it had seen everything; the steps that are left.</returns>
    public static (IReadOnlyList<Repair> Repairs, bool IsCutOff, long Steps) Find(
        Network network,
        IReadOnlyList<int> broken,
        long steps
    )
    {
        var search = new MinimalSets(network, broken, steps);
        for (
            var size = 1;
            size <= DefectDiagnosis.MostCorrections && search._found.Count == 0 && !search.IsCutOff;
            size++
        )
        {
            search._seen.Clear();
            search.Extend([], size);
        }

        return (search._found, search.IsCutOff, Math.Max(search._steps, 0));
    }

    private bool IsCutOff => _steps <= 0 || _found.Count >= MostSolutions;

    private void Extend(int[] set, int size)
    {
        if (IsCutOff || !_seen.Add(Key(set)))
        {
            return;
        }

        var attempt = new Attempt(_network, set);
        _steps -= attempt.Work + (_broken.Count / 8);
        var conflicts = _broken
            .Where(b => !_network.Identities[b].Figures.Any(set.Contains))
            .Select(b => (IReadOnlyList<int>)[b])
            .Concat(attempt.Conflicts)
            .ToList();
        if (set.Length == size)
        {
            if (conflicts.Count == 0 && attempt.IsSolved)
            {
                Latitude[] latitudes = [.. set.Select((_, i) => attempt.LatitudeOf(i))];
                _found.Add(new Repair(set, attempt.Values, latitudes, attempt.ExactCount));
            }

            return;
        }

        foreach (var figure in Candidates(set, conflicts, size - set.Length))
        {
            int[] larger = [.. set, figure];
            Array.Sort(larger);
            Extend(larger, size);
        }
    }

    // The figures of which at least one must be added: with one to add, those in every conflict.
    private List<int> Candidates(int[] set, List<IReadOnlyList<int>> conflicts, int free)
    {
        if (conflicts.Count == 0)
        {
            return [];
        }

        var sets = conflicts.ConvertAll(c => FiguresOf(c, set));
        sets.Sort((a, b) => a.Count.CompareTo(b.Count));
        var smallest = sets[0];
        if (free == 1)
        {
            smallest.RemoveWhere(f => !sets.TrueForAll(s => s.Contains(f)));
        }
        else if (Disjoint(sets, free) > free)
        {
            return [];
        }

        return [.. smallest.Order()];
    }

    private HashSet<int> FiguresOf(IReadOnlyList<int> identities, int[] set)
    {
        var figures = new HashSet<int>();
        foreach (var figure in identities.SelectMany(i => _network.Identities[i].Figures))
        {
            if (IsCandidate(figure) && !set.Contains(figure))
            {
                figures.Add(figure);
            }
        }

        _steps -= 1 + (figures.Count / 8);
        return figures;
    }

    // A blank is taken for a lost figure only if two identities miss something there.
    private bool IsCandidate(int figure) =>
        !_network.Figures[figure].IsBlank || _brokenCount.GetValueOrDefault(figure) > 1;

    // How many conflicts there are without a figure in common: each needs a figure of its own.
    private int Disjoint(List<HashSet<int>> sets, int enough)
    {
        var taken = new HashSet<int>();
        var count = 0;
        foreach (var set in sets)
        {
            _steps -= 1;
            if (!set.Overlaps(taken))
            {
                taken.UnionWith(set);
                count++;
            }

            if (count > enough)
            {
                break;
            }
        }

        return count;
    }

    private static (int, int, int, int) Key(int[] set) => (At(set, 0), At(set, 1), At(set, 2), At(set, 3));

    private static int At(int[] set, int i) => i < set.Length ? set[i] : -1;
}
