using System.Globalization;
using System.Text;
using Mingzhang.Documents.Packages;
using Mingzhang.Documents.Reading.Office;
using Mingzhang.Places;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>Reads the cells of one sheet as they look.</summary>
internal sealed class SheetReader(
    OfficeFile file,
    string sheet,
    Lazy<string[]> texts,
    Lazy<CellLooks> looks,
    CellCount count
)
{
    private const int MostRows = 1_048_576;

    private readonly List<SheetRow> _rows = [];
    private readonly List<MergedArea> _merges = [];
    private bool _showsZeros = true;
    private int _hiddenRows;
    private int _hiddenColumns;

    /// <summary>Reads the sheet's part.</summary>
    public SheetCells Read(string part)
    {
        using (var xml = file.Open(part))
        {
            xml.MoveToRoot();
            xml.Children(name => ReadChild(name, xml));
        }

        var place = new Place { Sheet = sheet };
        if (_hiddenRows + _hiddenColumns > 0)
        {
            file.Notes.Add(
                "隐藏行列",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"工作表“{sheet}”有 {_hiddenRows} 行、{_hiddenColumns} 列是隐藏的，内容照读。"
                ),
                place
            );
        }

        return new SheetCells(sheet, _rows, _merges);
    }

    private void ReadChild(string name, XmlWalker xml)
    {
        switch (name)
        {
            case "sheetViews":
                xml.Children(child =>
                    _showsZeros &= child != "sheetView" || xml.Attribute("showZeros") is not ("0" or "false")
                );
                break;
            case "cols":
                xml.Children(_ => CountHiddenColumns(xml));
                break;
            case "sheetData":
                xml.Children(child =>
                {
                    if (child == "row")
                    {
                        ReadRow(xml);
                    }
                });
                break;
            case "mergeCells":
                xml.Children(_ => AddMerge(xml.Attribute("ref")));
                break;
        }
    }

    private void CountHiddenColumns(XmlWalker xml)
    {
        if (xml.Attribute("hidden") is "1" or "true" && xml.Number("min") is { } from && xml.Number("max") is { } to)
        {
            // Columns hidden to the very end of the sheet only cut its empty part off.
            _hiddenColumns += to is >= 1 and < CellNames.MaximumColumns && from >= 1 ? Math.Max(0, to - from + 1) : 0;
        }
    }

    private void ReadRow(XmlWalker xml)
    {
        var last = _rows.Count == 0 ? 0 : _rows[^1].Number;
        var number = xml.Attribute("r") is null ? last + 1 : xml.Number("r") ?? 0;
        if (number <= last || number > MostRows)
        {
            throw OfficeProblems.Damaged($"工作表“{sheet}”");
        }

        var isHidden = xml.Attribute("hidden") is "1" or "true";
        var row = new SheetRow(number, []);
        var next = 0;
        xml.Children(name =>
        {
            if (name == "c")
            {
                next = ReadCell(xml, row, next) + 1;
            }
        });

        // Rows without cells are kept by their number alone: they may be written out of any order only by damage.
        _rows.Add(row);
        count.Add();
        _hiddenRows += isHidden && row.Cells.Exists(c => c.Text.Length > 0) ? 1 : 0;
    }

    private int ReadCell(XmlWalker xml, SheetRow row, int next)
    {
        var column = xml.Attribute("r") is { } name ? CellNames.ColumnOf(Encoding.UTF8.GetBytes(name)) : next;
        if (column < next || column >= CellNames.MaximumColumns)
        {
            throw OfficeProblems.Damaged($"工作表“{sheet}”");
        }

        var type = xml.Attribute("t") ?? "n";
        var look = looks.Value.Of(xml.Number("s") ?? 0);
        var content = CellContent.Read(xml);
        var shown = Show(type, content, look, row.Number, column);
        var clean = InlineText.Clean(shown);
        if (clean.Length > 0 || look.Ruling != Ruling.None)
        {
            count.Add();
            var isNumber = type == "n" && clean.Length > 0;
            var indent = isNumber ? 0 : Math.Min(look.Indent + InlineText.Indent(shown), 200);
            row.Cells.Add(new SheetCell(column, clean, isNumber, indent, look.Ruling));
        }

        return column;
    }

    private string Show(string type, CellContent content, CellLook look, int row, int column)
    {
        if (content.Value is not { } value)
        {
            if (content.HasFormula)
            {
                file.Notes.Add(
                    "公式无值",
                    "公式没有存下计算结果，读作空白；用 Office、WPS 打开后保存一次即可。",
                    At(row, column)
                );
            }

            return "";
        }

        switch (type)
        {
            case "s":
                return look.Format.Show(Shared(value));
            case "str":
                return look.Format.Show(EscapedText.Unescape(value));
            case "inlineStr":
                return look.Format.Show(value);
            case "b":
                return value.Trim() is "1" or "true" ? "TRUE" : "FALSE";
            case "e":
                file.Notes.Add("错误值", $"单元格是错误值 {value.Trim()}。", At(row, column));
                return value;
            case "d":
                return value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value;
            case "n":
                return ShowNumber(value.Trim(), look);
            default:
                throw OfficeProblems.Damaged($"工作表“{sheet}”");
        }
    }

    private string ShowNumber(string digits, CellLook look)
    {
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return digits;
        }

        return number == 0 && !_showsZeros ? "" : look.Format.Show(number, digits);
    }

    private string Shared(string digits) =>
        int.TryParse(digits.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < texts.Value.Length
            ? texts.Value[number]
            : throw OfficeProblems.Damaged($"工作表“{sheet}”");

    private Place At(int row, int column) => new() { Sheet = sheet, Cell = CellNames.Of(column, row) };

    private void AddMerge(string? reference)
    {
        if (AreaName.TryParse(reference, out var area))
        {
            count.Add();
            _merges.Add(area);
        }
    }
}
