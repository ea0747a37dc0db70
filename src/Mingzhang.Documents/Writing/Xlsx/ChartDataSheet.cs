using Mingzhang.Charts;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>The sheet with the figures that the pack's charts draw: a small table for each, one below the other.</summary>
internal sealed class ChartDataSheet(string name)
{
    private const int MostSeries = 12;
    private const int NameWidth = 34;
    private const int FigureWidth = 18;

    /// <summary>The sheet.</summary>
    public SheetContent Sheet { get; } =
        new(name, [NameWidth, .. Enumerable.Repeat(FigureWidth, MostSeries)]) { IsPage = true };

    /// <summary>Adds the figures of a chart under its caption and says on which row.</summary>
    public int Add(Chart chart, string caption)
    {
        if (Sheet.Rows.Count > 0)
        {
            Sheet.Add();
        }

        var start = Sheet.Rows.Count;
        Sheet.Add(SheetCell.Of(InertText.OnOneLine(caption), PackStyles.Number));
        var series = chart.Series.Take(MostSeries).ToList();
        var unit = chart.Unit is { } money ? $"（{money.Chinese()}）" : "";
        Sheet.Add([
            SheetCell.Of("项目", PackStyles.Head),
            .. series.Select(s => SheetCell.Of(InertText.OnOneLine(s.Name) + unit, PackStyles.Head)),
        ]);
        foreach (var (i, category) in chart.Categories.Index())
        {
            Sheet.Add([
                SheetCell.Of(InertText.OnOneLine(category), PackStyles.Text(CellAlignment.Left, 0, isBold: false)),
                .. series.Select(s => CellOf(s.Figures.ElementAtOrDefault(i), chart.Unit)),
            ]);
        }

        return start;
    }

    private static SheetCell CellOf(Figure? figure, MoneyUnit? unit)
    {
        if (figure is null)
        {
            return SheetCell.Of("", PackStyles.Blank);
        }

        var (printed, format) = (figure.Printed, FigureCell.FormatOf(figure.Printed, isGrouped: true));
        var value =
            unit is { } money
            && figure.Exact is { } exact
            && Rounding.HalfUp(exact.In(money), printed.Decimals) == printed.Value
                ? exact.In(money)
                : printed.Value;
        return SheetCell.Of(value, PackStyles.Figure(format, isBold: false));
    }
}
