using System.Runtime.InteropServices;
using Mingzhang.Forms;

namespace Mingzhang.Packs;

/// <summary>The cell of a pack by its position; all four count from 0.</summary>
/// <param name="Table">Which of the pack's tables, in printed order.</param>
/// <param name="Panel">Which panel of the table.</param>
/// <param name="Row">Which row of the panel.</param>
/// <param name="Column">Which column of the panel.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigureAddress(int Table, int Panel, int Row, int Column)
{
    /// <summary>The cell at this address; null when the pack has none.</summary>
    public Cell? In(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return
            pack.Tables.ElementAtOrDefault(Table)?.Panels.ElementAtOrDefault(Panel) is { } panel
            && panel.Rows.ElementAtOrDefault(Row) is { } row
            && Column >= 0
            && Column < row.Cells.Count
            ? row.Cells[Column]
            : null;
    }
}
