using System.Globalization;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>A figure as a number of a workbook that shows what is printed.</summary>
/// <param name="Value">The number: the exact sum in the column's unit where it is known, else what is printed.</param>
/// <param name="Format">The number format.</param>
/// <param name="Exact">The exact sum when the number is that; null when it is only the printed one.</param>
internal sealed record FigureCell(decimal Value, string Format, Amount? Exact)
{
    /// <summary>The number of a cell; null when the cell prints something that no number format shows.</summary>
    public static FigureCell? Of(Cell cell, Column column)
    {
        if (cell is not { Figure: { } figure, IsUnreadable: false } || figure.Repaired)
        {
            return null;
        }

        var isShare = cell.Text.EndsWith('%');
        var digits = isShare ? cell.Text[..^1] : cell.Text;
        var printed = figure.Printed;
        var isGrouped = column.Format?.Thousands ?? digits.Contains(',', StringComparison.Ordinal);
        var format = FormatOf(printed, isGrouped);
        if (printed.Value.ToString(format, CultureInfo.InvariantCulture) != digits)
        {
            return null;
        }

        if (isShare)
        {
            return new FigureCell(printed.Value / 100m, format + "%", null);
        }

        // A sum that rounds to nothing would be shown as -0.00.
        return
            column.Format is { } money
            && figure.Exact is { } exact
            && money.Round(exact) == printed
            && (printed.Value != 0m || exact.Fen >= 0)
            ? new FigureCell(exact.In(money.Unit), format, exact)
            : new FigureCell(printed.Value, format, null);
    }

    /// <summary>The number format that shows a number with its decimals.</summary>
    public static string FormatOf(PrintedNumber printed, bool isGrouped) =>
        (isGrouped ? "#,##0" : "0") + (printed.Decimals > 0 ? "." + new string('0', printed.Decimals) : "");
}
