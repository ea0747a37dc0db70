using Mingzhang.Charts;

namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>Upright columns, the series of a category side by side, each with its figure on top.</summary>
internal sealed class ColumnsDrawing : IDrawing
{
    private const decimal PlotHeight = 230m;
    private const decimal Head = 22m;
    private const int MostLines = 3;
    private const decimal WidestColumn = 56m;

    private readonly Chart _chart;
    private readonly Hatching _fills;
    private readonly Scale _scale;
    private readonly decimal _left;
    private readonly decimal _slot;
    private readonly List<IReadOnlyList<string>> _names;

    private ColumnsDrawing(Chart chart, Hatching fills)
    {
        _chart = chart;
        _fills = fills;
        _scale = Scale.Of(chart.Series.SelectMany(s => s.Figures).Select(f => f?.Printed.Value ?? 0m));
        _left = AxisLines.Room(_scale);
        _slot = (IDrawing.Width - _left) / chart.Categories.Count;
        _names = [.. chart.Categories.Select(c => ChartText.Wrap(c, _slot - 6m, MostLines + 1))];
    }

    /// <inheritdoc/>
    public decimal Height => Head + PlotHeight + 10m + (_names.Max(n => n.Count) * ChartText.LineHeight);

    /// <summary>The drawing; null when the figures or the names would not fit, so that bars must do.</summary>
    public static ColumnsDrawing? Of(Chart chart, Hatching fills)
    {
        var drawing = new ColumnsDrawing(chart, fills);
        var widest = chart.Series.SelectMany(s => s.Figures).Select(f => ChartText.Width(ChartText.Digits(f))).Max();
        return drawing._names.TrueForAll(n => n.Count <= MostLines) && widest * chart.Series.Count <= drawing._slot - 4m
            ? drawing
            : null;
    }

    /// <inheritdoc/>
    public void Write(SvgOut svg, decimal top)
    {
        var plot = top + Head;
        AxisLines.WriteUpright(svg, _scale, _left, plot, PlotHeight);
        var zero = Y(plot, 0m);
        var count = _chart.Series.Count;
        var pitch = Math.Min((_slot - 4m) / count, Math.Max(WidestColumn + 8m, WidestFigure() + 4m));
        var column = Math.Min(pitch * 0.8m, WidestColumn);
        for (var c = 0; c < _names.Count; c++)
        {
            var middle = _left + (_slot * c) + (_slot / 2m);
            for (var s = 0; s < count; s++)
            {
                var center = middle + (((2m * s) + 1m - count) * pitch / 2m);
                WriteColumn(svg, s, c, center - (column / 2m), column, plot, zero);
            }

            svg.Lines(middle, plot + PlotHeight + 16m, TextAnchor.Middle, _names[c]);
        }

        svg.Line(_left, zero, IDrawing.Width, zero, "axis");
    }

    private void WriteColumn(SvgOut svg, int series, int category, decimal x, decimal width, decimal plot, decimal zero)
    {
        if (_chart.Series[series].Figures[category] is not { } figure)
        {
            return;
        }

        var y = Y(plot, figure.Printed.Value);
        svg.Box(x, Math.Min(y, zero), width, Math.Abs(zero - y), _fills.Of(series, _chart.Series.Count));
        var label = figure.Printed.Value < 0m ? y + 13m : y - 5m;
        svg.Text(x + (width / 2m), label, TextAnchor.Middle, ChartText.Digits(figure.Printed), "value");
    }

    private decimal WidestFigure() =>
        _chart.Series.SelectMany(s => s.Figures).Max(f => ChartText.Width(ChartText.Digits(f)));

    private decimal Y(decimal plot, decimal value) => plot + (PlotHeight * (1m - _scale.At(value)));
}
