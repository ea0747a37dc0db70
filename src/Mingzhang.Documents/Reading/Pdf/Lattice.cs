namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// The cells that a group of ruling lines encloses. Every line opens a row or a column; where a piece of it is missing the
/// cells on both sides are one.
/// </summary>
internal sealed class Lattice
{
    private readonly List<int> _xs;
    private readonly List<int> _ys;
    private readonly int[,] _owner;

    private Lattice(List<int> xs, List<int> ys, List<LatticeCell> cells, int[,] owner)
    {
        _xs = xs;
        _ys = ys;
        Cells = cells;
        _owner = owner;
    }

    /// <summary>Its cells, row by row.</summary>
    public IReadOnlyList<LatticeCell> Cells { get; }

    public int Rows => _ys.Count - 1;

    public PageBox Box => new(_xs[0], _ys[0], _xs[^1], _ys[^1]);

    /// <summary>The edges of its columns.</summary>
    public IReadOnlyList<int> Xs => _xs;

    public IReadOnlyList<int> Ys => _ys;

    /// <summary>The lattice of a group of lines; null when it encloses fewer than two cells.</summary>
    public static Lattice? Of(List<Rule> across, List<Rule> down)
    {
        var xs = RuleSet.Positions(Edges(down.Select(r => r.Position), across));
        var ys = RuleSet.Positions(Edges(across.Select(r => r.Position), down));
        if (xs.Count < 2 || ys.Count < 2 || (long)xs.Count * ys.Count > 2_000_000)
        {
            return null;
        }

        var (columns, rows) = (xs.Count - 1, ys.Count - 1);
        var rightOf = Walls(down, xs, ys);
        var below = Walls(across, ys, xs);
        var regions = Regions(rows, columns, (r, c) => rightOf[c + 1, r], (r, c) => below[r + 1, c]);
        if (regions.Count < 2)
        {
            return null;
        }

        return Build(xs, ys, regions);
    }

    /// <summary>Index of the cell that a point lies in, or -1.</summary>
    public int CellAt(int x, int y)
    {
        var (column, row) = (Slot(_xs, x), Slot(_ys, y));
        return column < 0 || row < 0 ? -1 : _owner[row, column];
    }

    private static List<int> Edges(IEnumerable<int> positions, List<Rule> crossing)
    {
        var list = positions.ToList();
        var (low, high) = (crossing.Min(r => r.Start), crossing.Max(r => r.End));
        if (low < list.Min() - (2 * RuleSet.Near))
        {
            list.Add(low);
        }

        if (high > list.Max() + (2 * RuleSet.Near))
        {
            list.Add(high);
        }

        return list;
    }

    /// <summary>Which pieces of the lines at <paramref name="at"/> are painted between the neighbours of <paramref name="along"/>.</summary>
    private static bool[,] Walls(List<Rule> rules, List<int> at, List<int> along)
    {
        var walls = new bool[at.Count, along.Count - 1];
        foreach (var rule in rules)
        {
            var line = Nearest(at, rule.Position);
            for (var i = 0; i + 1 < along.Count; i++)
            {
                var covered = Math.Min(rule.End, along[i + 1]) - Math.Max(rule.Start, along[i]);
                walls[line, i] |= covered * 10L >= (along[i + 1] - along[i]) * 6L;
            }
        }

        return walls;
    }

    private static List<(int Row, int Column, int Rows, int Columns)> Regions(
        int rows,
        int columns,
        Func<int, int, bool> hasRight,
        Func<int, int, bool> hasBelow
    )
    {
        // Runs of each row that no line parts, then equal runs of neighbouring rows that no line parts.
        var open = new Dictionary<(int, int), int>();
        var regions = new List<(int Row, int Column, int Rows, int Columns)>();
        for (var r = 0; r < rows; r++)
        {
            var here = new Dictionary<(int, int), int>();
            for (var c = 0; c < columns; )
            {
                var start = c;
                while (c + 1 < columns && !hasRight(r, c))
                {
                    c++;
                }

                c++;
                var count = c - start;
                var isOpen = r > 0 && Enumerable.Range(start, count).Count(i => !hasBelow(r - 1, i)) * 2 > count;
                if (isOpen && open.TryGetValue((start, count), out var above))
                {
                    regions[above] = regions[above] with { Rows = regions[above].Rows + 1 };
                    here[(start, count)] = above;
                }
                else
                {
                    here[(start, count)] = regions.Count;
                    regions.Add((r, start, 1, count));
                }
            }

            open = here;
        }

        return regions;
    }

    private static Lattice Build(List<int> xs, List<int> ys, List<(int Row, int Column, int Rows, int Columns)> regions)
    {
        // Rows and columns in which no cell starts are no rows and columns.
        var rows = regions.Select(g => g.Row).Distinct().Order().ToList();
        var columns = regions.Select(g => g.Column).Distinct().Order().ToList();
        var cells = new List<LatticeCell>(regions.Count);
        var owner = new int[rows.Count, columns.Count];
        foreach (var (row, column, height, width) in regions)
        {
            var (top, left) = (rows.BinarySearch(row), columns.BinarySearch(column));
            var (rowSpan, columnSpan) = (
                CountBelow(rows, row + height) - top,
                CountBelow(columns, column + width) - left
            );
            for (var r = top; r < top + rowSpan; r++)
            {
                for (var c = left; c < left + columnSpan; c++)
                {
                    owner[r, c] = cells.Count;
                }
            }

            var box = new PageBox(xs[column], ys[row], xs[column + width], ys[row + height]);
            cells.Add(new LatticeCell(top, left, rowSpan, columnSpan, box));
        }

        return new([.. columns.Select(c => xs[c]), xs[^1]], [.. rows.Select(r => ys[r]), ys[^1]], cells, owner);
    }

    private static int CountBelow(List<int> sorted, int value)
    {
        var at = sorted.BinarySearch(value);
        return at < 0 ? ~at : at;
    }

    private static int Nearest(List<int> sorted, int value)
    {
        var at = sorted.BinarySearch(value);
        if (at >= 0)
        {
            return at;
        }

        at = ~at;
        return at == sorted.Count || (at > 0 && value - sorted[at - 1] <= sorted[at] - value) ? at - 1 : at;
    }

    private static int Slot(List<int> edges, int value)
    {
        var at = edges.BinarySearch(value);
        at = at < 0 ? ~at - 1 : at;
        return at < 0 || at >= edges.Count - 1 ? -1 : at;
    }
}

/// <summary>A cell that ruling lines enclose.</summary>
internal sealed record LatticeCell(int Row, int Column, int RowSpan, int ColumnSpan, PageBox Box);
