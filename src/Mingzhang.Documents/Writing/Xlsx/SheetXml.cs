using System.Globalization;
using Mingzhang.Documents.Packages;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Writes the part of a sheet.</summary>
internal sealed class SheetXml(TextWriter xml, StyleTable styles, CancellationToken cancellation)
{
    private static readonly CellStyle Gap = new() { Color = "FFC00000", IsBold = true };

    private readonly List<string> _letters = [];

    /// <summary>Writes a sheet.</summary>
    public void Write(SheetContent sheet, bool isFirst)
    {
        xml.Write(XlsxPackage.Declaration);
        xml.Write($"""<worksheet xmlns="{XlsxPackage.Main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        WriteView(sheet, isFirst);
        Write($"<sheetFormatPr defaultRowHeight=\"{RowHeights.UsualHeight}\"/><cols>");
        foreach (var (i, width) in sheet.Widths.Index())
        {
            Write($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" customWidth=\"1\"/>");
        }

        xml.Write("</cols><sheetData>");
        var heights = sheet.IsHidden ? new decimal?[sheet.Rows.Count] : RowHeights.Of(sheet);
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteRow(row, sheet.Rows[row], heights[row]);
        }

        xml.Write("</sheetData>");
        if (sheet.HasFilter && sheet.HeadRows > 0 && sheet.Rows.Count > sheet.HeadRows)
        {
            var last = CellNames.OfColumn(sheet.Widths.Count - 1);
            Write($"<autoFilter ref=\"A{sheet.HeadRows}:{last}{sheet.Rows.Count}\"/>");
        }

        WriteMerges(sheet);
        WriteLinks(sheet);
        WritePage(sheet);
        xml.Write("</worksheet>");
    }

    private void WriteView(SheetContent sheet, bool isFirst)
    {
        xml.Write("<sheetViews><sheetView");
        xml.Write(sheet.IsPage ? " showGridLines=\"0\"" : "");
        xml.Write(isFirst ? " tabSelected=\"1\"" : "");
        xml.Write(" workbookViewId=\"0\">");
        if (sheet.HeadRows > 0 || sheet.HeadColumns > 0)
        {
            var pane = (sheet.HeadRows, sheet.HeadColumns) switch
            {
                (_, 0) => "bottomLeft",
                (0, _) => "topRight",
                _ => "bottomRight",
            };
            xml.Write("<pane");
            if (sheet.HeadColumns > 0)
            {
                Write($" xSplit=\"{sheet.HeadColumns}\"");
            }

            if (sheet.HeadRows > 0)
            {
                Write($" ySplit=\"{sheet.HeadRows}\"");
            }

            var first = CellNames.Of(sheet.HeadColumns, sheet.HeadRows + 1);
            Write($" topLeftCell=\"{first}\" activePane=\"{pane}\" state=\"frozen\"/><selection pane=\"{pane}\"/>");
        }

        xml.Write("</sheetView></sheetViews>");
    }

    private void WriteRow(int index, IReadOnlyList<SheetCell> row, decimal? height)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        Write("<row r=\"", number, "\"");
        if (height is { } points)
        {
            Write(" ht=\"", points.ToString(CultureInfo.InvariantCulture), "\" customHeight=\"1\"");
        }

        xml.Write('>');
        for (var column = 0; column < row.Count; column++)
        {
            if (row[column].Style is { } style)
            {
                xml.Write("<c r=\"");
                Write(Letters(column), number, "\" s=\"");
                xml.Write(styles.NumberOf(style));
                xml.Write('"');
                WriteContent(row[column], style);
            }
        }

        xml.Write("</row>");
    }

    private void WriteContent(SheetCell cell, CellStyle style)
    {
        if (cell.Digits is { } digits)
        {
            xml.Write('>');
            if (cell.Formula is { } formula)
            {
                xml.Write("<f>");
                EscapedText.Write(xml, formula);
                xml.Write("</f>");
            }

            Write("<v>", digits, "</v></c>");
        }
        else if (cell.Text is { Length: > 0 } text)
        {
            xml.Write(" t=\"inlineStr\"><is>");
            WriteText(text, style);
            xml.Write("</is></c>");
        }
        else
        {
            xml.Write("/>");
        }
    }

    private string Letters(int column)
    {
        for (var next = _letters.Count; next <= column; next++)
        {
            _letters.Add(CellNames.OfColumn(next));
        }

        return _letters[column];
    }

    private void Write(string before, string value, string behind)
    {
        xml.Write(before);
        xml.Write(value);
        xml.Write(behind);
    }

    /// <summary>A text with its gaps marked.</summary>
    private void WriteText(string text, CellStyle style)
    {
        var at = 0;
        foreach (var gap in TextGap.In(text))
        {
            WriteRun(text[at..gap.Offset], style);
            at = gap.Offset + gap.Length;
            WriteRun(text[gap.Offset..at], Gap with { Font = style.Font, Size = style.Size });
        }

        if (at == 0)
        {
            WritePiece(text);
        }
        else
        {
            WriteRun(text[at..], style);
        }
    }

    private void WriteRun(string text, CellStyle style)
    {
        if (text.Length > 0)
        {
            xml.Write($"<r><rPr>{StyleTable.FontProperties(style, "rFont")}</rPr>");
            WritePiece(text);
            xml.Write("</r>");
        }
    }

    private void WritePiece(string text)
    {
        xml.Write("<t xml:space=\"preserve\">");
        EscapedText.Write(xml, text);
        xml.Write("</t>");
    }

    private void WriteMerges(SheetContent sheet)
    {
        if (sheet.Merges.Count == 0)
        {
            return;
        }

        Write($"<mergeCells count=\"{sheet.Merges.Count}\">");
        foreach (var area in sheet.Merges)
        {
            var (first, last) = (CellNames.Of(area.Left, area.Top + 1), CellNames.Of(area.Right, area.Bottom + 1));
            Write($"<mergeCell ref=\"{first}:{last}\"/>");
        }

        xml.Write("</mergeCells>");
    }

    private void WriteLinks(SheetContent sheet)
    {
        if (sheet.Links.Count == 0)
        {
            return;
        }

        xml.Write("<hyperlinks>");
        foreach (var link in sheet.Links)
        {
            var target = EscapedText.Escape(SheetNames.Quoted(link.Sheet));
            Write(
                $"<hyperlink ref=\"{CellNames.Of(link.Column, link.Row + 1)}\" location=\"{target}!A{link.TargetRow + 1}\"/>"
            );
        }

        xml.Write("</hyperlinks>");
    }

    private void WritePage(SheetContent sheet)
    {
        if (sheet.IsPage)
        {
            xml.Write("""<printOptions horizontalCentered="1"/>""");
            xml.Write("""<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>""");
        }

        var orientation = sheet.IsWide ? "landscape" : "portrait";
        xml.Write($"""<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="{orientation}"/>""");
        if (sheet.IsPage)
        {
            xml.Write("<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>");
        }
    }

    private void Write(FormattableString text) => xml.Write(text.ToString(CultureInfo.InvariantCulture));
}
