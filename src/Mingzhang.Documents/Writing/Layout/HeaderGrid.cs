using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Layout;

/// <summary>A cell of a table's head.</summary>
/// <param name="Text">Its text; may be empty.</param>
/// <param name="Column">The first column it stands over, from 0.</param>
/// <param name="Columns">How many columns it stands over.</param>
/// <param name="Level">Its line of the head, from 0.</param>
/// <param name="Lines">How many lines of the head it fills.</param>
internal sealed record HeaderCell(string Text, int Column, int Columns, int Level, int Lines);

/// <summary>The merged head of a table: neighbours that share their upper texts share a cell; a short path is stretched down.</summary>
internal sealed class HeaderGrid
{
    private readonly IReadOnlyList<Column> _columns;

    /// <summary>Lays the head out.</summary>
    public HeaderGrid(IReadOnlyList<Column> columns)
    {
        _columns = columns;
        Depth = columns.Count == 0 ? 0 : Math.Max(1, columns.Max(c => c.Header.Count));
        Lines = [.. Enumerable.Range(0, Depth).Select(Line)];
    }

    /// <summary>How many lines the head has.</summary>
    public int Depth { get; }

    /// <summary>The cells that begin on each line, from left to right.</summary>
    public IReadOnlyList<IReadOnlyList<HeaderCell>> Lines { get; }

    /// <summary>Whether no text stands in the head, so that it need not be printed.</summary>
    public bool IsBlank => Lines.All(l => l.All(c => c.Text.Length == 0));

    /// <summary>The cells above a column, from the top down.</summary>
    public IEnumerable<HeaderCell> Above(int column) =>
        Lines.SelectMany(l => l).Where(c => c.Column <= column && column < c.Column + c.Columns);

    private List<HeaderCell> Line(int level)
    {
        var cells = new List<HeaderCell>();
        for (var i = 0; i < _columns.Count; )
        {
            var path = _columns[i].Header;
            var last = Math.Max(path.Count - 1, 0);
            var width = 1;
            if (level == last)
            {
                cells.Add(new HeaderCell(path.Count == 0 ? "" : path[level], i, 1, level, Depth - level));
            }
            else if (level < last)
            {
                while (i + width < _columns.Count && AreMerged(path, _columns[i + width].Header, level))
                {
                    width++;
                }

                cells.Add(new HeaderCell(path[level], i, width, level, 1));
            }

            i += width;
        }

        return cells;
    }

    private static bool AreMerged(IReadOnlyList<string> left, IReadOnlyList<string> right, int level) =>
        right.Count - 1 > level && left.Take(level + 1).SequenceEqual(right.Take(level + 1), StringComparer.Ordinal);
}
