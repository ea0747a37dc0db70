using System.Globalization;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Xlsx;
using Mingzhang.Documents.Tests.Reading.Office;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Xlsx;

/// <summary>Makes workbooks of hand-written XML and reads them.</summary>
internal static class Workbook
{
    public const string S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of sheets, each with its state and the content of its worksheet element.</summary>
    public static PackageBuilder Of(params (string Name, string State, string Content)[] sheets)
    {
        var builder = new PackageBuilder()
            .References("_rels/.rels", ("r1", "officeDocument", "xl/workbook.xml"))
            .References(
                "xl/_rels/workbook.xml.rels",
                [
                    ("s", "styles", "styles.xml"),
                    ("t", "sharedStrings", "sharedStrings.xml"),
                    .. sheets.Select((_, i) => ($"w{i}", "worksheet", $"worksheets/sheet{i}.xml")),
                ]
            )
            .Part(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{S}\" xmlns:r=\"{R}\"><sheets>"
                    + string.Concat(
                        sheets.Select(
                            (s, i) =>
                                $"<sheet name=\"{s.Name}\" state=\"{s.State}\" sheetId=\"{i + 1}\" r:id=\"w{i}\"/>"
                        )
                    )
                    + "</sheets></workbook>"
            );
        for (var i = 0; i < sheets.Length; i++)
        {
            builder.Part($"xl/worksheets/sheet{i}.xml", $"<worksheet xmlns=\"{S}\">{sheets[i].Content}</worksheet>");
        }

        return builder;
    }

    /// <summary>A workbook of one sheet. Style 1 has borders all around; further styles have the formats given, from 2.</summary>
    public static PackageBuilder Sheet(string content, params string[] formats) =>
        Of(("表", "visible", content))
            .Part(
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{S}\"><numFmts>"
                    + string.Concat(
                        formats.Select(
                            (f, i) =>
                                $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(f)}\"/>"
                        )
                    )
                    + "</numFmts><borders><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders>"
                    + "<cellXfs><xf/><xf borderId=\"1\"/>"
                    + string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))
                    + "</cellXfs></styleSheet>"
            );

    /// <summary>
    /// Rows of cells between bars; a blank line is a row without cells; ~ is a bordered cell without text; a leading ' marks a
    /// text that looks like a number. With <paramref name="isRuled"/> every cell that is not blank has borders.
    /// </summary>
    public static string Data(string rows, bool isRuled = false)
    {
        var xml = "";
        foreach (var (line, number) in rows.Split('\n').Select((l, i) => (l, i + 1)))
        {
            xml += string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
            var cells = line.Length == 0 ? [] : line.Split('|');
            for (var i = 0; i < cells.Length; i++)
            {
                xml += Cell(cells[i].Trim(), (char)('A' + i), number, isRuled);
            }

            xml += "</row>";
        }

        return $"<sheetData>{xml}</sheetData>";
    }

    public static RawDocument Read(PackageBuilder workbook, ReadingLimits? limits = null) =>
        TemporaryFile.Read(workbook.ToBytes(), XlsxReader.Read, limits);

    /// <summary>The short text of a workbook of one sheet.</summary>
    public static string Shown(string content, params string[] formats) => OfficeText.Of(Read(Sheet(content, formats)));

    private static string Cell(string text, char column, int row, bool isRuled)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var start = string.Create(
            CultureInfo.InvariantCulture,
            $"<c r=\"{column}{row}\" s=\"{(isRuled || text == "~" ? 1 : 0)}\""
        );
        return text == "~" ? start + "/>"
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                ? $"{start}><v>{text}</v></c>"
            : $"{start} t=\"inlineStr\"><is><t>{text.TrimStart('\'')}</t></is></c>";
    }
}
