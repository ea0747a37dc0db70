using System.Runtime.InteropServices;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Layout;

/// <summary>A printed cell: the row whose cell it is, and how many lines it fills.</summary>
/// <param name="Row">Index of the row in the panel.</param>
/// <param name="Lines">Lines that it fills.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpanCell(int Row, int Lines);

/// <summary>
/// The printed lines of a panel. A row that spans others (a project and its indicators) has no line of its own: its cells
/// are merged beside the lines of the rows it spans, the first of which begins on the same line. Should both have
/// something to print in one column, the spanning row gets a line of its own, so that nothing is lost.
/// </summary>
internal sealed class SpanGrid
{
    private const int DeepestSpan = 16;
    private readonly Panel _panel;
    private readonly Dictionary<RowLevel, bool[]> _owned;

    private SpanGrid(Panel panel)
    {
        _panel = panel;
        _owned = OwnedColumns(panel);
    }

    /// <summary>The lines of a panel; a cell is null where a merged cell from above covers it.</summary>
    public static List<SpanCell?[]> Lines(Panel panel)
    {
        var grid = new SpanGrid(panel);
        var lines = new List<SpanCell?[]>(panel.Rows.Count);
        for (var i = 0; i < panel.Rows.Count; )
        {
            lines.AddRange(grid.Block(i, panel.Rows.Count, 0));
            i += 1 + grid.Spans(i, panel.Rows.Count, 0);
        }

        return lines;
    }

    /// <summary>By level of spanning rows, the columns that they print in: there even a blank cell of theirs is merged.</summary>
    private static Dictionary<RowLevel, bool[]> OwnedColumns(Panel panel)
    {
        var owned = new Dictionary<RowLevel, bool[]>();
        foreach (var row in panel.Rows.Where(r => r.Spans > 0))
        {
            if (!owned.TryGetValue(row.Level, out var columns))
            {
                owned.Add(row.Level, columns = new bool[panel.Columns.Count]);
            }

            for (var c = 0; c < columns.Length; c++)
            {
                columns[c] |= !row.Cells[c].IsBlank;
            }
        }

        return owned;
    }

    private int Spans(int row, int limit, int depth) =>
        depth >= DeepestSpan ? 0 : Math.Clamp(_panel.Rows[row].Spans, 0, limit - row - 1);

    private List<SpanCell?[]> Block(int row, int limit, int depth)
    {
        var spans = Spans(row, limit, depth);
        if (spans == 0)
        {
            return [OwnLine(row)];
        }

        var end = row + 1 + spans;
        var lines = new List<SpanCell?[]>(spans);
        for (var i = row + 1; i < end; )
        {
            lines.AddRange(Block(i, end, depth + 1));
            i += 1 + Spans(i, end, depth + 1);
        }

        var own = _panel.Rows[row].Cells;
        var isFree = Enumerable
            .Range(0, own.Count)
            .Select(c => Enumerable.Range(row + 1, spans).All(r => _panel.Rows[r].Cells[c].IsBlank))
            .ToArray();
        if (Enumerable.Range(0, own.Count).Any(c => !own[c].IsBlank && !isFree[c]))
        {
            lines.Insert(0, OwnLine(row));
        }

        var owned = _owned[_panel.Rows[row].Level];
        for (var c = 0; c < own.Count; c++)
        {
            if (isFree[c] && owned[c])
            {
                lines.ForEach(l => l[c] = null);
                lines[0][c] = new SpanCell(row, lines.Count);
            }
        }

        return lines;
    }

    private SpanCell?[] OwnLine(int row) =>
        [.. Enumerable.Repeat<SpanCell?>(new SpanCell(row, 1), _panel.Columns.Count)];
}
