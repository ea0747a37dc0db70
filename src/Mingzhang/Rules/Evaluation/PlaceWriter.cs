using Mingzhang.Findings;
using Mingzhang.Places;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Says where a cell stands.</summary>
internal static class PlaceWriter
{
    /// <summary>The place of a cell: what the reader knew of its row, with table, row, column and text.</summary>
    public static Place Of(CellPlace cell)
    {
        var row = cell.Panel.Rows[cell.Row];
        var segment = cell.Panel.SegmentOf(cell.Row);
        var hasColumn = cell.Column >= 0;
        var known = hasColumn ? row.Cells[cell.Column].Place ?? row.Place : row.Place;
        return (known ?? new Place()) with
        {
            Section = segment.Section,
            Table = cell.Panel.Form,
            Row = row.Name,
            Column = hasColumn ? segment.Panel.Columns[cell.Column].Id : null,
            Text = hasColumn ? row.Cells[cell.Column].Text : row.Name,
        };
    }

    /// <summary>A draft that stands in the report where its first place stands in the pack.</summary>
    public static Draft Draft(Finding finding, List<CellPlace> found, List<CellPlace> expected)
    {
        var cells = found.Count > 0 ? found : expected;
        if (cells.Count == 0)
        {
            return new Draft(finding, int.MaxValue, 0, 0);
        }

        var first = cells[0];
        return new Draft(finding, first.Panel.SegmentOf(first.Row).TableOrder, first.Row, first.Column);
    }
}
