using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Tables of spreadsheets often print 7 for 7.00 and 16.8 for 16.80. Read as printed, such figures would be taken for rounded
/// to the whole, and differences of half a unit in every sum with them for rounding. In a table where more amounts lack their
/// zeros than have them, all amounts are as exact as the finest; a plain 0 is so in any table.
/// </summary>
internal static class DroppedZeros
{
    /// <summary>The table with the precision that its amounts really have; the texts stay as printed.</summary>
    public static Table Restore(Table table)
    {
        var (finest, lacking, kept, zeros) = (0, 0, 0, 0);
        foreach (var printed in Amounts(table))
        {
            finest = printed.Value == 0m ? finest : Math.Max(finest, printed.Decimals);
        }

        foreach (var printed in Amounts(table))
        {
            if (printed.Value == 0m)
            {
                zeros += printed.Decimals < finest ? 1 : 0;
            }
            else if (printed.Decimals < finest)
            {
                lacking++;
            }
            else if (finest > 0 && printed.Value % (printed.LastPlace * 10m) == 0m)
            {
                kept++;
            }
        }

        var isDropped = lacking > kept;
        return isDropped || zeros > 0
            ? table with
            {
                Panels = [.. table.Panels.Select(p => Restore(p, finest, isDropped))],
            }
            : table;
    }

    private static Panel Restore(Panel panel, int decimals, bool isDropped) =>
        panel with
        {
            Rows =
            [
                .. panel.Rows.Select(row =>
                    row with
                    {
                        Cells =
                        [
                            .. row.Cells.Select(
                                (cell, i) =>
                                    panel.Columns[i].Role == ColumnRole.Amount
                                        ? Restore(cell, decimals, isDropped)
                                        : cell
                            ),
                        ],
                    }
                ),
            ],
        };

    private static Cell Restore(Cell cell, int decimals, bool isDropped) =>
        cell.Figure is { } figure && figure.Printed.Decimals < decimals && (isDropped || figure.Printed.Value == 0m)
            ? cell with
            {
                Figure = figure with { Printed = figure.Printed with { Decimals = decimals } },
            }
            : cell;

    private static IEnumerable<PrintedNumber> Amounts(Table table) =>
        from panel in table.Panels
        from row in panel.Rows
        from column in Enumerable.Range(0, row.Cells.Count)
        where panel.Columns[column].Role == ColumnRole.Amount
        let figure = row.Cells[column].Figure
        where figure is not null
        select figure.Printed;
}
