using System.Runtime.InteropServices;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>A cell of a sheet: row and column from 0.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SheetPlace(int Row, int Column);

/// <summary>A table on its sheet.</summary>
/// <param name="Table">The table.</param>
/// <param name="Sheet">The name of the sheet.</param>
internal sealed record PlacedTable(Table Table, string Sheet)
{
    private readonly Dictionary<(int Panel, int Row, int Column), SheetPlace> _places = [];

    /// <summary>Notes where a cell stands.</summary>
    public void Add(int panel, int row, int column, SheetPlace place) => _places[(panel, row, column)] = place;

    /// <summary>Where a cell stands; null when it is not printed.</summary>
    public SheetPlace? Of(int panel, int row, int column) =>
        _places.TryGetValue((panel, row, column), out var place) ? place : null;
}
