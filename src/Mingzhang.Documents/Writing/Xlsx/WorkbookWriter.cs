using System.Globalization;
using System.Text;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>A name that a workbook gives to a cell.</summary>
/// <param name="Name">The name.</param>
/// <param name="Sheet">The sheet of the cell.</param>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
internal sealed record NamedCell(string Name, string Sheet, int Row, int Column);

/// <summary>A workbook to be written.</summary>
/// <param name="Sheets">Its sheets, at least one of them visible.</param>
internal sealed record WorkbookContent(IReadOnlyList<SheetContent> Sheets)
{
    /// <summary>Names of cells.</summary>
    public IReadOnlyList<NamedCell> Names { get; init; } = [];

    /// <summary>The title among the properties of the document; null for none.</summary>
    public string? Title { get; init; }
}

/// <summary>Writes a workbook: inert text, the same bytes each time.</summary>
internal static class WorkbookWriter
{
    private const string Base = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    /// <summary>Writes a workbook; the stream stays open.</summary>
    public static void Write(WorkbookContent workbook, Stream output, CancellationToken cancellation = default)
    {
        using var package = new XlsxPackage(output);
        var count = workbook.Sheets.Count;
        var hasProperties = workbook.Title is not null;
        package.Add("[Content_Types].xml", ContentTypes(count, hasProperties));
        package.Add("_rels/.rels", PackageRelationships(hasProperties));
        if (workbook.Title is { } title)
        {
            package.Add("docProps/core.xml", Properties(title));
        }

        package.Add("xl/workbook.xml", Workbook(workbook));
        package.Add("xl/_rels/workbook.xml.rels", WorkbookRelationships(count));
        var styles = new StyleTable();
        foreach (var (index, sheet) in workbook.Sheets.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            package.Add(
                Invariant($"xl/worksheets/sheet{index + 1}.xml"),
                xml => new SheetXml(xml, styles, cancellation).Write(sheet, index == 0)
            );
        }

        package.Add("xl/styles.xml", styles.Xml());
    }

    private static string Workbook(WorkbookContent workbook)
    {
        var xml = new StringBuilder(XlsxPackage.Declaration).Append(
            $"<workbook xmlns=\"{XlsxPackage.Main}\" xmlns:r=\"{XlsxPackage.Relationships}\"><bookViews><workbookView/></bookViews><sheets>"
        );
        foreach (var (i, sheet) in workbook.Sheets.Index())
        {
            var state = sheet.IsHidden ? " state=\"veryHidden\"" : "";
            xml.Append(
                Invariant(
                    $"<sheet name=\"{EscapedText.Escape(sheet.Name)}\" sheetId=\"{i + 1}\"{state} r:id=\"rId{i + 1}\"/>"
                )
            );
        }

        xml.Append("</sheets>");
        var heads = workbook.Sheets.Index().Where(s => s.Item.HeadRows > 0).ToList();
        if (heads.Count + workbook.Names.Count > 0)
        {
            xml.Append("<definedNames>");
            foreach (var (i, sheet) in heads)
            {
                xml.Append(
                    Invariant(
                        $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">{Quoted(sheet.Name)}!$1:${sheet.HeadRows}</definedName>"
                    )
                );
            }

            foreach (var name in workbook.Names)
            {
                xml.Append(
                    Invariant(
                        $"<definedName name=\"{EscapedText.Escape(name.Name)}\">{Quoted(name.Sheet)}!${CellNames.OfColumn(name.Column)}${name.Row + 1}</definedName>"
                    )
                );
            }

            xml.Append("</definedNames>");
        }

        return xml.Append("</workbook>").ToString();
    }

    private static string Quoted(string sheet) => EscapedText.Escape(SheetNames.Quoted(sheet));

    private static string PackageRelationships(bool hasProperties) =>
        $"{XlsxPackage.Declaration}<Relationships xmlns=\"{Package}relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{XlsxPackage.Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/>"
        + (
            hasProperties
                ? $"<Relationship Id=\"rId2\" Type=\"{Package}relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                : ""
        )
        + "</Relationships>";

    private static string Properties(string title) =>
        $"{XlsxPackage.Declaration}<cp:coreProperties xmlns:cp=\"{Package}metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{EscapedText.Escape(InertText.OnOneLine(title))}</dc:title><dc:creator>明账</dc:creator></cp:coreProperties>";

    private static string WorkbookRelationships(int count)
    {
        var xml = new StringBuilder(XlsxPackage.Declaration).Append(
            $"<Relationships xmlns=\"{Package}relationships\">"
        );
        for (var i = 1; i <= count; i++)
        {
            xml.Append(
                Invariant(
                    $"<Relationship Id=\"rId{i}\" Type=\"{XlsxPackage.Relationships}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"
                )
            );
        }

        xml.Append(
            Invariant(
                $"<Relationship Id=\"rId{count + 1}\" Type=\"{XlsxPackage.Relationships}/styles\" Target=\"styles.xml\"/>"
            )
        );
        return xml.Append("</Relationships>").ToString();
    }

    private static string ContentTypes(int count, bool hasProperties)
    {
        var xml = new StringBuilder(XlsxPackage.Declaration)
            .Append($"<Types xmlns=\"{Package}content-types\">")
            .Append(
                """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
            )
            .Append("""<Default Extension="xml" ContentType="application/xml"/>""")
            .Append($"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Base}sheet.main+xml\"/>")
            .Append($"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Base}styles+xml\"/>");
        if (hasProperties)
        {
            xml.Append(
                """<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"""
            );
        }

        for (var i = 1; i <= count; i++)
        {
            xml.Append(
                Invariant($"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Base}worksheet+xml\"/>")
            );
        }

        return xml.Append("</Types>").ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
