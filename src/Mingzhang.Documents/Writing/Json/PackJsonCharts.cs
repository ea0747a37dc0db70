using System.Text.Json;
using Mingzhang.Charts;

namespace Mingzhang.Documents.Writing.Json;

/// <summary>Writes the charts of pack.json, a series a line.</summary>
internal static class PackJsonCharts
{
    public static void Write(JsonLines lines, Chart chart, FactTable? facts)
    {
        var json = lines.Writer;
        json.WriteStartObject();
        json.WriteStartObject("chart");
        json.WriteString("id", chart.Id);
        json.WriteString("title", chart.Title);
        json.WriteString("kind", JsonWords.Charts[chart.Kind]);
        if (chart.Unit is { } unit)
        {
            json.WriteString("unit", JsonWords.Units[unit]);
        }

        json.WriteStartArray("categories");
        foreach (var category in chart.Categories)
        {
            json.WriteStringValue(category);
        }

        json.WriteEndArray();
        json.WriteStartArray("series");
        foreach (var series in chart.Series)
        {
            lines.Line(line => WriteSeries(line, series, facts));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSeries(Utf8JsonWriter json, ChartSeries series, FactTable? facts)
    {
        json.WriteStartObject();
        json.WriteString("name", series.Name);
        json.WriteStartArray("figures");
        foreach (var figure in series.Figures)
        {
            if (figure is null)
            {
                json.WriteNullValue();
                continue;
            }

            json.WriteStartObject();
            FigureJson.WritePrinted(json, figure);
            FigureJson.WriteSource(json, figure, facts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
