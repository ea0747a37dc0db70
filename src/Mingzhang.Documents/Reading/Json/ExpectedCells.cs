using System.Runtime.InteropServices;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Reading.Json;

/// <summary>Where in a file a value stands, to complain about it later.</summary>
/// <param name="Offset">The byte at which it starts.</param>
/// <param name="Path">Its path, $.parts[0].title.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JsonSpot(long Offset, string Path);

/// <summary>The cells that sentences name before the tables are read, each with the first spot that names it.</summary>
internal sealed class ExpectedCells
{
    private readonly Dictionary<FigureAddress, JsonSpot> _cells = [];

    /// <summary>Remembers that the current value names a cell.</summary>
    public void Add(FigureAddress cell, ref JsonCursor cursor)
    {
        if (!_cells.ContainsKey(cell))
        {
            _cells.Add(cell, cursor.Here);
        }
    }

    /// <summary>Checks that the pack has every cell.</summary>
    public void Verify(Pack pack, ref JsonCursor cursor)
    {
        var tables = pack.Tables.ToList();
        foreach (var (cell, spot) in _cells)
        {
            if (!Has(tables, cell))
            {
                throw cursor.ErrorAt(
                    spot,
                    "这里指的格不在公开件里",
                    "四个数依次是第几张表、第几栏、第几行、第几列，都从 0 起；请重新生成"
                );
            }
        }
    }

    private static bool Has(List<Table> tables, FigureAddress cell) =>
        cell.Table < tables.Count
        && cell.Panel < tables[cell.Table].Panels.Count
        && tables[cell.Table].Panels[cell.Panel] is var panel
        && cell.Row < panel.Rows.Count
        && cell.Column < panel.Columns.Count;
}
