using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>
/// The columns of a sheet on which a table stands: those of all panels side by side, or, for panels below one another, those
/// of the panel with the most; the columns of the others then take several each.
/// </summary>
internal sealed class ColumnGrid
{
    // The room that A4 has at the size of print of tables, upright and on its side.
    private const int Upright = 86;
    private const int Landscape = 126;
    private readonly int[][] _starts;

    /// <summary>Divides a sheet for a table.</summary>
    public ColumnGrid(Table table)
    {
        var widths = table.Panels.Select(p => ColumnWidths.Of(p).Select(w => (w * 2) + 2).ToArray()).ToArray();
        if (table.Arrangement == PanelArrangement.Beside)
        {
            Widths = Widen(
                [.. widths.SelectMany(w => w)],
                [.. table.Panels.SelectMany(Wishes)],
                TableWidths.Of(table) == TableWidth.Narrow ? Upright : Landscape
            );
            _starts = new int[widths.Length][];
            var at = 0;
            for (var p = 0; p < widths.Length; p++)
            {
                _starts[p] = [.. Enumerable.Range(at, widths[p].Length + 1)];
                at += widths[p].Length;
            }
        }
        else
        {
            var most = Array.FindIndex(widths, w => w.Length == widths.Max(x => x.Length));
            var room = Math.Min(widths.Max(w => w.Sum()), Landscape);
            room = Math.Max(room, TableWidths.Of(table) == TableWidth.Narrow ? Upright : Landscape);
            Widths = Widen(widths[most], [.. Wishes(table.Panels[most])], room);
            _starts = [.. widths.Select(w => Snap(w, Widths))];
        }
    }

    /// <summary>The widths of the columns in characters, at least one.</summary>
    public int[] Widths { get; }

    /// <summary>The first column of the sheet that a column of a panel takes, and the last.</summary>
    public (int First, int Last) Of(int panel, int column) => (_starts[panel][column], _starts[panel][column + 1] - 1);

    /// <summary>How wide each column would have to be so that no text in it is folded.</summary>
    private static IEnumerable<int> Wishes(Panel panel) =>
        panel.Columns.Select(
            (_, i) => 3 + (int)RowHeights.Places(panel.Rows.Select(r => r.Cells[i].Text).MaxBy(t => t.Length) ?? "")
        );

    /// <summary>The room that is left goes to the columns whose texts are folded, and what is left then to all.</summary>
    private static int[] Widen(int[] widths, int[] wishes, int room)
    {
        if (widths.Length == 0)
        {
            return [room];
        }

        var missing = room - widths.Sum();
        for (var folded = Folded(widths, wishes); missing > 0 && folded.Count > 0; folded = Folded(widths, wishes))
        {
            foreach (var i in folded.Take(missing))
            {
                widths[i]++;
                missing--;
            }
        }

        for (var i = 0; missing > 0 && widths.Sum() < Upright; i = (i + 1) % widths.Length)
        {
            widths[i]++;
            missing--;
        }

        return widths;
    }

    private static List<int> Folded(int[] widths, int[] wishes) =>
        [.. Enumerable.Range(0, widths.Length).Where(i => widths[i] < wishes[i])];

    /// <summary>Where each column of a panel begins so that all lines stand on lines of the grid, as near as can be.</summary>
    private static int[] Snap(int[] widths, int[] grid)
    {
        var starts = new int[widths.Length + 1];
        var (whole, total) = (Math.Max(1, widths.Sum()), grid.Sum());
        var (wanted, at, reached) = (0, 0, 0);
        for (var i = 1; i < widths.Length; i++)
        {
            wanted += widths[i - 1];
            var most = grid.Length - (widths.Length - i);
            do
            {
                reached += grid[at++];
            } while (at < most && (reached + (grid[at] / 2)) * (long)whole < (long)wanted * total);

            starts[i] = at;
        }

        starts[^1] = grid.Length;
        return starts;
    }
}
