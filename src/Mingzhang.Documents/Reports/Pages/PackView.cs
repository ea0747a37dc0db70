using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Documents.Reports.Pages;

/// <summary>Shows a pack that we compiled: its parts in order, with marks where findings point.</summary>
internal static class PackView
{
    /// <summary>Writes the whole pack.</summary>
    public static void Write(HtmlOut html, Pack pack, Anchors anchors)
    {
        html.Raw("<p class=\"h\">").Text(pack.Title).Line("</p>");
        foreach (var part in pack.Parts)
        {
            html.Raw("<p class=\"h\">").Text(part.Title).Line("</p>");
            foreach (var block in part.Blocks)
            {
                switch (block)
                {
                    case TableBlock table:
                        WriteTable(html, table.Table, anchors);
                        break;
                    case HeadingBlock heading:
                        WriteText(html, "<p class=\"h\">", heading.Text, anchors);
                        break;
                    case ParagraphBlock paragraph:
                        WriteText(html, "<p>", paragraph.Text, anchors);
                        break;
                    case ChartBlock chart:
                        // Findings point at the tables that a chart draws, so its title is enough here.
                        html.Raw("<p class=\"h\">图：").Text(chart.Chart.Title).Line("</p>");
                        break;
                    default:
                        throw new ArgumentException($"Unknown block {block.GetType()}.", nameof(pack));
                }
            }
        }
    }

    private static void WriteText(HtmlOut html, string opening, string text, Anchors anchors)
    {
        html.Raw(opening);
        Marks.Paragraph(html, text, anchors.Rest([new Place { Section = text }]));
        html.Line("</p>");
    }

    private static void WriteTable(HtmlOut html, Table table, Anchors anchors)
    {
        html.Raw("<p class=\"h\">");
        Marks.Cell(html, $"{table.Number} {table.Title}".Trim(), anchors.Rest([new Place { Table = table.Form }]));
        html.Line("</p>");
        foreach (var panel in table.Panels)
        {
            html.Line("<div class=\"grid\" tabindex=\"0\"><table>");
            html.Raw("<tr>");
            foreach (var column in panel.Columns)
            {
                html.Raw("<th scope=\"col\">").Text(column.Id).Raw("</th>");
            }

            html.Line("</tr>");
            foreach (var row in panel.Rows)
            {
                html.Raw("<tr>");
                foreach (var (i, cell) in row.Cells.Index())
                {
                    var place = new Place
                    {
                        Table = table.Form,
                        Row = row.Name,
                        Column = panel.Columns[i].Id,
                    };
                    html.Raw(cell.Figure is null ? "<td>" : "<td class=\"r\">");
                    Marks.Cell(html, cell.Text, anchors.At(place, cell.Text));
                    html.Raw("</td>");
                }

                html.Line("</tr>");
            }

            html.Line("</table></div>");
        }

        foreach (var note in table.Notes)
        {
            html.Raw("<p>").Text(note).Line("</p>");
        }
    }
}
