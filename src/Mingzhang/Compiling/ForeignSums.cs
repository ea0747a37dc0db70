using Mingzhang.Compiling.Facts;
using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;
using Mingzhang.Numbers;

namespace Mingzhang.Compiling;

/// <summary>
/// Sums of another source's facts by the dimensions that join it to the rows of a panel. A row above some of these
/// dimensions (the department's row above its projects) joins every value of them.
/// </summary>
internal sealed class ForeignSums
{
    private readonly FactTable _table;
    private readonly IReadOnlyList<string> _match;
    private readonly Dimension[] _dimensions;
    private readonly int[] _chosen;
    private readonly Dictionary<int, Dictionary<string, List<int>>> _groups = [];

    public ForeignSums(CompileContext context, ForeignFacts definition)
    {
        _table = context.Facts[definition.Source];
        _match = definition.Match;
        _dimensions = [.. definition.Match.Select(d => _table[d])];
        _chosen = _table.Choose(definition.Filter);
    }

    /// <summary>The sum for a row; null when no fact joins it.</summary>
    public Amount? Sum(RowScope scope)
    {
        if (Find(scope) is not { } group)
        {
            return null;
        }

        long sum = 0;
        foreach (var fact in group)
        {
            sum += _table.Amounts[fact];
        }

        return new Amount(sum);
    }

    /// <summary>The facts for a row; null when no fact joins it.</summary>
    public FactSlice? Facts(RowScope scope)
    {
        if (Find(scope) is not { } group)
        {
            return null;
        }

        var every = new FactTest(_table, FactFilter.All);
        return new ColumnFacts(_table, new FactSegment([.. group], 0, group.Count), every, every, "");
    }

    private List<int>? Find(RowScope scope)
    {
        var present = 0;
        var key = "";
        for (var i = 0; i < _match.Count; i++)
        {
            if (scope.Value(_match[i]) is { } value)
            {
                present |= 1 << i;
                key += value + "\n";
            }
        }

        if (!_groups.TryGetValue(present, out var groups))
        {
            _groups.Add(present, groups = Group(present));
        }

        return groups.GetValueOrDefault(key);
    }

    private Dictionary<string, List<int>> Group(int present)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var fact in _chosen)
        {
            var key = "";
            for (var i = 0; i < _dimensions.Length; i++)
            {
                if ((present & (1 << i)) != 0)
                {
                    key += _dimensions[i].Values[_dimensions[i][fact]] + "\n";
                }
            }

            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = []);
            }

            group.Add(fact);
        }

        return groups;
    }
}
