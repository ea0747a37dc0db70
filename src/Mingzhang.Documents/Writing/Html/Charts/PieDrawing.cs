using Mingzhang.Charts;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>A pie: each slice has its name, figure and share beside the circle with a line to it. Zero has no slice.</summary>
internal sealed class PieDrawing : IDrawing
{
    private const decimal Radius = 105m;
    private const decimal Block = 34m;
    private const decimal Middle = IDrawing.Width / 2m;
    private const decimal LabelEdge = 145m;
    private const decimal LabelWidth = Middle - LabelEdge - 4m;
    private const int MostSlices = 12;

    private readonly Hatching _fills;
    private readonly List<Slice> _slices;
    private readonly decimal _whole;

    private PieDrawing(Hatching fills, List<Slice> slices, decimal whole)
    {
        _fills = fills;
        _slices = slices;
        _whole = whole;
    }

    /// <inheritdoc/>
    public decimal Height => Math.Max((2m * Radius) + 40m, MostAtASide() * Block);

    /// <summary>The drawing; null when a figure is negative, all are zero, or there are too many slices to tell apart.</summary>
    public static PieDrawing? Of(Chart chart, Hatching fills)
    {
        var slices = new List<Slice>();
        var figures = chart.Series[0].Figures;
        if (chart.Series.Count != 1 || figures.Any(f => f?.Printed.Value < 0m))
        {
            return null;
        }

        var whole = figures.Sum(f => f?.Printed.Value ?? 0m);
        var turn = 0m;
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i] is { Printed: { Value: > 0m } printed })
            {
                var share = printed.Value / whole;
                slices.Add(new Slice(chart.Categories[i], printed, turn, share));
                turn += share;
            }
        }

        return slices.Count is 0 or > MostSlices ? null : new PieDrawing(fills, slices, whole);
    }

    /// <inheritdoc/>
    public void Write(SvgOut svg, decimal top)
    {
        var y = top + (Height / 2m);
        for (var i = 0; i < _slices.Count; i++)
        {
            WriteSlice(svg, _slices[i], y, _fills.Of(i, _slices.Count));
        }

        WriteLabels(svg, [.. _slices.Where(s => s.IsRight)], top, y, 1m);
        WriteLabels(svg, [.. _slices.Where(s => !s.IsRight).Reverse()], top, y, -1m);
    }

    private static void WriteSlice(SvgOut svg, Slice slice, decimal y, string fill)
    {
        var radius = SvgOut.Number(Radius);
        if (slice.Share > 0.9999m)
        {
            var (head, foot) = (Point(0m, y, Radius), Point(0.5m, y, Radius));
            svg.Path($"M{head}A{radius} {radius} 0 0 1 {foot}A{radius} {radius} 0 0 1 {head}Z", "shape", fill);
            return;
        }

        var (from, to) = (Point(slice.Turn, y, Radius), Point(slice.Turn + slice.Share, y, Radius));
        var isLarge = slice.Share > 0.5m ? 1 : 0;
        svg.Path(
            FormattableString.Invariant(
                $"M{SvgOut.Number(Middle)} {SvgOut.Number(y)}L{from}A{radius} {radius} 0 {isLarge} 1 {to}Z"
            ),
            "shape",
            fill
        );
    }

    private void WriteLabels(SvgOut svg, List<Slice> slices, decimal top, decimal y, decimal side)
    {
        var places = Apart.Spread(
            [.. slices.Select(s => Math.Max(y - (Circle.At(s.Center).Cosine * (Radius + 12m)), top + (Block / 2m)))],
            Block,
            top + Height - (Block / 2m)
        );
        for (var i = 0; i < slices.Count; i++)
        {
            var slice = slices[i];
            var edge = Middle + (side * LabelEdge);
            var path =
                $"M{Point(slice.Center, y, Radius)}L{Point(slice.Center, y, Radius + 10m)}L{SvgOut.Number(edge - (side * 6m))} {SvgOut.Number(places[i])}";
            svg.Path(path, "lead", "none");
            var anchor = side > 0m ? TextAnchor.Start : TextAnchor.End;
            svg.Text(edge, places[i] - 3m, anchor, ChartText.Wrap(slice.Name, LabelWidth, 1)[0]);
            var share = ChartText.Share(slice.Printed.Value, _whole);
            svg.Text(edge, places[i] + 12m, anchor, $"{ChartText.Digits(slice.Printed)}（{share}）", "value");
        }
    }

    private int MostAtASide() => Math.Max(_slices.Count(s => s.IsRight), _slices.Count(s => !s.IsRight));

    private static string Point(decimal turn, decimal y, decimal radius)
    {
        var (sine, cosine) = Circle.At(turn);
        return $"{SvgOut.Number(Middle + (sine * radius))} {SvgOut.Number(y - (cosine * radius))}";
    }

    private sealed record Slice(string Name, PrintedNumber Printed, decimal Turn, decimal Share)
    {
        /// <summary>The middle of its arc, in turns from the top clockwise.</summary>
        public decimal Center => Turn + (Share / 2m);

        public bool IsRight => Center <= 0.5m;
    }
}
