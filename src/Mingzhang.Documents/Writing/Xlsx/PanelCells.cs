using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Puts the cells of a panel into the rows of a sheet.</summary>
internal sealed class PanelCells(
    Panel panel,
    List<SpanCell?[]> lines,
    (int Panel, ColumnGrid Grid, PlacedTable Placed, SheetContent Sheet) target
)
{
    private const decimal Short = 5m;
    private readonly RowIndents _indents = new(panel);
    private readonly bool _isMerged = panel.Rows.Any(r => r.Spans > 0);
    private readonly bool[] _isShort =
    [
        .. panel.Columns.Select((_, i) => panel.Rows.All(r => ColumnWidths.Ems(r.Cells[i].Text) <= Short)),
    ];

    /// <summary>Fills the rows.</summary>
    /// <param name="rows">The rows of the block, head and body.</param>
    /// <param name="depth">How many rows the head has.</param>
    /// <param name="top">The row of the sheet where the block begins.</param>
    public void Fill(SheetCell[][] rows, int depth, int top)
    {
        for (var line = 0; line < rows.Length - depth; line++)
        {
            for (var column = 0; column < panel.Columns.Count; column++)
            {
                var (first, last) = target.Grid.Of(target.Panel, column);
                var row = top + depth + line;
                if (line >= lines.Count)
                {
                    target.Sheet.Merge(new SheetArea(row, first, row, last));
                }
                else if (lines[line][column] is { } span)
                {
                    rows[depth + line][first] = CellOf(panel.Rows[span.Row], column);
                    target.Placed.Add(target.Panel, span.Row, column, new SheetPlace(row, first));
                    target.Sheet.Merge(new SheetArea(row, first, row + span.Lines - 1, last));
                }
            }
        }
    }

    private SheetCell CellOf(Row row, int index)
    {
        var (column, cell) = (panel.Columns[index], row.Cells[index]);
        var isTotal = row.Level is RowLevel.Total or RowLevel.Subtotal;
        if (FigureCell.Of(cell, column) is { } figure)
        {
            return SheetCell.Of(figure.Value, PackStyles.Figure(figure.Format, isTotal));
        }

        return cell.IsBlank
            ? SheetCell.Of("", PackStyles.Blank)
            : SheetCell.Of(cell.Text, PackStyles.Text(AlignmentOf(column, cell, index), IndentOf(row, index), isTotal));
    }

    private CellAlignment AlignmentOf(Column column, Cell cell, int index) =>
        column.Role switch
        {
            ColumnRole.Amount or ColumnRole.Weight or ColumnRole.Count or ColumnRole.Percentage => CellAlignment.Right,
            ColumnRole.Code or ColumnRole.UnitCode or ColumnRole.LineNumber => CellAlignment.Centre,
            ColumnRole.Term when cell.Figure is not null => CellAlignment.Right,
            ColumnRole.Term when _isShort[index] => CellAlignment.Centre,
            _ => CellAlignment.Left,
        };

    private int IndentOf(Row row, int index) =>
        panel.Columns[index].Role == ColumnRole.Name && !_isMerged ? _indents.Of(row.Level) : 0;
}
