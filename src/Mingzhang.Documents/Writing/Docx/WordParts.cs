using System.Globalization;
using System.Reflection;
using System.Text;
using Mingzhang.Documents.Packages;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>The parts of the package beside the text: styles, fonts, settings, footers, properties and what binds them.</summary>
internal static class WordParts
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>[Content_Types].xml.</summary>
    public static string ContentTypes(int charts)
    {
        var xml = new StringBuilder(XlsxPackage.Declaration).Append(
            $"""<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"""
        );
        xml.Append(
            charts == 0
                ? ""
                : """<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>"""
        );
        foreach (var (part, type) in Own)
        {
            Override(xml, "word/" + part, Word + type);
        }

        Override(xml, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override(xml, "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        for (var i = 1; i <= charts; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"word/charts/chart{i}.xml");
            Override(xml, name, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
        }

        return xml.Append("</Types>").ToString();
    }

    /// <summary>_rels/.rels.</summary>
    public static string RootRelationships() =>
        $"""{XlsxPackage.Declaration}<Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{XlsxPackage.Relationships}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="{Package}relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="{XlsxPackage.Relationships}/extended-properties" Target="docProps/app.xml"/></Relationships>""";

    /// <summary>word/_rels/document.xml.rels.</summary>
    public static string DocumentRelationships(int charts)
    {
        var xml = new StringBuilder(XlsxPackage.Declaration).Append(
            $"""<Relationships xmlns="{Package}relationships">"""
        );
        foreach (
            var (id, type, target) in (ReadOnlySpan<(string, string, string)>)
                [
                    ("rIdStyles", "styles", "styles.xml"),
                    ("rIdSettings", "settings", "settings.xml"),
                    ("rIdFonts", "fontTable", "fontTable.xml"),
                    ("rIdOdd", "footer", "footer1.xml"),
                    ("rIdEven", "footer", "footer2.xml"),
                ]
        )
        {
            Relate(xml, id, type, target);
        }

        for (var i = 1; i <= charts; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            Relate(xml, "rIdChart" + number, "chart", $"charts/chart{number}.xml");
        }

        return xml.Append("</Relationships>").ToString();
    }

    /// <summary>The relationships of a chart: its workbook.</summary>
    public static string ChartRelationships(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""{XlsxPackage.Declaration}<Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{XlsxPackage.Relationships}/package" Target="../embeddings/chart{number}.xlsx"/></Relationships>"""
        );

    /// <summary>docProps/core.xml: no dates, for a pack knows of no clock.</summary>
    public static void WriteProperties(TextWriter writer, Pack pack)
    {
        var identity = pack.Identity;
        var year = identity.Year.ToString(CultureInfo.InvariantCulture);
        var xml = new WordXml(writer);
        xml.Raw(XlsxPackage.Declaration);
        xml.Raw($"<cp:coreProperties xmlns:cp=\"{Package}metadata/core-properties\" ");
        xml.Raw("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>")
            .Value(pack.Title)
            .Raw("</dc:title><dc:subject>");
        xml.Value($"{year}年{HtmlPackWriter.KindOf(identity)}公开")
            .Raw("</dc:subject><dc:creator>")
            .Value(identity.Name);
        xml.Raw("</dc:creator><cp:keywords>").Value($"{identity.Code} {year} {identity.Profile} {identity.Layout}");
        xml.Raw("</cp:keywords><dc:language>zh-CN</dc:language></cp:coreProperties>");
    }

    /// <summary>docProps/app.xml.</summary>
    public static void WriteApplication(TextWriter writer, Pack pack)
    {
        var xml = new WordXml(writer);
        xml.Raw(XlsxPackage.Declaration);
        xml.Raw("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">");
        xml.Raw("<Application>Mingzhang</Application><Company>")
            .Value(pack.Identity.Name)
            .Raw("</Company></Properties>");
    }

    /// <summary>A part that is the same in every document.</summary>
    public static string Fixed(string name)
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream($"Mingzhang.Documents.docx.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static readonly (string Part, string Type)[] Own =
    [
        ("document.xml", "document.main+xml"),
        ("styles.xml", "styles+xml"),
        ("settings.xml", "settings+xml"),
        ("fontTable.xml", "fontTable+xml"),
        ("footer1.xml", "footer+xml"),
        ("footer2.xml", "footer+xml"),
    ];

    private static void Override(StringBuilder xml, string part, string type) =>
        xml.Append($"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>");

    private static void Relate(StringBuilder xml, string id, string type, string target) =>
        xml.Append($"<Relationship Id=\"{id}\" Type=\"{XlsxPackage.Relationships}/{type}\" Target=\"{target}\"/>");
}
