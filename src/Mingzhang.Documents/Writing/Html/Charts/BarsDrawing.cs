using Mingzhang.Charts;

namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>Lying bars, the series of a category under each other, each with its figure at its end: any number of long names fits.</summary>
internal sealed class BarsDrawing : IDrawing
{
    private const decimal WidestName = 200m;
    private const decimal Bar = 15m;
    private const decimal Pitch = 19m;
    private const decimal Gap = 10m;

    private readonly Chart _chart;
    private readonly Hatching _fills;
    private readonly List<IReadOnlyList<string>> _names;

    public BarsDrawing(Chart chart, Hatching fills)
    {
        _chart = chart;
        _fills = fills;
        _names = [.. chart.Categories.Select(c => ChartText.Wrap(c, WidestName, 3))];
    }

    /// <inheritdoc/>
    public decimal Height => _names.Sum(Block) + 4m;

    /// <inheritdoc/>
    public void Write(SvgOut svg, decimal top)
    {
        var values = _chart.Series.SelectMany(s => s.Figures).Select(f => f?.Printed.Value ?? 0m).ToList();
        var label = _chart.Series.SelectMany(s => s.Figures).Max(f => ChartText.Width(ChartText.Digits(f))) + 8m;
        var (least, most) = (Math.Min(0m, values.Min()), Math.Max(0m, values.Max()));
        var range = least == most ? 1m : most - least;
        var left = _names.SelectMany(n => n).Max(ChartText.Width) + 8m + (least < 0m ? label : 0m);
        var length = IDrawing.Width - left - label;
        var zero = left + (length * -least / range);
        var y = top;
        for (var c = 0; c < _names.Count; c++)
        {
            var block = Block(_names[c]);
            var text = y + ((block - (_names[c].Count * ChartText.LineHeight)) / 2m) + 12m;
            svg.Lines(left - 8m - (least < 0m ? label : 0m), text, TextAnchor.End, _names[c]);
            var bar = y + ((block - (_chart.Series.Count * Pitch)) / 2m) + ((Pitch - Bar) / 2m);
            for (var s = 0; s < _chart.Series.Count; s++, bar += Pitch)
            {
                WriteBar(svg, s, c, bar, zero, length / range);
            }

            y += block;
        }

        svg.Line(zero, top, zero, y, "axis");
    }

    private void WriteBar(SvgOut svg, int series, int category, decimal y, decimal zero, decimal scale)
    {
        if (_chart.Series[series].Figures[category] is not { } figure)
        {
            return;
        }

        var end = zero + (figure.Printed.Value * scale);
        svg.Box(Math.Min(zero, end), y, Math.Abs(end - zero), Bar, _fills.Of(series, _chart.Series.Count));
        var isNegative = figure.Printed.Value < 0m;
        var anchor = isNegative ? TextAnchor.End : TextAnchor.Start;
        svg.Text(end + (isNegative ? -5m : 5m), y + 12m, anchor, ChartText.Digits(figure.Printed), "value");
    }

    private decimal Block(IReadOnlyList<string> name) =>
        Math.Max(_chart.Series.Count * Pitch, name.Count * ChartText.LineHeight) + Gap;
}
