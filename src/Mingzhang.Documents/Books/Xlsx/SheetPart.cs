using System.Globalization;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>Writes a sheet's part of the package: columns, rows of cells, drop-downs and notes.</summary>
internal sealed class SheetPart(TextWriter writer, SharedStrings strings)
{
    private const int LineHeight = 15;
    private static readonly string[] ColumnNames = [.. Enumerable.Range(0, 64).Select(CellNames.OfColumn)];

    private int _row;
    private string _rowDigits = "";

    /// <summary>Starts the sheet.</summary>
    /// <param name="columns">Width in characters and style of each column.</param>
    /// <param name="hasHeading">Whether the first row stays in view.</param>
    /// <param name="isActive">Whether the workbook opens with this sheet.</param>
    public void Start(IEnumerable<(int Width, CellStyle Style)> columns, bool hasHeading, bool isActive = false)
    {
        writer.Write($"""{XlsxPackage.Declaration}<worksheet xmlns="{XlsxPackage.Main}">""");
        writer.Write("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>""");
        writer.Write($"""<sheetView{(isActive ? " tabSelected=\"1\"" : "")} workbookViewId="0">""");
        if (hasHeading)
        {
            writer.Write("""<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>""");
            writer.Write("""<selection pane="bottomLeft" activeCell="A2" sqref="A2"/>""");
        }

        writer.Write("""</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>""");
        var number = 0;
        foreach (var (width, style) in columns)
        {
            number++;
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""<col min="{number}" max="{number}" width="{width}" style="{(int)style}" customWidth="1"/>"""
                )
            );
        }

        writer.Write("</cols><sheetData>");
    }

    /// <summary>Starts the next row.</summary>
    /// <param name="lines">How many lines of text it is high.</param>
    public void StartRow(int lines = 1)
    {
        _row++;
        _rowDigits = _row.ToString(CultureInfo.InvariantCulture);
        writer.Write("<row r=\"");
        writer.Write(_rowDigits);
        if (lines > 1)
        {
            writer.Write("\" customHeight=\"1\" ht=\"");
            writer.Write(lines * LineHeight);
        }

        writer.Write("\">");
    }

    /// <summary>Ends the row.</summary>
    public void EndRow() => writer.Write("</row>");

    /// <summary>Writes a text cell. Whatever it looks like, it is a text and never a formula.</summary>
    public void Text(int column, CellStyle style, string text)
    {
        StartCell(column, style);
        writer.Write(" t=\"s\"><v>");
        WriteDigits(strings.NumberOf(text));
        writer.Write("</v></c>");
    }

    /// <summary>Writes a number cell from its digits.</summary>
    public void Number(int column, CellStyle style, ReadOnlySpan<char> digits)
    {
        StartCell(column, style);
        writer.Write("><v>");
        writer.Write(digits);
        writer.Write("</v></c>");
    }

    /// <summary>Writes a row of texts.</summary>
    public void TextRow(CellStyle style, params ReadOnlySpan<string> texts) => TextRow(1, style, texts);

    /// <summary>Writes a row of texts that is some lines high.</summary>
    public void TextRow(int lines, CellStyle style, params ReadOnlySpan<string> texts)
    {
        StartRow(lines);
        for (var column = 0; column < texts.Length; column++)
        {
            if (texts[column].Length > 0)
            {
                Text(column, style, texts[column]);
            }
        }

        EndRow();
    }

    /// <summary>Ends the rows and writes the drop-downs and notes, and that the sheet prints across as wide as its paper.</summary>
    public void End(params IReadOnlyList<string> validations)
    {
        writer.Write("</sheetData>");
        if (validations.Count > 0)
        {
            writer.Write(
                string.Create(CultureInfo.InvariantCulture, $"""<dataValidations count="{validations.Count}">""")
            );
            foreach (var validation in validations)
            {
                writer.Write(validation);
            }

            writer.Write("</dataValidations>");
        }

        writer.Write("""<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>""");
    }

    private void StartCell(int column, CellStyle style)
    {
        writer.Write("<c r=\"");
        writer.Write(ColumnNames[column]);
        writer.Write(_rowDigits);
        writer.Write("\" s=\"");
        writer.Write((char)('0' + (int)style));
        writer.Write('"');
    }

    private void WriteDigits(int number)
    {
        Span<char> digits = stackalloc char[12];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        writer.Write(digits[..length]);
    }
}
