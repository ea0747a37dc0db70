using Mingzhang.Charts;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>
/// Columns whose series stand on each other. A figure stands in its piece; where the piece is too low, beside it with a line
/// to it. The sum stands on top.
/// </summary>
internal sealed class StackedDrawing : IDrawing
{
    private const decimal PlotHeight = 260m;
    private const decimal Head = 22m;
    private const decimal Low = 16m;
    private const int MostLines = 3;

    private readonly Chart _chart;
    private readonly Hatching _fills;
    private readonly Scale _scale;
    private readonly decimal _left;
    private readonly decimal _slot;
    private readonly decimal _label;
    private readonly List<IReadOnlyList<string>> _names;

    private StackedDrawing(Chart chart, Hatching fills)
    {
        _chart = chart;
        _fills = fills;
        _scale = Scale.Of(Enumerable.Range(0, chart.Categories.Count).Select(c => Sum(c).Value));
        _left = AxisLines.Room(_scale);
        _slot = (IDrawing.Width - _left) / chart.Categories.Count;
        _label = Enumerable.Range(0, chart.Categories.Count).Max(c => ChartText.Width(ChartText.Digits(Sum(c))));
        _names = [.. chart.Categories.Select(c => ChartText.Wrap(c, _slot - 6m, MostLines + 1))];
    }

    /// <inheritdoc/>
    public decimal Height => Head + PlotHeight + 10m + (_names.Max(n => n.Count) * ChartText.LineHeight);

    /// <summary>The drawing; null when a figure is negative or there is no room for the figures.</summary>
    public static StackedDrawing? Of(Chart chart, Hatching fills)
    {
        if (chart.Series.SelectMany(s => s.Figures).Any(f => f?.Printed.Value < 0m))
        {
            return null;
        }

        var drawing = new StackedDrawing(chart, fills);
        return
            drawing._names.TrueForAll(n => n.Count <= MostLines)
            && (2m * drawing._label) + 34m <= drawing._slot
            && chart.Series.Count * ChartText.LineHeight <= PlotHeight
            ? drawing
            : null;
    }

    /// <inheritdoc/>
    public void Write(SvgOut svg, decimal top)
    {
        var plot = top + Head;
        AxisLines.WriteUpright(svg, _scale, _left, plot, PlotHeight);
        var width = Math.Min(_slot - _label - 26m, Math.Max(_label + 10m, 80m));
        for (var c = 0; c < _names.Count; c++)
        {
            var x = _left + (_slot * c) + ((_slot - width - _label - 18m) / 2m);
            WriteColumn(svg, c, x, width, plot);
            svg.Lines(x + (width / 2m), plot + PlotHeight + 16m, TextAnchor.Middle, _names[c]);
        }

        svg.Line(_left, plot + PlotHeight, IDrawing.Width, plot + PlotHeight, "axis");
    }

    private void WriteColumn(SvgOut svg, int category, decimal x, decimal width, decimal plot)
    {
        var foot = plot + PlotHeight;
        var beside = new List<(decimal Y, string Text)>();
        for (var s = 0; s < _chart.Series.Count; s++)
        {
            if (_chart.Series[s].Figures[category] is not { Printed: { Value: > 0m } printed })
            {
                continue;
            }

            var height = PlotHeight * printed.Value / _scale.High;
            svg.Box(x, foot - height, width, height, _fills.Of(s, _chart.Series.Count));
            foot -= height;
            var middle = foot + (height / 2m);
            if (height >= Low)
            {
                svg.Text(x + (width / 2m), middle + 4m, TextAnchor.Middle, ChartText.Digits(printed), "value inside");
            }
            else
            {
                beside.Add((middle, ChartText.Digits(printed)));
            }
        }

        beside.Reverse();
        var places = Apart.Spread([.. beside.Select(b => b.Y)], ChartText.LineHeight, plot + PlotHeight);
        for (var i = 0; i < places.Length; i++)
        {
            svg.Line(x + width, beside[i].Y, x + width + 12m, places[i], "lead");
            svg.Text(x + width + 15m, places[i] + 4m, TextAnchor.Start, beside[i].Text, "value");
        }

        svg.Text(x + (width / 2m), foot - 5m, TextAnchor.Middle, ChartText.Digits(Sum(category)), "value sum");
    }

    private PrintedNumber Sum(int category)
    {
        var figures = _chart.Series.Select(s => s.Figures[category]).OfType<Forms.Figure>().ToList();
        return new PrintedNumber(
            figures.Sum(f => f.Printed.Value),
            figures.Select(f => f.Printed.Decimals).DefaultIfEmpty(0).Max()
        );
    }
}
