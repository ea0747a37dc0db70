using Mingzhang.Charts;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>The unit of money at the right and the names of the series at the left, above a drawing.</summary>
internal static class Legend
{
    private const decimal Swatch = 14m;
    private const decimal Gap = 18m;

    /// <summary>The room that it takes; nothing when there is nothing to say.</summary>
    public static decimal Height(Chart chart, decimal width) => Lay(chart, width).Count * 20m;

    /// <summary>Writes it from the top.</summary>
    public static void Write(SvgOut svg, Chart chart, Hatching fills, decimal width)
    {
        var lines = Lay(chart, width);
        for (var line = 0; line < lines.Count; line++)
        {
            var y = (line * 20m) + 13m;
            foreach (var (index, x, name) in lines[line])
            {
                svg.Box(x, y - 11m, Swatch, 12m, fills.Of(index, chart.Series.Count));
                svg.Text(x + Swatch + 5m, y, TextAnchor.Start, name);
            }
        }

        if (chart.Unit is { } unit)
        {
            svg.Text(width, 13m, TextAnchor.End, "单位：" + unit.Chinese());
        }
    }

    private static List<List<(int Index, decimal X, string Name)>> Lay(Chart chart, decimal width)
    {
        var lines = new List<List<(int, decimal, string)>>();
        var x = 0m;
        var room = chart.Unit is null ? width : width - 90m;
        if (chart.Unit is not null)
        {
            lines.Add([]);
        }

        if (chart.Series.Count == 1)
        {
            return lines;
        }

        for (var i = 0; i < chart.Series.Count; i++)
        {
            var name = ChartText.Wrap(chart.Series[i].Name, 240m, 1)[0];
            var wide = Swatch + 5m + ChartText.Width(name) + Gap;
            if (lines.Count == 0 || (x > 0m && x + wide > room))
            {
                lines.Add([]);
                x = 0m;
            }

            lines[^1].Add((i, x, name));
            x += wide;
        }

        return lines;
    }
}
