using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reports.Pages;

/// <summary>Shows a file as it was read: paragraphs and tables in order, with marks where findings point.</summary>
internal static class SourceView
{
    /// <summary>Writes the whole document.</summary>
    public static void Write(HtmlOut html, RawDocument document, Anchors anchors)
    {
        foreach (var block in document.Blocks)
        {
            if (block is RawParagraph paragraph)
            {
                WriteParagraph(html, paragraph, anchors);
            }
            else if (block is RawGrid grid)
            {
                WriteGrid(html, grid, anchors);
            }
        }
    }

    private static void WriteParagraph(HtmlOut html, RawParagraph paragraph, Anchors anchors)
    {
        Place[] places = [paragraph.Place, .. paragraph.Pieces.Select(p => p.Place)];
        var here = anchors.Rest(places);
        html.Raw(paragraph.HeadingLevel is null ? "<p>" : "<p class=\"h\">");
        Marks.Paragraph(html, paragraph.Text, here);
        html.Line("</p>");
    }

    private static bool IsNumber(string text) =>
        text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '%' or ' ');

    private static void WriteGrid(HtmlOut html, RawGrid grid, Anchors anchors)
    {
        html.Line("<div class=\"grid\" tabindex=\"0\"><table>");
        foreach (var row in grid.Rows)
        {
            var cells = row.Cells.Select(c => anchors.At(c.Place, c.Text)).ToList();
            var rest = anchors.Rest([row.Place, .. row.Cells.Select(c => c.Place)]);
            html.Raw("<tr>");
            foreach (var (i, cell) in row.Cells.Index())
            {
                html.Raw(IsNumber(cell.Text) ? "<td class=\"r\"" : "<td");
                if (cell.ColumnSpan > 1)
                {
                    html.Attribute("colspan", cell.ColumnSpan);
                }

                if (cell.RowSpan > 1)
                {
                    html.Attribute("rowspan", cell.RowSpan);
                }

                html.Raw(">");
                Marks.Cell(html, cell.Text, i == 0 ? [.. cells[i], .. rest] : cells[i]);
                html.Raw("</td>");
            }

            html.Line("</tr>");
        }

        html.Line("</table></div>");
    }
}
