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
        var amounts = Amounts(table).ToLookup(a => a.Value == 0m);
        var finest = amounts[false].Select(a => a.Decimals).DefaultIfEmpty().Max();
        var lacking = amounts[false].Count(a => a.Decimals < finest);
        var kept = amounts[false].Count(a => a.Decimals == finest && EndsInZero(a));
        var isDropped = lacking > kept;
        return isDropped || amounts[true].Any(a => a.Decimals < finest)
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

    private static bool EndsInZero(PrintedNumber amount) =>
        amount.Decimals > 0 && amount.Value % (amount.LastPlace * 10m) == 0m;

    private static IEnumerable<PrintedNumber> Amounts(Table table) =>
        from panel in table.Panels
        from row in panel.Rows
        from column in Enumerable.Range(0, row.Cells.Count)
        where panel.Columns[column].Role == ColumnRole.Amount
        let figure = row.Cells[column].Figure
        where figure is not null
        select figure.Printed;
}
