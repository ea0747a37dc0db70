using System.Globalization;
using System.Text;
using Mingzhang.Documents.Packages;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Writes the totals of a panel as formulas over the cells that they are made up of.</summary>
internal static class TotalFormulas
{
    private const int MostOperands = 200;

    /// <summary>Gives the totals of a panel their formulas.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="placeOf">Where each cell stands on the sheet; null when it is not printed.</param>
    /// <param name="facts">Numbers of facts.</param>
    /// <param name="rows">The rows of the block that holds the panel.</param>
    /// <param name="top">The row of the sheet where the block begins.</param>
    public static void Fill(
        Panel panel,
        Func<PanelCell, SheetPlace?> placeOf,
        FactNumbers facts,
        SheetCell[][] rows,
        int top
    )
    {
        var sums = new PanelSums(
            panel,
            facts,
            c =>
                placeOf(c) is not null
                && FigureCell.Of(panel.Rows[c.Row].Cells[c.Column], panel.Columns[c.Column])?.Exact is not null
        );
        foreach (var (total, parts) in sums.All())
        {
            var places = parts.Select(placeOf).OfType<SheetPlace>().ToList();
            if (places.Count == parts.Length && Ranges(places) is { Count: > 0 and <= MostOperands } operands)
            {
                var place = placeOf(total)!.Value;
                ref var cell = ref rows[place.Row - top][place.Column];
                var format = panel.Columns[total.Column].Format!;
                var exact = panel.Rows[total.Row].Cells[total.Column].Figure!.Exact!.Value.In(format.Unit);
                cell = cell with { Formula = Formula(operands, exact, format) };
            }
        }
    }

    /// <summary>
    /// The sum. Spreadsheets add in binary fractions, whose last digits are noise: where the exact sum lies in the middle
    /// between two printed numbers it is rounded to a fen first, so that it is printed 四舍五入.
    /// </summary>
    private static string Formula(List<string> operands, decimal exact, NumberFormat format)
    {
        var sum =
            operands.Count == 1 && !operands[0].Contains(':', StringComparison.Ordinal)
                ? operands[0]
                : $"SUM({string.Join(',', operands)})";
        var shifted = exact;
        for (var i = 0; i < format.Decimals; i++)
        {
            shifted *= 10m;
        }

        var isMiddle = Math.Abs(shifted - decimal.Truncate(shifted)) == 0.5m;
        var decimals = format.Unit == MoneyUnit.Yuan ? 2 : NumberFormat.MaxDecimals;
        return isMiddle && sum.StartsWith("SUM", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"ROUND({sum},{decimals})")
            : sum;
    }

    /// <summary>The cells as areas: neighbours below one another, or beside one another, are one.</summary>
    private static List<string> Ranges(List<SheetPlace> places)
    {
        var ranges = new List<string>();
        for (var i = 0; i < places.Count; )
        {
            var (first, last) = (places[i], places[i]);
            for (i++; i < places.Count && IsNext(first, last, places[i]); i++)
            {
                last = places[i];
            }

            var text = new StringBuilder(CellNames.Of(first.Column, first.Row + 1));
            if (first != last)
            {
                text.Append(':').Append(CellNames.Of(last.Column, last.Row + 1));
            }

            ranges.Add(text.ToString());
        }

        return ranges;
    }

    private static bool IsNext(SheetPlace first, SheetPlace last, SheetPlace next) =>
        (next.Column == last.Column && next.Row == last.Row + 1 && first.Column == next.Column)
        || (next.Row == last.Row && next.Column == last.Column + 1 && first.Row == next.Row);
}
