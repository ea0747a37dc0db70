using System.Globalization;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>Writes the body of the document: sections of lines, paragraphs, tables and charts.</summary>
internal sealed class WordBody(WordXml xml, CancellationToken cancellation)
{
    private const string Footers =
        "<w:footerReference w:type=\"even\" r:id=\"rIdEven\"/><w:footerReference w:type=\"default\" r:id=\"rIdOdd\"/>";

    private readonly WordTable _tables = new(xml, cancellation);

    /// <summary>Writes everything up to the properties of the last section.</summary>
    public void Write(Flow flow)
    {
        for (var s = 0; s < flow.Sections.Count; s++)
        {
            var (page, items) = flow.Sections[s];
            var properties = page.Section(s == 0 ? Footers : "", restarts: s == 0);
            var isLast = s == flow.Sections.Count - 1;
            for (var i = 0; i < items.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                Write(items[i], isLast || i < items.Count - 1 ? "" : properties);
            }

            if (isLast)
            {
                if (items[^1] is GridItem)
                {
                    Join("");
                }

                xml.Raw(properties);
            }
        }
    }

    private void Write(FlowItem item, string section)
    {
        switch (item)
        {
            case LineItem line:
                xml.Begin(
                    new ParagraphLook(line.Style.Id)
                    {
                        StartsPage = line.StartsPage,
                        Details = line.Details,
                        Section = section,
                    }
                );
                var mark = line.Entry < 0 ? -1 : xml.BeginBookmark(BookmarkNames.OfHeading(line.Entry));
                xml.Run(line.Text);
                if (mark >= 0)
                {
                    xml.EndBookmark(mark);
                }

                xml.Raw("</w:p>");
                break;
            case BodyItem body:
                xml.Begin(new ParagraphLook(TextStyle.Body.Id) { StartsPage = body.StartsPage, Section = section });
                WriteText(body);
                xml.Raw("</w:p>");
                break;
            case GridItem grid:
                _tables.Write(grid.Sheet, grid.Grid);
                if (section.Length > 0)
                {
                    Join(section);
                }

                break;
            case ChartItem chart:
                var space = ChartSize.Of(chart.Chart).Space;
                xml.Begin(
                    new ParagraphLook("Chart")
                    {
                        StartsPage = chart.StartsPage,
                        Details = string.Create(
                            CultureInfo.InvariantCulture,
                            $"<w:spacing w:before=\"0\" w:after=\"{space}\"/>"
                        ),
                        Section = section,
                    }
                );
                ChartFrame.Write(xml, chart.Chart, chart.Number);
                xml.Raw("</w:p>");
                break;
            default:
                throw new ArgumentException($"Unknown item {item.GetType()}.", nameof(item));
        }
    }

    private void Join(string section) =>
        xml.Begin(new ParagraphLook(TextStyle.Join.Id) { Section = section }).Raw("</w:p>");

    // The text in pieces: figures in bookmarks, gaps marked.
    private void WriteText(BodyItem body)
    {
        const string Marked = "<w:rPr><w:rStyle w:val=\"Gap\"/><w:highlight w:val=\"yellow\"/></w:rPr>";
        var text = body.Paragraph.Text;
        var gaps = TextGap.In(text).ToList();
        var figures = FiguresOf(body.Paragraph);
        var (at, gap, figure) = (0, 0, 0);
        while (at < text.Length)
        {
            var nextGap = gap < gaps.Count ? gaps[gap].Offset : text.Length;
            var nextFigure = figure < figures.Count ? figures[figure].Text.Offset : text.Length;
            if (nextFigure < at)
            {
                // A figure inside a gap is not printed as one.
                figure++;
                continue;
            }

            var end = Math.Min(nextGap, nextFigure);
            xml.Run(text[at..end]);
            at = end;
            if (at == nextGap && gap < gaps.Count)
            {
                xml.Run(text.Substring(at, gaps[gap].Length), Marked);
                at += gaps[gap++].Length;
            }
            else if (at == nextFigure && figure < figures.Count)
            {
                var (found, number) = figures[figure++];
                var mark = xml.BeginBookmark(BookmarkNames.OfText(body.Part, body.Block, number));
                xml.Run(text.Substring(at, found.Length));
                xml.EndBookmark(mark);
                at += found.Length;
            }
        }
    }

    private static List<(TextFigure Text, int Number)> FiguresOf(ParagraphBlock paragraph) =>
        [
            .. paragraph
                .Figures.Select((f, i) => (f, i))
                .Where(p => p.f.Offset >= 0 && p.f.Length > 0 && p.f.Offset + p.f.Length <= paragraph.Text.Length)
                .OrderBy(p => p.f.Offset),
        ];
}
