using System.Globalization;
using System.Text;
using System.Xml;
using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>Reads the rows of a sheet from any well-formed XML: prefixes, entities, comments, other encodings.</summary>
internal sealed class SheetXmlReader(IRawSheet sheet, XmlReader xml, CellDecoder decoder) : IDisposable
{
    private bool _isStarted;
    private int _row;

    /// <summary>Reads the next row that is written in the sheet, even if it has no cells.</summary>
    /// <exception cref="BookFormatException">The XML is broken, or rows or cells stand out of order.</exception>
    public bool Read(RawRow row)
    {
        try
        {
            return ReadRow(row);
        }
        catch (XmlException)
        {
            throw XlsxParts.Damaged(_row == 0 ? sheet.Name : sheet.PlaceOf(_row, -1));
        }
    }

    public void Dispose() => xml.Dispose();

    /// <summary>Refuses a row beyond what a sheet can hold.</summary>
    public static BookFormatException TooManyRows(IRawSheet sheet) =>
        new(
            sheet.Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"“{sheet.Name}”表超过 {BookSchema.MaximumRows:#,##0} 行，不再往下读。"
            ),
            "一张表最多这么多行（与 Excel 相同）；按单位分成几本簿子，再用 consolidate 汇总。"
        );

    private bool ReadRow(RawRow row)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheetData")
            {
                _isStarted = true;
                if (xml.IsEmptyElement)
                {
                    return false;
                }
            }
            else if (_isStarted && xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                ReadCells(row);
                return true;
            }
            else if (_isStarted && xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
            {
                return false;
            }
        }

        return _isStarted ? false : throw XlsxParts.Damaged(sheet.Name);
    }

    private void ReadCells(RawRow row)
    {
        var number = _row + 1;
        if (xml.GetAttribute("r") is { } named)
        {
            if (!int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number <= _row)
            {
                throw XlsxParts.Damaged(sheet.PlaceOf(_row + 1, -1));
            }
        }

        if (number > BookSchema.MaximumRows)
        {
            throw TooManyRows(sheet);
        }

        _row = number;
        row.Start(number);
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                ReadCell(row);
            }
            else
            {
                xml.Read();
            }
        }
    }

    private void ReadCell(RawRow row)
    {
        var column = row.Count;
        if (xml.GetAttribute("r") is { } name)
        {
            column = CellNames.ColumnOf(Encoding.UTF8.GetBytes(name));
        }

        if (column < row.Count || column >= CellNames.MaximumColumns)
        {
            throw XlsxParts.Damaged(sheet.PlaceOf(_row, -1));
        }

        var type = xml.GetAttribute("t") ?? "n";
        _ = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        var (value, hasFormula) = ReadContent();
        if (hasFormula && (value is null || (value.Length == 0 && type == "n")))
        {
            row.Add(column, RawCellKind.FormulaWithoutValue, "");
        }
        else if (value is not null)
        {
            Add(row, column, type, style, value);
        }
    }

    private void Add(RawRow row, int column, string type, int style, string value)
    {
        switch (type)
        {
            case "s":
                if (!decoder.TryAddShared(row, column, Encoding.UTF8.GetBytes(value.Trim())))
                {
                    throw XlsxParts.Damaged(sheet.PlaceOf(_row, column));
                }

                break;
            case "n":
                decoder.AddNumber(row, column, Encoding.UTF8.GetBytes(value.Trim()), style);
                break;
            case "str":
                row.Add(column, RawCellKind.Text, EscapedText.Unescape(value));
                break;
            case "inlineStr":
                row.Add(column, RawCellKind.Text, value);
                break;
            default:
                if (type.Length != 1 || !CellDecoder.TryAddOther(row, column, type[0], value))
                {
                    throw XlsxParts.Damaged(sheet.PlaceOf(_row, column));
                }

                break;
        }
    }

    // Stops behind the end of the cell.
    private (string? Value, bool HasFormula) ReadContent()
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return (null, false);
        }

        string? value = null;
        var hasFormula = false;
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.LocalName : "")
            {
                case "v":
                    value = xml.ReadElementContentAsString();
                    break;
                case "is":
                    value = SharedStringReader.ReadText(xml);
                    xml.Read();
                    break;
                case "f":
                    hasFormula = true;
                    xml.Skip();
                    break;
                default:
                    xml.Read();
                    break;
            }
        }

        xml.Read();
        return (value, hasFormula);
    }
}
