namespace Mingzhang.Diagnosis;

/// <summary>
/// Linear equations for a few unknowns, in decimals: the factors are ones and powers of ten, so that elimination is exact
/// but for rare rules with other factors. Equations beyond the rank are left to whoever holds the solution against them.
/// </summary>
internal sealed class LinearSystem(int unknowns)
{
    private readonly List<decimal[]> _rows = [];
    private readonly List<int> _pivots = [];

    /// <summary>Adds Σ factor·unknown = value, unless it follows from those before.</summary>
    public void Add(IReadOnlyList<decimal> factors, decimal value)
    {
        if (_rows.Count == unknowns)
        {
            return;
        }

        decimal[] row = [.. factors, value];
        for (var r = 0; r < _rows.Count; r++)
        {
            Subtract(row, _rows[r], _pivots[r]);
        }

        var pivot = Array.FindIndex(row, 0, unknowns, f => f != 0m);
        if (pivot < 0)
        {
            return;
        }

        var by = row[pivot];
        for (var i = 0; i <= unknowns; i++)
        {
            row[i] /= by;
        }

        foreach (var other in _rows)
        {
            Subtract(other, row, pivot);
        }

        _rows.Add(row);
        _pivots.Add(pivot);
    }

    /// <summary>The unknowns; null when the equations do not fix them all.</summary>
    public IReadOnlyList<decimal>? Solution
    {
        get
        {
            if (_rows.Count < unknowns)
            {
                return null;
            }

            var solution = new decimal[unknowns];
            for (var r = 0; r < unknowns; r++)
            {
                solution[_pivots[r]] = _rows[r][unknowns];
            }

            return solution;
        }
    }

    private void Subtract(decimal[] row, decimal[] other, int pivot)
    {
        var times = row[pivot];
        for (var i = 0; times != 0m && i <= unknowns; i++)
        {
            row[i] -= times * other[i];
        }
    }
}
