using System.Runtime.InteropServices;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Up to four symbols that rows are found by; unused ones are 0.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IndexKey(int First, int Second, int Third, int Fourth);

/// <summary>Some rows of a panel: a stretch of an array of row numbers.</summary>
/// <param name="Rows">The array.</param>
/// <param name="Start">Where the stretch begins.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Index">Number of the index that answered, or <see cref="Selected"/> or <see cref="Passing"/>.</param>
internal readonly record struct RowRange(int[] Rows, int Start, int Count, int Index)
{
    /// <summary>In place of an index: rows that a row set selects whatever the variables are.</summary>
    public const int Selected = -1;

    /// <summary>In place of an index: rows found for this once, of which nothing may be remembered.</summary>
    public const int Passing = 0;

    public static readonly RowRange None = new([], 0, 0, Passing);

    public ReadOnlySpan<int> AsSpan() => Rows.AsSpan(Start, Count);
}

/// <summary>Rows grouped by symbols, built in two passes over the rows and asked in constant time.</summary>
internal sealed class RowIndex
{
    private readonly Dictionary<IndexKey, int> _groups = [];
    private readonly int[] _starts;
    private readonly int[] _rows;
    private readonly int _number;

    /// <param name="candidates">The rows to group.</param>
    /// <param name="keys">For each place of the key, the symbol of every row of the panel; rows with an unknown symbol are left out.</param>
    /// <param name="number">Its number, from 1.</param>
    public RowIndex(int[] candidates, IReadOnlyList<int[]> keys, int number)
    {
        _number = number;
        var groupOf = new int[candidates.Length];
        var counts = new List<int>();
        for (var i = 0; i < candidates.Length; i++)
        {
            groupOf[i] = -1;
            var row = candidates[i];
            if (IsUnknown(keys, row))
            {
                continue;
            }

            var key = KeyOf(keys, row);
            if (!_groups.TryGetValue(key, out var group))
            {
                group = counts.Count;
                _groups.Add(key, group);
                counts.Add(0);
            }

            groupOf[i] = group;
            counts[group]++;
        }

        _starts = new int[counts.Count + 1];
        for (var g = 0; g < counts.Count; g++)
        {
            _starts[g + 1] = _starts[g] + counts[g];
        }

        _rows = new int[_starts[^1]];
        var next = _starts.AsSpan(0, counts.Count).ToArray();
        for (var i = 0; i < candidates.Length; i++)
        {
            if (groupOf[i] >= 0)
            {
                _rows[next[groupOf[i]]++] = candidates[i];
            }
        }
    }

    public RowRange Find(IndexKey key) =>
        _groups.TryGetValue(key, out var group)
            ? new RowRange(_rows, _starts[group], _starts[group + 1] - _starts[group], _number)
            : RowRange.None;

    private static bool IsUnknown(IReadOnlyList<int[]> keys, int row)
    {
        foreach (var key in keys)
        {
            if (key[row] == Symbols.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    private static IndexKey KeyOf(IReadOnlyList<int[]> keys, int row) =>
        new(
            keys[0][row],
            keys.Count > 1 ? keys[1][row] : 0,
            keys.Count > 2 ? keys[2][row] : 0,
            keys.Count > 3 ? keys[3][row] : 0
        );
}
