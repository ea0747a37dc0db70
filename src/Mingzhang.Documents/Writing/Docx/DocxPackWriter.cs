using System.Globalization;
using Mingzhang.Documents.Packages;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>
/// Writes a pack as a Word document (Office Open XML, transitional): cover, contents with page numbers, headings in Word's own
/// styles, tables on upright or turned sheets, charts that can be edited, a bookmark around every figure (see
/// <c>docs/formats</c>). Page and type follow GB/T 9704-2012. The same bytes for the same pack.
/// </summary>
public static class DocxPackWriter
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

    /// <summary>Writes a pack; the stream stays open.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="cancellation">Stops the writing between two rows.</param>
    /// <exception cref="OperationCanceledException">The writing was stopped; the stream holds a part.</exception>
    public static void Write(Pack pack, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(stream);
        var flow = new Flow(pack);
        cancellation.ThrowIfCancellationRequested();
        using var package = new XlsxPackage(stream);
        package.Add("[Content_Types].xml", WordParts.ContentTypes(flow.Charts.Count));
        package.Add("_rels/.rels", WordParts.RootRelationships());
        package.Add("word/document.xml", writer => WriteDocument(new WordXml(writer), pack, flow, cancellation));
        package.Add("word/_rels/document.xml.rels", WordParts.DocumentRelationships(flow.Charts.Count));
        package.Add("word/styles.xml", Styles(flow));
        foreach (var part in (string[])["settings.xml", "fontTable.xml", "footer1.xml", "footer2.xml"])
        {
            package.Add("word/" + part, WordParts.Fixed(part));
        }

        for (var i = 0; i < flow.Charts.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var chart = flow.Charts[i];
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            package.Add($"word/charts/chart{number}.xml", writer => new ChartPart(writer, chart).Write());
            package.Add($"word/charts/_rels/chart{number}.xml.rels", WordParts.ChartRelationships(i + 1));
            package.Add($"word/embeddings/chart{number}.xlsx", ChartWorkbook.Of(chart));
        }

        package.Add("docProps/core.xml", writer => WordParts.WriteProperties(writer, pack));
        package.Add("docProps/app.xml", writer => WordParts.WriteApplication(writer, pack));
    }

    private static void WriteDocument(WordXml xml, Pack pack, Flow flow, CancellationToken cancellation)
    {
        xml.Raw(XlsxPackage.Declaration).Raw($"<w:document {Namespaces}><w:body>");
        WordFront.Write(xml, pack, flow.Entries, PageCount.Of(flow));
        new WordBody(xml, cancellation).Write(flow);
        xml.Raw("</w:body></w:document>");
    }

    private static string Styles(Flow flow)
    {
        const string End = "</w:styles>";
        var cells = new CellStyles();
        foreach (var item in flow.Sections.SelectMany(s => s.Items).OfType<GridItem>())
        {
            cells.Use(item.Sheet.Fit.HalfPoints, item.Sheet.Fit.LineHeight);
        }

        return WordParts.Fixed("styles.xml").Replace(End, cells.Xml() + End, StringComparison.Ordinal);
    }
}
