using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Testing.Formats;

/// <summary>Writes a document as a Word file or a workbook of the plainest kind, merged cells included.</summary>
internal static class OfficeForms
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Broad enough for the widest table, so that nothing is cut off in print.
    private const string Page = "<w:sectPr><w:pgSz w:w=\"23811\" w:h=\"16838\" w:orient=\"landscape\"/></w:sectPr>";

    private const int TableWidth = 20_000;

    private const string Borders =
        "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders>";

    /// <summary>A Word file; paragraphs with a heading level carry it as an outline level.</summary>
    public static byte[] Document(RawDocument document)
    {
        var body = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            if (block is RawGrid grid)
            {
                var widths = Widths(grid);
                body.Append("<w:tbl><w:tblPr><w:tblLayout w:type=\"fixed\"/>" + Borders + "</w:tblPr><w:tblGrid>")
                    .AppendJoin("", widths.Select(w => Invariant($"<w:gridCol w:w=\"{w}\"/>")))
                    .Append("</w:tblGrid>");
                foreach (var row in Rows(grid))
                {
                    body.Append("<w:tr>")
                        .AppendJoin("", row.Select(c => WordCell(c.Cell, c.IsCovered, widths)))
                        .Append("</w:tr>");
                }

                body.Append("</w:tbl>");
            }
            else if (block is RawParagraph paragraph)
            {
                body.Append(WordParagraph(paragraph.Text, paragraph.HeadingLevel));
            }
        }

        return Package(
            "word/document.xml",
            [("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{body}{Page}</w:body></w:document>")]
        );
    }

    /// <summary>A workbook with a sheet for every grid, the paragraphs since the last one above it; figures are numbers.</summary>
    public static byte[] Workbook(RawDocument document)
    {
        var sheets = new List<string>();
        var above = new List<string>();
        foreach (var block in document.Blocks)
        {
            if (block is RawGrid grid)
            {
                sheets.Add(Sheet(above, grid));
                above.Clear();
            }
            else if (block is RawParagraph paragraph)
            {
                above.Add(paragraph.Text);
            }
        }

        sheets.Add(Sheet(above, null));
        var names = Enumerable.Range(1, sheets.Count).ToList();
        return Package(
            "xl/workbook.xml",
            [
                (
                    "xl/workbook.xml",
                    $"<workbook xmlns=\"{Sheets}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(names.Select(i => Invariant($"<sheet name=\"Sheet{i}\" sheetId=\"{i}\" r:id=\"w{i}\"/>")))}</sheets></workbook>"
                ),
                (
                    "xl/_rels/workbook.xml.rels",
                    Relationships([
                        ("styles", "styles", "styles.xml"),
                        .. names.Select(i => (Invariant($"w{i}"), "worksheet", Invariant($"worksheets/sheet{i}.xml"))),
                    ])
                ),
                (
                    "xl/styles.xml",
                    $"<styleSheet xmlns=\"{Sheets}\"><borders><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders><cellXfs><xf/><xf borderId=\"1\"/><xf borderId=\"1\" numFmtId=\"4\"/><xf borderId=\"1\" numFmtId=\"2\"/></cellXfs></styleSheet>"
                ),
                .. names.Select(i => (Invariant($"xl/worksheets/sheet{i}.xml"), sheets[i - 1])),
            ]
        );
    }

    private static string Sheet(List<string> above, RawGrid? grid)
    {
        var data = new StringBuilder();
        foreach (var (text, row) in above.Select((t, i) => (t, i + 1)))
        {
            data.Append(Invariant($"<row r=\"{row}\">{SheetText("A", row, 0, text)}</row>"));
        }

        var merged = new StringBuilder();
        foreach (var (cells, row) in Rows(grid).Select((c, i) => (c, above.Count + i + 1)))
        {
            data.Append(Invariant($"<row r=\"{row}\">"));
            foreach (var cell in cells.Where(c => !c.IsCovered))
            {
                data.Append(SheetCell(cell.Cell, row));
                if (cell.Cell.ColumnSpan > 1 || cell.Cell.RowSpan > 1)
                {
                    var (right, bottom) = (cell.Cell.Column + cell.Cell.ColumnSpan - 1, row + cell.Cell.RowSpan - 1);
                    merged.Append(
                        Invariant($"<mergeCell ref=\"{Column(cell.Cell.Column)}{row}:{Column(right)}{bottom}\"/>")
                    );
                }
            }

            data.Append("</row>");
        }

        return $"<worksheet xmlns=\"{Sheets}\"><sheetData>{data}</sheetData>"
            + (merged.Length == 0 ? "" : $"<mergeCells>{merged}</mergeCells>")
            + "</worksheet>";
    }

    // Only what is printed with two decimals is surely a figure: 208 may be a code.
    private static string SheetCell(RawCell cell, int row) =>
        cell.Text.Length > 3
        && cell.Text[^3] == '.'
        && decimal.TryParse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? Invariant(
                $"<c r=\"{Column(cell.Column)}{row}\" s=\"{(cell.Text.Contains(',', StringComparison.Ordinal) ? 2 : 3)}\"><v>{number}</v></c>"
            )
            : SheetText(Column(cell.Column), row, 1, cell.Text);

    private static string SheetText(string column, int row, int style, string text) =>
        Invariant(
            $"<c r=\"{column}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>"
        );

    // Broad columns for long texts; in all as broad as the page allows.
    private static int[] Widths(RawGrid grid)
    {
        var texts = new int[grid.ColumnCount];
        foreach (var cell in grid.Rows.SelectMany(r => r.Cells).Where(c => c.ColumnSpan == 1))
        {
            texts[cell.Column] = Math.Max(texts[cell.Column], cell.Text.Length);
        }

        var weights = texts.Select(t => Math.Clamp(t, 4, 16)).ToArray();
        return [.. weights.Select(w => w * (TableWidth / weights.Sum()))];
    }

    private static string WordCell(RawCell cell, bool isCovered, int[] widths) =>
        Invariant(
            $"<w:tc><w:tcPr><w:tcW w:w=\"{widths.AsSpan(cell.Column, cell.ColumnSpan).ToArray().Sum()}\" w:type=\"dxa\"/>"
        )
        + (cell.ColumnSpan > 1 ? Invariant($"<w:gridSpan w:val=\"{cell.ColumnSpan}\"/>") : "")
        + (
            isCovered ? "<w:vMerge/>"
            : cell.RowSpan > 1 ? "<w:vMerge w:val=\"restart\"/>"
            : ""
        )
        + $"</w:tcPr>{WordParagraph(isCovered ? "" : cell.Text, null, widths.Length > 20 ? 12 : 18)}</w:tc>";

    private static string WordParagraph(string text, int? level, int halfPoints = 24) =>
        "<w:p>"
        + (level is { } known ? Invariant($"<w:pPr><w:outlineLvl w:val=\"{known - 1}\"/></w:pPr>") : "")
        + Invariant($"<w:r><w:rPr><w:sz w:val=\"{halfPoints}\"/></w:rPr>")
        + $"<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    // The cells of every row from left to right, those that a cell of an earlier row covers included.
    private static IEnumerable<IEnumerable<(RawCell Cell, bool IsCovered)>> Rows(RawGrid? grid)
    {
        var covering = new List<(RawCell Cell, int Until)>();
        for (var r = 0; r < (grid?.Rows.Count ?? 0); r++)
        {
            covering.RemoveAll(c => c.Until <= r);
            var own = grid!.Rows[r].Cells;
            yield return own.Select(c => (c, false))
                .Concat(covering.Select(c => (c.Cell, true)))
                .OrderBy(c => c.Item1.Column)
                .ToList();
            covering.AddRange(own.Where(c => c.RowSpan > 1).Select(c => (c, r + c.RowSpan)));
        }
    }

    private static byte[] Package(string main, IReadOnlyList<(string Name, string Text)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            (string, string)[] frame =
            [
                ("[Content_Types].xml", Types(main)),
                ("_rels/.rels", Relationships([("r", "officeDocument", main)])),
            ];
            foreach (var (name, text) in frame.Concat(parts))
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string Types(string main)
    {
        const string Kind = "application/vnd.openxmlformats-officedocument.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Default Extension=\"xml\" ContentType=\"{Kind}spreadsheetml.worksheet+xml\"/>"
            + $"<Override PartName=\"/{main}\" ContentType=\"{Kind}{(main[0] == 'w' ? "wordprocessingml.document" : "spreadsheetml.sheet")}.main+xml\"/>"
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Kind}spreadsheetml.styles+xml\"/></Types>";
    }

    private static string Relationships(IEnumerable<(string Id, string Type, string Target)> references) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            references.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}/{r.Type}\" Target=\"{r.Target}\"/>")
        )
        + "</Relationships>";

    private static string Column(int index) =>
        index < 26
            ? ((char)('A' + index)).ToString()
            : ((char)('A' + (index / 26) - 1)).ToString() + (char)('A' + (index % 26));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
