using Mingzhang.Charts;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Html.Charts;

/// <summary>Writes a chart as a figure: the drawing as inline SVG, its numbered title, and its data as a table to unfold.</summary>
internal sealed class HtmlChart(HtmlOut html)
{
    /// <summary>Writes a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="anchor">Its anchor, unique on the page.</param>
    /// <param name="caption">Its title with its number: 图1：收入结构.</param>
    public void Write(Chart chart, string anchor, string caption)
    {
        if (chart.Categories.Count == 0 || chart.Series.Count == 0)
        {
            return;
        }

        html.Raw("<figure class=\"chart\"").Attribute("id", anchor).Line(">");
        WriteDrawing(chart, anchor, caption);
        html.Raw("<figcaption>").Text(caption).Line("</figcaption>");
        html.Line("<details><summary>图中的数据</summary>");
        WriteData(chart, caption);
        html.Line("</details>");
        html.Line("</figure>");
    }

    private void WriteDrawing(Chart chart, string anchor, string caption)
    {
        var fills = new Hatching(anchor);
        var drawing = Draw(chart, fills);
        var legend = Legend.Height(chart, IDrawing.Width);
        var svg = new SvgOut(html);
        var (width, height) = (SvgOut.Number(IDrawing.Width), SvgOut.Number(legend + drawing.Height + 6m));
        html.Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"").Attribute("aria-label", caption).Line(">");
        html.Raw("<svg role=\"img\"").Attribute("viewBox", $"0 0 {width} {height}");
        html.Attribute("aria-labelledby", $"{anchor}-name {anchor}-kind").Line(">");
        html.Raw("<title").Attribute("id", anchor + "-name").Raw(">").Text(caption).Line("</title>");
        html.Raw("<desc").Attribute("id", anchor + "-kind").Raw(">").Text(Describe(chart)).Line("</desc>");
        fills.Write(svg, Math.Max(chart.Series.Count, chart.Kind == ChartKind.Pie ? chart.Categories.Count : 1));
        Legend.Write(svg, chart, fills, IDrawing.Width);
        drawing.Write(svg, legend);
        html.Line("</svg>");
        html.Line("</div>");
    }

    /// <summary>What cannot be drawn legibly as it was meant is drawn as bars, which always fit.</summary>
    private static IDrawing Draw(Chart chart, Hatching fills) =>
        chart.Kind switch
        {
            ChartKind.Columns => ColumnsDrawing.Of(chart, fills),
            ChartKind.StackedColumns => StackedDrawing.Of(chart, fills),
            ChartKind.Pie => PieDrawing.Of(chart, fills),
            _ => (IDrawing?)null,
        } ?? new BarsDrawing(chart, fills);

    private static string Describe(Chart chart) =>
        ChartText.Kind(chart.Kind) + (chart.Unit is { } unit ? "，单位：" + unit.Chinese() : "") + "。数据见图后的表。";

    private void WriteData(Chart chart, string caption)
    {
        html.Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"").Attribute("aria-label", caption + "的数据");
        html.Raw("><table><caption class=\"unseen\">").Text(caption + "的数据").Line("</caption>");
        html.Raw("<thead><tr><td></td>");
        foreach (var series in chart.Series)
        {
            html.Raw("<th scope=\"col\">").Text(Header(series, chart.Unit)).Raw("</th>");
        }

        html.Line("</tr></thead>");
        html.Line("<tbody>");
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            html.Raw("<tr><th scope=\"row\">").Text(chart.Categories[i]).Raw("</th>");
            foreach (var series in chart.Series)
            {
                html.Raw("<td class=\"n\">").Text(ChartText.Digits(FigureAt(series, i))).Raw("</td>");
            }

            html.Line("</tr>");
        }

        html.Line("</tbody></table></div>");
    }

    private static string Header(ChartSeries series, MoneyUnit? unit)
    {
        var name = series.Name.Length == 0 ? "数值" : series.Name;
        return unit is { } known ? $"{name}（{known.Chinese()}）" : name;
    }

    private static Figure? FigureAt(ChartSeries series, int category) => series.Figures.ElementAtOrDefault(category);
}
