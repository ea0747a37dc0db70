using System.Globalization;
using System.Text;
using Mingzhang.Charts;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>Writes the place of a chart in the text, with words for those who cannot see it.</summary>
internal static class ChartFrame
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
    private const int LongestDescription = 2_000;

    /// <summary>Writes a run with the chart.</summary>
    public static void Write(WordXml xml, Chart chart, int number)
    {
        xml.Raw("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"");
        xml.Raw(ChartSize.WidthEmus)
            .Raw("\" cy=\"")
            .Raw(ChartSize.Of(chart).Emus)
            .Raw("\"/><wp:docPr id=\"")
            .Raw(number);
        xml.Raw("\" name=\"图 ")
            .Raw(number)
            .Raw("\" descr=\"")
            .Value(Describe(chart))
            .Raw("\"/><wp:cNvGraphicFramePr/>");
        xml.Raw($"<a:graphic xmlns:a=\"{Drawing}main\"><a:graphicData uri=\"{Drawing}chart\">");
        xml.Raw($"<c:chart xmlns:c=\"{Drawing}chart\" r:id=\"rIdChart")
            .Raw(number)
            .Raw("\"/></a:graphicData></a:graphic>");
        xml.Raw("</wp:inline></w:drawing></w:r>");
    }

    /// <summary>The title with the unit: 支出结构（单位：万元）.</summary>
    public static string TitleOf(Chart chart) =>
        chart.Unit is { } unit ? $"{chart.Title}（单位：{unit.Chinese()}）" : chart.Title;

    /// <summary>What the chart shows, in words.</summary>
    private static string Describe(Chart chart)
    {
        var text = new StringBuilder(TitleOf(chart)).Append('。');
        foreach (var series in chart.Series)
        {
            var figures = chart
                .Categories.Zip(series.Figures)
                .Where(p => p.Second is not null)
                .Select(p => $"{p.First} {p.Second!.Printed.Value.ToString(CultureInfo.InvariantCulture)}");
            text.Append(series.Name).Append('：').AppendJoin('，', figures).Append('。');
        }

        return text.Length <= LongestDescription ? text.ToString() : text.ToString(0, LongestDescription) + "……";
    }
}
