using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Whether a cell is merged with one above or below.</summary>
internal enum CellMerge
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It is the uppermost of merged cells.</summary>
    Starts,

    /// <summary>It is covered by the cell above.</summary>
    Continues,
}

/// <summary>A cell being read.</summary>
internal sealed class TableCell
{
    public int Column { get; init; }
    public int Span { get; set; } = 1;
    public int Rows { get; set; } = 1;
    public int Indent { get; set; }
    public string Text { get; set; } = "";
    public CellMerge Merge { get; set; }
    public Place Place { get; set; } = new();
}

/// <summary>A row being read.</summary>
internal sealed class TableRow(Place place)
{
    public List<TableCell> Cells { get; } = [];

    /// <summary>Columns used so far, those before the first cell included.</summary>
    public int Width { get; set; }

    public Place Place => place;
}

/// <summary>Puts cells that are merged downwards together: the first covers the rows of the others.</summary>
internal static class VerticalMerges
{
    /// <summary>The rows of the grid.</summary>
    public static IReadOnlyList<RawRow> Resolve(IReadOnlyList<TableRow> rows)
    {
        var open = new Dictionary<int, TableCell>();
        var kept = new List<(TableRow Row, List<TableCell> Cells)>();
        foreach (var row in rows)
        {
            var next = new Dictionary<int, TableCell>();
            var cells = new List<TableCell>();
            foreach (var cell in row.Cells)
            {
                if (cell.Merge == CellMerge.Continues && open.TryGetValue(cell.Column, out var above))
                {
                    above.Rows++;
                    next[cell.Column] = above;
                    continue;
                }

                cells.Add(cell);
                if (cell.Merge != CellMerge.None)
                {
                    next[cell.Column] = cell;
                }
            }

            kept.Add((row, cells));
            open = next;
        }

        return [.. kept.Select(k => new RawRow([.. k.Cells.Select(ToRaw)], k.Row.Place))];
    }

    private static RawCell ToRaw(TableCell cell) =>
        new(cell.Text, cell.Column, cell.Place)
        {
            ColumnSpan = cell.Span,
            RowSpan = cell.Rows,
            Indent = cell.Indent,
        };
}
