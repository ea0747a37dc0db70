using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Performance;

/// <summary>Reads the cells of a panel by column and says where they stand.</summary>
internal sealed class PanelRows(Table table, Panel panel)
{
    /// <summary>The rows.</summary>
    public IReadOnlyList<Row> Rows => panel.Rows;

    /// <summary>Whether the panel has a column.</summary>
    public bool Has(string column) => panel.IndexOf(column) >= 0;

    /// <summary>The cell under the first of some columns that the panel has.</summary>
    public Cell Cell(Row row, params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (panel.IndexOf(column) is >= 0 and var at)
            {
                return row.Cells[at];
            }
        }

        return Forms.Cell.Blank;
    }

    /// <summary>The text of a cell.</summary>
    public string Text(Row row, params ReadOnlySpan<string> columns) => Cell(row, columns).Text.Trim();

    /// <summary>The number of a cell; null when it holds none.</summary>
    public decimal? Number(Row row, params ReadOnlySpan<string> columns) => Cell(row, columns).Figure?.Printed.Value;

    /// <summary>The number of a cell as printed; null when it holds none.</summary>
    public PrintedNumber? Printed(Row row, params ReadOnlySpan<string> columns) => Cell(row, columns).Figure?.Printed;

    /// <summary>Where a row stands.</summary>
    public Place Place(Row row) =>
        (row.Place ?? new Place()) with
        {
            Table = table.Form,
            Row = row.Name,
            Text = string.Join(' ', row.Cells.Select(c => c.Text).Where(t => t.Length is > 0 and < 80)),
        };

    /// <summary>Where a cell stands.</summary>
    public Place Place(Row row, string column) =>
        (Cell(row, column).Place ?? row.Place ?? new Place()) with
        {
            Table = table.Form,
            Row = row.Name,
            Column = column,
            Text = Text(row, column),
        };
}
