using System.Text.Json;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Json;

/// <summary>Writes the headings and paragraphs of pack.json, each on a line.</summary>
internal static class PackJsonTexts
{
    public static void Write(JsonLines lines, HeadingBlock heading) =>
        lines.Line(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("heading");
            json.WriteNumber("depth", heading.Depth);
            json.WriteString("text", heading.Text);
            json.WriteEndObject();
            json.WriteEndObject();
        });

    public static void Write(JsonLines lines, ParagraphBlock paragraph, FactTable? facts) =>
        lines.Line(json =>
        {
            json.WriteStartObject();
            json.WriteString("paragraph", paragraph.Text);
            if (paragraph.Figures.Count > 0)
            {
                json.WriteStartArray("figures");
                foreach (var figure in paragraph.Figures)
                {
                    WriteFigure(json, figure, paragraph.Text, facts);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        });

    /// <summary>A number of a sentence, without value and decimals where its digits say them.</summary>
    private static void WriteFigure(Utf8JsonWriter json, TextFigure figure, string text, FactTable? facts)
    {
        json.WriteStartObject();
        json.WriteNumber("offset", figure.Offset);
        json.WriteNumber("length", figure.Length);
        var digits = text.AsSpan(figure.Offset, figure.Length);
        if (!PrintedNumber.TryParse(digits, out var read) || read != figure.Figure.Printed)
        {
            FigureJson.WritePrinted(json, figure.Figure);
        }

        FigureJson.WriteSource(json, figure.Figure, facts);
        if (figure.Cells.Count > 0)
        {
            json.WriteStartArray("cells");
            foreach (var (table, panel, row, column) in figure.Cells)
            {
                json.WriteStartArray();
                json.WriteNumberValue(table);
                json.WriteNumberValue(panel);
                json.WriteNumberValue(row);
                json.WriteNumberValue(column);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
