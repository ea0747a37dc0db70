using System.Runtime.InteropServices;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>A cell of a panel by its position.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PanelCell(int Row, int Column);

/// <summary>
/// Finds out of which cells of a panel a cell is made up: rows of deeper levels in its column, or columns to its right in
/// its row. The facts say it: those of the parts are disjoint and together are exactly the cell's own. No form has to
/// be known. No cell is ever made up of itself, directly or by way of others: parts lie deeper or further to the right.
/// </summary>
internal sealed class PanelSums
{
    private readonly Panel _panel;
    private readonly int[]?[,] _facts;
    private readonly long[,] _fen;
    private readonly int[] _ranks;
    private readonly int[][] _partColumns;
    private readonly bool[] _isMoney;
    private readonly bool[] _isBlankRow;
    private readonly Marks _own;
    private readonly Marks _covered;

    /// <summary>Looks at a panel.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="facts">Numbers of facts.</param>
    /// <param name="isNumber">Whether a cell is written with its exact sum as a number.</param>
    public PanelSums(Panel panel, FactNumbers facts, Func<PanelCell, bool> isNumber)
    {
        _panel = panel;
        _facts = new int[panel.Rows.Count, panel.Columns.Count][];
        _fen = new long[panel.Rows.Count, panel.Columns.Count];
        _ranks = [.. panel.Rows.Select(r => RankOf(r.Level))];
        for (var row = 0; row < panel.Rows.Count; row++)
        {
            for (var column = 0; column < panel.Columns.Count; column++)
            {
                if (
                    panel.Rows[row].Cells[column].Figure is { Exact: { } exact } figure
                    && isNumber(new PanelCell(row, column))
                )
                {
                    _facts[row, column] = figure.Facts is null && exact == Amount.Zero ? [] : facts.Of(figure.Facts);
                    _fen[row, column] = exact.Fen;
                }
            }
        }

        _isMoney = [.. panel.Columns.Select(c => c.Role == ColumnRole.Amount)];
        _isBlankRow = [.. panel.Rows.Select((_, r) => _isMoney.Index().All(c => !c.Item || IsNothing(r, c.Index)))];
        _own = new Marks(facts.Count);
        _covered = new Marks(facts.Count);
        _partColumns = [.. panel.Columns.Select((_, c) => PartColumns(c))];
    }

    /// <summary>The cells that make up a cell, from the top left; empty when it stands for itself.</summary>
    public IEnumerable<(PanelCell Total, PanelCell[] Parts)> All()
    {
        var below = _panel.Rows.Select(_ => new List<int>[_panel.Columns.Count]).ToArray();
        for (var column = 0; column < _panel.Columns.Count; column++)
        {
            var owners = Owners(column);
            for (var row = 0; row < _panel.Rows.Count; row++)
            {
                below[row][column] = PartRows(row, column, owners);
            }
        }

        // The parts are the same in all columns, blank cells included, where that is right. Deeper rows come first.
        var common = new List<int>[_panel.Rows.Count];
        foreach (var row in Enumerable.Range(0, common.Length).OrderByDescending(r => _ranks[r]))
        {
            common[row] = WithBlanks(row, [.. below[row].SelectMany(r => r).Distinct().Order()], common);
        }

        for (var row = 0; row < _panel.Rows.Count; row++)
        {
            for (var column = 0; column < _panel.Columns.Count; column++)
            {
                var total = new PanelCell(row, column);
                var parts =
                    below[row][column].Count > 0 ? Below(total, common[row], below[row][column]) : Beside(total);
                if (parts.Length > 0)
                {
                    yield return (total, parts);
                }
            }
        }
    }

    /// <summary>How deep a row lies: its parts lie deeper. Rows of no depth are never parts.</summary>
    private static int RankOf(RowLevel level) =>
        level switch
        {
            RowLevel.Total => 0,
            RowLevel.Subtotal => 1,
            RowLevel.Department or RowLevel.Line => 2,
            RowLevel.Unit or RowLevel.Elimination => 3,
            RowLevel.Class => 4,
            RowLevel.Category => 5,
            RowLevel.Item => 6,
            RowLevel.SubItem => 7,
            RowLevel.Project => 8,
            _ => -1,
        };

    private Dictionary<int, List<int>> Owners(int column)
    {
        var owners = new Dictionary<int, List<int>>();
        for (var row = 0; row < _panel.Rows.Count; row++)
        {
            foreach (var fact in _ranks[row] > 0 ? _facts[row, column] ?? [] : [])
            {
                if (!owners.TryGetValue(fact, out var rows))
                {
                    owners.Add(fact, rows = []);
                }

                rows.Add(row);
            }
        }

        return owners;
    }

    private List<int> PartRows(int row, int column, Dictionary<int, List<int>> owners)
    {
        var parts = new List<int>();
        if (_ranks[row] < 0 || _facts[row, column] is not { Length: > 0 } own)
        {
            return parts;
        }

        _own.Set(own);
        _covered.Clear();
        foreach (var fact in own)
        {
            if (_covered.Has(fact))
            {
                continue;
            }

            var best = -1;
            foreach (var other in owners.GetValueOrDefault(fact) ?? [])
            {
                if (_ranks[other] > _ranks[row] && IsBetter(other, best, column) && Fits(_facts[other, column]!))
                {
                    best = other;
                }
            }

            if (best < 0)
            {
                return [];
            }

            parts.Add(best);
            _covered.Add(_facts[best, column]!);
        }

        return parts;
    }

    /// <summary>The next level below comes first, and within it the larger part: a line before the 其中 lines under it.</summary>
    private bool IsBetter(int row, int than, int column) =>
        than < 0
        || _ranks[row] < _ranks[than]
        || (_ranks[row] == _ranks[than] && _facts[row, column]!.Length > _facts[than, column]!.Length);

    /// <summary>Whether all facts are among those of the cell and not yet covered.</summary>
    private bool Fits(int[] facts)
    {
        foreach (var fact in facts)
        {
            if (!_own.Has(fact) || _covered.Has(fact))
            {
                return false;
            }
        }

        return facts.Length > 0;
    }

    /// <summary>The columns to the right that make up a column, over all rows.</summary>
    private int[] PartColumns(int column)
    {
        var parts = new SortedSet<int>();
        for (var row = 0; row < _panel.Rows.Count; row++)
        {
            parts.UnionWith(PartColumns(row, column));
        }

        // Columns without any money next to the parts belong to the sum when they stand under the same heading.
        for (var i = parts.Min - 1; parts.Count > 0 && i > column && IsBlankSibling(i, i + 1); i--)
        {
            parts.Add(i);
        }

        for (var i = parts.Max + 1; parts.Count > 0 && i < _panel.Columns.Count && IsBlankSibling(i, i - 1); i++)
        {
            parts.Add(i);
        }

        return [.. parts];
    }

    private bool IsBlankSibling(int column, int part)
    {
        var parent = _panel.Columns[column].Header.SkipLast(1).ToList();
        return _isMoney[column]
            && IsAlike(column, part)
            && _panel.Columns[part].Header.Take(parent.Count).SequenceEqual(parent, StringComparer.Ordinal)
            && Enumerable.Range(0, _panel.Rows.Count).All(r => IsNothing(r, column));
    }

    private List<int> PartColumns(int row, int column)
    {
        var parts = new List<int>();
        if (_facts[row, column] is not { Length: > 0 } own)
        {
            return parts;
        }

        _own.Set(own);
        _covered.Clear();
        var rest = own.Length;
        for (var other = column + 1; other < _panel.Columns.Count && rest > 0; other++)
        {
            if (_facts[row, other] is { } facts && IsAlike(column, other) && Fits(facts))
            {
                parts.Add(other);
                _covered.Add(facts);
                rest -= facts.Length;
            }
        }

        return rest == 0 ? parts : [];
    }

    /// <summary>
    /// Rows without any money between and next to the parts belong to the sum as well, so that it stays right when somebody
    /// fills them in; and the formula is one range.
    /// </summary>
    private List<int> WithBlanks(int total, List<int> parts, List<int>[] common)
    {
        if (parts.Count == 0)
        {
            return parts;
        }

        var taken = parts.SelectMany(p => common[p]).ToHashSet();
        bool IsFree(int row) => _isBlankRow[row] && _ranks[row] > _ranks[total] && !taken.Contains(row);
        var rows = new SortedSet<int>(parts);
        rows.UnionWith(Enumerable.Range(parts[0], parts[^1] - parts[0]).Where(IsFree));
        for (var row = parts[0] - 1; row >= 0 && IsFree(row); row--)
        {
            rows.Add(row);
        }

        for (var row = parts[^1] + 1; row < _isBlankRow.Length && IsFree(row); row++)
        {
            rows.Add(row);
        }

        return [.. rows];
    }

    private bool IsNothing(int row, int column) =>
        _panel.Rows[row].Cells[column].IsBlank || (_facts[row, column] is { Length: 0 } && _fen[row, column] == 0);

    private PanelCell[] Below(PanelCell total, List<int> common, List<int> own)
    {
        PanelCell[] parts = [.. common.Select(r => total with { Row = r })];
        return MakeUp(total, parts) ? parts : [.. own.Order().Select(r => total with { Row = r })];
    }

    private bool IsAlike(int column, int other) =>
        _panel.Columns[column].Format?.Unit == _panel.Columns[other].Format?.Unit;

    private PanelCell[] Beside(PanelCell total)
    {
        if (_facts[total.Row, total.Column] is not { Length: > 0 })
        {
            return [];
        }

        PanelCell[] common = [.. _partColumns[total.Column].Select(c => total with { Column = c })];
        return common.Length > 0 && MakeUp(total, common)
            ? common
            : [.. PartColumns(total.Row, total.Column).Select(c => total with { Column = c })];
    }

    /// <summary>Whether the facts of the parts are disjoint and together those of the total; blank parts add nothing.</summary>
    private bool MakeUp(PanelCell total, PanelCell[] parts)
    {
        var own = _facts[total.Row, total.Column]!;
        _own.Set(own);
        _covered.Clear();
        var (rest, fen) = (own.Length, _fen[total.Row, total.Column]);
        foreach (var part in parts)
        {
            if (_facts[part.Row, part.Column] is { Length: > 0 } facts)
            {
                if (!Fits(facts))
                {
                    return false;
                }

                _covered.Add(facts);
                (rest, fen) = (rest - facts.Length, fen - _fen[part.Row, part.Column]);
            }
            else if (!IsNothing(part.Row, part.Column))
            {
                return false;
            }
        }

        return rest == 0 && fen == 0;
    }

    /// <summary>Sets of facts that are emptied without going through them.</summary>
    private sealed class Marks(int count)
    {
        private readonly int[] _marks = new int[count];
        private int _mark;

        public void Clear() => _mark++;

        public void Set(int[] facts)
        {
            Clear();
            Add(facts);
        }

        public void Add(int[] facts)
        {
            foreach (var fact in facts)
            {
                _marks[fact] = _mark;
            }
        }

        public bool Has(int fact) => _marks[fact] == _mark;
    }
}
