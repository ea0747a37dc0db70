using Mingzhang.Forms;

namespace Mingzhang.Compiling;

/// <summary>Brings the totals of panels that stand side by side onto one printed line.</summary>
internal static class PanelAlignment
{
    /// <summary>
    /// Puts empty lines before the closing total of shorter panels, when every panel closes with a total; otherwise leaves
    /// them as they are.
    /// </summary>
    public static List<Panel> AtTotals(List<Panel> panels)
    {
        if (panels.Count < 2 || panels.Exists(p => p.Rows.Count == 0 || p.Rows[^1].Level != RowLevel.Total))
        {
            return panels;
        }

        var longest = panels.Max(p => p.Rows.Count);
        return [.. panels.Select(p => p.Rows.Count == longest ? p : Pad(p, longest - p.Rows.Count))];
    }

    private static Panel Pad(Panel panel, int lines)
    {
        var empty = new Row
        {
            Level = RowLevel.Line,
            Name = "",
            Cells = [.. Enumerable.Repeat(Cell.Blank, panel.Columns.Count)],
        };
        return panel with { Rows = [.. panel.Rows.SkipLast(1), .. Enumerable.Repeat(empty, lines), panel.Rows[^1]] };
    }
}
