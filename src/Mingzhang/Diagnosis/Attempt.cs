using Mingzhang.Numbers;

namespace Mingzhang.Diagnosis;

/// <summary>
/// Tries to make every identity hold by changing some figures and no other. Where an identity has one unknown figure it
/// says what the figure should be; all that say something must agree within rounding. Unknown figures that only stand
/// together are solved as a linear system. A failure names its conflicts: sets of identities that no values of these
/// figures satisfy together, so that one more figure of each conflict must change.
/// </summary>
internal sealed class Attempt
{
    private const int MostPlaces = 20;

    private readonly Network _network;
    private readonly IReadOnlyList<int> _set;
    private readonly List<Touched> _touched = [];
    private readonly decimal?[] _values;
    private readonly List<int>?[] _reasons;
    private readonly bool[] _failed;
    private readonly List<IReadOnlyList<int>> _conflicts = [];

    public Attempt(Network network, IReadOnlyList<int> set)
    {
        _network = network;
        _set = set;
        _values = new decimal?[set.Count];
        _reasons = new List<int>?[set.Count];
        _failed = new bool[set.Count];
        Touch();
        IsSolved = Solve();
    }

    /// <summary>Whether every identity holds with <see cref="Values"/> and every figure of the set is changed.</summary>
    public bool IsSolved { get; }

    /// <summary>The new values, in the order of the set.</summary>
    public IReadOnlyList<decimal> Values => [.. _values.Select(v => v ?? 0m)];

    /// <summary>The identities of each conflict.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Conflicts => _conflicts;

    /// <summary>How many identities were looked at.</summary>
    public int Work => _touched.Count + 1;

    /// <summary>How many identities hold to the last digit with the new values.</summary>
    public int ExactCount => _touched.Count(t => t.Identity.IsEquality && Difference(t, -1, 0m) == 0m);

    /// <summary>
    /// How a value of the solution is known: the lowest and the highest that rounding admits, no more than
    /// <see cref="MostPlaces"/> last places away; and whether only a limit is known, -1 for at most, 1 for at least.
    /// </summary>
    public Latitude LatitudeOf(int i)
    {
        var value = _values[i]!.Value;
        var its = _touched.FindAll(t => t.Coefficients[i] != 0m);
        if (!its.Exists(t => t.Identity.IsEquality))
        {
            var limit = its.Find(t => t.Identity.IsBroken)!;
            return new Latitude(value, value, limit.Identity.Side * Math.Sign(limit.Coefficients[i]), true);
        }

        var place = new PrintedNumber(0m, _network.Figures[_set[i]].Decimals).LastPlace;
        var (low, high) = (value, value);
        for (var n = 0; n < MostPlaces && its.TrueForAll(t => Holds(t, i, low - place)); n++)
        {
            low -= place;
        }

        for (var n = 0; n < MostPlaces && its.TrueForAll(t => Holds(t, i, high + place)); n++)
        {
            high += place;
        }

        var isExact = its.TrueForAll(t => !t.Identity.IsEquality || Difference(t, -1, 0m) == 0m);
        return new Latitude(low, high, 0, isExact);
    }

    private void Touch()
    {
        var known = new Dictionary<int, Touched>();
        for (var i = 0; i < _set.Count; i++)
        {
            foreach (var link in _network.Links(_set[i]))
            {
                if (!known.TryGetValue(link.Identity, out var touched))
                {
                    touched = new Touched(link.Identity, _network.Identities[link.Identity], new decimal[_set.Count]);
                    known.Add(link.Identity, touched);
                    _touched.Add(touched);
                }

                touched.Coefficients[i] = link.Coefficient;
            }
        }
    }

    private bool Solve()
    {
        for (var progress = true; progress; )
        {
            progress = false;
            for (var i = 0; i < _set.Count; i++)
            {
                progress |= _values[i] is null && !_failed[i] && Determine(i);
            }
        }

        if (_conflicts.Count > 0)
        {
            return false;
        }

        var open = Enumerable.Range(0, _set.Count).Where(i => _values[i] is null).ToList();
        if (open.Count > 0 && !SolveTogether(open))
        {
            return false;
        }

        for (var i = 0; i < _set.Count && _set.Count > 1; i++)
        {
            _values[i] = Best(i, _touched.FindAll(t => t.Coefficients[i] != 0m))?.Value ?? _values[i];
        }

        foreach (var touched in _touched.Where(t => !Holds(t, -1, 0m)))
        {
            Conflict(touched, open);
        }

        return _conflicts.Count == 0 && !_set.Where((f, i) => _values[i] == _network.Figures[f].Value).Any();
    }

    // Gives a figure its value if some identity knows all the others.
    private bool Determine(int i)
    {
        var singles = _touched.FindAll(t => t.Coefficients[i] != 0m && !HasOther(t, i));
        var telling = Telling(singles);
        if (telling.Count == 0)
        {
            return false;
        }

        var printed = _network.Figures[_set[i]].Value;
        if (telling.TrueForAll(t => Holds(t, i, printed)))
        {
            // What is right need not be changed, unless others of the identity change too.
            _failed[i] = true;
            telling.ForEach(t => Conflict(t, []));
            return false;
        }

        if (Best(i, singles) is { } best)
        {
            _values[i] = best.Value;
            _reasons[i] = ReasonsOf(best.Source);
            return true;
        }

        _failed[i] = true;
        FindConflicts(i, singles);
        return false;
    }

    // The identities that say what a figure should be: equalities, or failing these the limits that it breaks.
    private static List<Touched> Telling(List<Touched> identities)
    {
        var equalities = identities.FindAll(t => t.Identity.IsEquality);
        return equalities.Count > 0 ? equalities : identities.FindAll(t => t.Identity.IsBroken);
    }

    // The value that all of some identities admit; of several the one that most of them hold exactly with.
    private (decimal Value, Touched Source)? Best(int i, List<Touched> identities)
    {
        (decimal Value, Touched Source)? best = null;
        var most = -1;
        foreach (var source in Telling(identities))
        {
            var value = Wanted(source, i);
            if (best?.Value == value)
            {
                continue;
            }

            var exact = 0;
            var holds = true;
            foreach (var touched in identities)
            {
                var difference = Difference(touched, i, value);
                holds = touched.Identity.Holds(difference, Addends(touched, i, value));
                if (!holds)
                {
                    break;
                }

                exact += difference == 0m && touched.Identity.IsEquality ? 1 : 0;
            }

            var isNearer = exact == most && source.Identity.Figures.Count < best!.Value.Source.Identity.Figures.Count;
            if (holds && (exact > most || isNearer))
            {
                (best, most) = ((value, source), exact);
            }
        }

        return best;
    }

    private void FindConflicts(int i, List<Touched> singles)
    {
        var basis = Telling(singles)
            .OrderByDescending(t => t.Identity.IsBroken)
            .ThenBy(t => t.Identity.Figures.Count)
            .First();
        var wanted = Wanted(basis, i);
        foreach (var other in singles)
        {
            if (ReferenceEquals(other, basis) || Holds(other, i, wanted) || Holds(basis, i, Wanted(other, i)))
            {
                continue;
            }

            if (other.Identity is { IsBroken: false, IsEquality: true } && other.Coefficients.Count(c => c != 0m) == 1)
            {
                // It holds as printed and the figure must change: another of its figures must.
                _conflicts.Add([other.Id]);
            }
            else
            {
                _conflicts.Add([.. ReasonsOf(basis).Union(ReasonsOf(other))]);
            }
        }

        if (_conflicts.Count == 0)
        {
            _conflicts.Add([.. singles.SelectMany(ReasonsOf).Distinct()]);
        }
    }

    private bool SolveTogether(List<int> open)
    {
        var rows = _touched
            .Where(t => open.Exists(i => t.Coefficients[i] != 0m) && (t.Identity.IsEquality || t.Identity.IsBroken))
            .OrderByDescending(t => t.Identity.IsEquality)
            .ThenByDescending(t => t.Identity.IsBroken)
            .ThenBy(t => t.Identity.Figures.Count)
            .ThenBy(t => t.Id)
            .ToList();
        var system = new LinearSystem(open.Count);
        foreach (var row in rows)
        {
            system.Add([.. open.Select(i => row.Coefficients[i])], -Difference(row, -1, 0m));
        }

        if (system.Solution is not { } changes)
        {
            // Not enough identities to tell: whatever stands beside these figures may be wrong too.
            _conflicts.Add([.. rows.Select(r => r.Id)]);
            return false;
        }

        for (var j = 0; j < open.Count; j++)
        {
            var figure = _network.Figures[_set[open[j]]];
            _values[open[j]] = Rounding.HalfUp(figure.Value + changes[j], figure.Decimals);
            _reasons[open[j]] = [.. rows.Select(r => r.Id)];
        }

        return true;
    }

    private void Conflict(Touched touched, List<int> open) =>
        _conflicts.Add(open.Count == 0 ? ReasonsOf(touched) : [.. _touched.Select(t => t.Id)]);

    private List<int> ReasonsOf(Touched touched)
    {
        List<int> reasons = [touched.Id];
        for (var i = 0; i < _set.Count; i++)
        {
            if (touched.Coefficients[i] != 0m && _reasons[i] is { } others)
            {
                reasons.AddRange(others.Except(reasons).ToList());
            }
        }

        return reasons;
    }

    private bool HasOther(Touched touched, int i)
    {
        for (var j = 0; j < _set.Count; j++)
        {
            if (j != i && touched.Coefficients[j] != 0m && _values[j] is null)
            {
                return true;
            }
        }

        return false;
    }

    // What the identity says that figure i should be, with the decimals that the figure is printed with.
    private decimal Wanted(Touched touched, int i)
    {
        var figure = _network.Figures[_set[i]];
        var difference = Difference(touched, i, figure.Value);
        return Rounding.HalfUp(figure.Value - (difference / touched.Coefficients[i]), figure.Decimals);
    }

    private bool Holds(Touched touched, int i, decimal value) =>
        touched.Identity.Holds(Difference(touched, i, value), Addends(touched, i, value));

    // The difference of an identity with the values found so far, and with another value for figure i.
    private decimal Difference(Touched touched, int i, decimal value)
    {
        var difference = touched.Identity.Difference;
        for (var j = 0; j < _set.Count; j++)
        {
            if (touched.Coefficients[j] != 0m && (j == i ? value : _values[j]) is { } changed)
            {
                difference += touched.Coefficients[j] * (changed - _network.Figures[_set[j]].Value);
            }
        }

        return difference;
    }

    private int Addends(Touched touched, int i, decimal value)
    {
        var addends = touched.Identity.Addends;
        for (var j = 0; j < _set.Count; j++)
        {
            var figure = _network.Figures[_set[j]];
            if (touched.Coefficients[j] != 0m && figure.IsRounded && (j == i ? value : _values[j]) is { } changed)
            {
                addends += (changed == 0m ? 0 : 1) - (figure.Value == 0m ? 0 : 1);
            }
        }

        return addends;
    }

    private sealed record Touched(int Id, Identity Identity, decimal[] Coefficients);
}
