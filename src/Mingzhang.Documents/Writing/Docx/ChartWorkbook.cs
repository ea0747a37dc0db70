using System.Globalization;
using Mingzhang.Charts;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>The workbook behind a chart: a row for each category, a column for each series.</summary>
internal static class ChartWorkbook
{
    private const string Base = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    /// <summary>The workbook's bytes.</summary>
    public static byte[] Of(Chart chart)
    {
        using var bytes = new MemoryStream();
        using (var package = new XlsxPackage(bytes))
        {
            package.Add(
                "[Content_Types].xml",
                $"""{XlsxPackage.Declaration}<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Base}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Base}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Base}styles+xml"/></Types>"""
            );
            package.Add("_rels/.rels", Relationships(("officeDocument", "xl/workbook.xml")));
            package.Add(
                "xl/workbook.xml",
                $"""{XlsxPackage.Declaration}<workbook xmlns="{XlsxPackage.Main}" xmlns:r="{XlsxPackage.Relationships}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"""
            );
            package.Add(
                "xl/_rels/workbook.xml.rels",
                Relationships(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))
            );
            package.Add(
                "xl/styles.xml",
                $"""{XlsxPackage.Declaration}<styleSheet xmlns="{XlsxPackage.Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="{ChartPart.FormatCode(chart)}"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"""
            );
            package.Add("xl/worksheets/sheet1.xml", writer => WriteSheet(new WordXml(writer), chart));
        }

        return bytes.ToArray();
    }

    /// <summary>A part of relationships rId1, rId2 and so on.</summary>
    private static string Relationships(params ReadOnlySpan<(string Type, string Target)> relations)
    {
        var xml = XlsxPackage.Declaration + $"<Relationships xmlns=\"{Package}relationships\">";
        for (var i = 0; i < relations.Length; i++)
        {
            xml += string.Create(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{i + 1}\" Type=\"{XlsxPackage.Relationships}/{relations[i].Type}\" Target=\"{relations[i].Target}\"/>"
            );
        }

        return xml + "</Relationships>";
    }

    private static void WriteSheet(WordXml xml, Chart chart)
    {
        xml.Raw(XlsxPackage.Declaration + $"<worksheet xmlns=\"{XlsxPackage.Main}\"><sheetData><row r=\"1\">");
        WriteText(xml, "A1", ChartFrame.TitleOf(chart));
        for (var s = 0; s < chart.Series.Count; s++)
        {
            WriteText(xml, CellNames.Of(s + 1, 1), chart.Series[s].Name);
        }

        xml.Raw("</row>");
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            xml.Raw("<row r=\"").Raw(i + 2).Raw("\">");
            WriteText(xml, CellNames.Of(0, i + 2), chart.Categories[i]);
            for (var s = 0; s < chart.Series.Count; s++)
            {
                if (chart.Series[s].Figures.ElementAtOrDefault(i) is { } figure)
                {
                    xml.Raw("<c r=\"").Raw(CellNames.Of(s + 1, i + 2)).Raw("\" s=\"1\"><v>");
                    xml.Raw(ChartPart.ValueOf(figure)).Raw("</v></c>");
                }
            }

            xml.Raw("</row>");
        }

        xml.Raw("</sheetData></worksheet>");
    }

    // Programs read _x000A_ as a character, so an underscore that could begin such a word is written as one itself.
    private static void WriteText(WordXml xml, string cell, string text)
    {
        xml.Raw("<c r=\"").Raw(cell).Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        xml.Value(text.Replace("_x", "_x005F_x", StringComparison.Ordinal)).Raw("</t></is></c>");
    }
}
