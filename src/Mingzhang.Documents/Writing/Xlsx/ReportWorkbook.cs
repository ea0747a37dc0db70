using System.Globalization;
using System.Text;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Writes report sheets as an XLSX workbook: inert text, the same bytes each time.</summary>
internal static class ReportWorkbook
{
    private const string Base = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LongestText = 32_000;

    /// <summary>Writes the workbook.</summary>
    public static void Write(IReadOnlyList<SheetContent> sheets, Stream output)
    {
        using var package = new XlsxPackage(output);
        package.Add("[Content_Types].xml", ContentTypes(sheets.Count));
        package.Add(
            "_rels/.rels",
            $"""{XlsxPackage.Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{XlsxPackage.Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        );
        package.Add("xl/workbook.xml", Workbook(sheets));
        package.Add("xl/_rels/workbook.xml.rels", WorkbookRelationships(sheets.Count));
        package.Add("xl/styles.xml", SheetStyles.Xml());
        foreach (var (index, sheet) in sheets.Index())
        {
            package.Add(Invariant($"xl/worksheets/sheet{index + 1}.xml"), writer => WriteSheet(writer, sheet));
        }
    }

    private static void WriteSheet(TextWriter xml, SheetContent sheet)
    {
        xml.Write(XlsxPackage.Declaration);
        xml.Write($"""<worksheet xmlns="{XlsxPackage.Main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        xml.Write("<sheetViews><sheetView workbookViewId=\"0\">");
        if (sheet.HeadRows > 0)
        {
            xml.Write(
                Invariant(
                    $"<pane ySplit=\"{sheet.HeadRows}\" topLeftCell=\"A{sheet.HeadRows + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                )
            );
        }

        xml.Write("</sheetView></sheetViews><cols>");
        foreach (var (i, width) in sheet.Widths.Index())
        {
            xml.Write(Invariant($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" customWidth=\"1\"/>"));
        }

        xml.Write("</cols><sheetData>");
        foreach (var (index, row) in sheet.Rows.Index())
        {
            WriteRow(xml, sheet, index, row);
        }

        xml.Write("</sheetData>");
        if (sheet.HasFilter && sheet.HeadRows > 0 && sheet.Rows.Count > sheet.HeadRows)
        {
            var last = CellNames.OfColumn(sheet.Widths.Count - 1);
            xml.Write(Invariant($"<autoFilter ref=\"A{sheet.HeadRows}:{last}{sheet.Rows.Count}\"/>"));
        }

        if (sheet.Merges.Count > 0)
        {
            xml.Write(Invariant($"<mergeCells count=\"{sheet.Merges.Count}\">"));
            foreach (var (row, first, last) in sheet.Merges)
            {
                xml.Write(
                    Invariant(
                        $"<mergeCell ref=\"{CellNames.OfColumn(first)}{row + 1}:{CellNames.OfColumn(last)}{row + 1}\"/>"
                    )
                );
            }

            xml.Write("</mergeCells>");
        }

        var orientation = sheet.IsWide ? "landscape" : "portrait";
        xml.Write(
            $"""<pageSetup paperSize="9" orientation="{orientation}" fitToWidth="1" fitToHeight="0"/></worksheet>"""
        );
    }

    private static void WriteRow(TextWriter xml, SheetContent sheet, int index, IReadOnlyList<SheetCell> row)
    {
        xml.Write(Invariant($"<row r=\"{index + 1}\"{HeightOf(sheet, row)}>"));
        foreach (var (column, cell) in row.Index())
        {
            var name = Invariant($"{CellNames.OfColumn(column)}{index + 1}");
            if (cell.Text is null)
            {
                xml.Write(Invariant($"<c r=\"{name}\" s=\"{(int)cell.Look}\"><v>{cell.Number}</v></c>"));
            }
            else
            {
                xml.Write(
                    Invariant(
                        $"<c r=\"{name}\" s=\"{(int)cell.Look}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(cell.Text)}</t></is></c>"
                    )
                );
            }
        }

        xml.Write("</row>");
    }

    // Programs do not measure wrapped rows of files that they did not write themselves: a Chinese character takes two places.
    private static string HeightOf(SheetContent sheet, IReadOnlyList<SheetCell> row)
    {
        if (row.Count == 1 && row[0].Look == SheetLook.Title)
        {
            return " ht=\"28\" customHeight=\"1\"";
        }

        var lines = 1;
        foreach (var (i, cell) in row.Index().Where(c => c.Item.Text is not null && c.Index < sheet.Widths.Count))
        {
            var room = row.Count == 1 ? sheet.Widths.Sum() : sheet.Widths[i];
            var needed = cell.Text!.Split('\n').Sum(l => 1 + (Places(l) / Math.Max(1, room - 1)));
            lines = Math.Max(lines, needed);
        }

        return lines == 1 ? "" : Invariant($" ht=\"{Math.Min(400, (lines * 14) + 4)}\" customHeight=\"1\"");
    }

    private static int Places(string text) => text.Sum(c => c < 0x2E80 ? 1 : 2);

    private static string Escape(string text)
    {
        // Programs read _x000A_ as a character, so an underscore that could begin such a word is written as one itself.
        text = InertText
            .Of(text.Length > LongestText ? text[..LongestText] + "……" : text)
            .Replace("_x", "_x005F_x", StringComparison.Ordinal);
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static string Workbook(IReadOnlyList<SheetContent> sheets)
    {
        var xml = new StringBuilder(XlsxPackage.Declaration).Append(
            CultureInfo.InvariantCulture,
            $"<workbook xmlns=\"{XlsxPackage.Main}\" xmlns:r=\"{XlsxPackage.Relationships}\"><sheets>"
        );
        foreach (var (i, sheet) in sheets.Index())
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"
            );
        }

        xml.Append("</sheets>");
        var heads = sheets.Index().Where(s => s.Item.HeadRows > 0).ToList();
        if (heads.Count > 0)
        {
            xml.Append("<definedNames>");
            foreach (var (i, sheet) in heads)
            {
                xml.Append(
                    CultureInfo.InvariantCulture,
                    $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">'{sheet.Name}'!$1:${sheet.HeadRows}</definedName>"
                );
            }

            xml.Append("</definedNames>");
        }

        return xml.Append("</workbook>").ToString();
    }

    private static string WorkbookRelationships(int count)
    {
        var xml = new StringBuilder(XlsxPackage.Declaration).Append(
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
        );
        for (var i = 1; i <= count; i++)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{i}\" Type=\"{XlsxPackage.Relationships}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"
            );
        }

        xml.Append(
            CultureInfo.InvariantCulture,
            $"<Relationship Id=\"rId{count + 1}\" Type=\"{XlsxPackage.Relationships}/styles\" Target=\"styles.xml\"/>"
        );
        return xml.Append("</Relationships>").ToString();
    }

    private static string ContentTypes(int count)
    {
        var xml = new StringBuilder(XlsxPackage.Declaration)
            .Append("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">""")
            .Append(
                """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
            )
            .Append("""<Default Extension="xml" ContentType="application/xml"/>""")
            .Append($"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Base}sheet.main+xml\"/>")
            .Append($"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Base}styles+xml\"/>");
        for (var i = 1; i <= count; i++)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Base}worksheet+xml\"/>"
            );
        }

        return xml.Append("</Types>").ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
