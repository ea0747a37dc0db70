using System.Globalization;
using Mingzhang.Books.Schema;
using Mingzhang.Packs;

namespace Mingzhang.Books.Importing;

/// <summary>Reads 封面, whose items stand below one another.</summary>
internal sealed class CoverImporter(IRawSheet sheet, BookContext context, DefectList defects)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private const string HelpHeading = "说明";

    private readonly BookSheet<Cover> _schema = BookSchema.Cover;
    private readonly CellReader _cells = new(context, BookSchema.Cover.Columns.Count);
    private readonly RowValues _values = new(BookSchema.Cover.Columns.Count);
    private readonly RawRow _row = new();
    private readonly string?[] _places = new string?[BookSchema.Cover.Columns.Count];
    private int _item = -1;
    private int _content = -1;

    /// <summary>Reads the cover.</summary>
    /// <returns>The cover, or null when anything in it is wrong.</returns>
    public Cover? Read()
    {
        var before = defects.Count;
        try
        {
            using var rows = sheet.Open();
            if (!ReadHeadings(rows))
            {
                return null;
            }

            while (rows.Read(_row))
            {
                ReadItem();
            }
        }
        catch (BookFormatException e)
        {
            foreach (var defect in e.Defects)
            {
                defects.Add(defect.Place, defect.Message, defect.Advice);
            }

            return null;
        }

        ReportMissing();
        CheckItems();
        return defects.Count == before ? _schema.Make(_values) : null;
    }

    private bool ReadHeadings(IRawRows rows)
    {
        if (rows.Read(_row))
        {
            for (var at = 0; at < _row.Count; at++)
            {
                var heading = _row.TextOf(at).Trim();
                _item = _item < 0 && heading == BookSchema.CoverItemHeading ? at : _item;
                _content = _content < 0 && heading == BookSchema.CoverContentHeading ? at : _content;
                if (heading is not ("" or BookSchema.CoverItemHeading or BookSchema.CoverContentHeading or HelpHeading))
                {
                    defects.Add(
                        sheet.PlaceOf(_row.Number, at),
                        $"“封面”没有{FaultTexts.Quote(heading)}这一列。",
                        "封面只有“项目”“内容”两列（可以有“说明”列）。"
                    );
                }
            }
        }

        if (_item >= 0 && _content >= 0)
        {
            return true;
        }

        defects.Add(
            sheet.PlaceOf(0, -1),
            "“封面”的第一行应当是列名“项目”“内容”。",
            $"补上列名，下面逐行写：{string.Join('、', _schema.Columns)}。"
        );
        return false;
    }

    private void ReadItem()
    {
        var item = _row.TextOf(_item).Trim();
        var place = sheet.PlaceOf(_row.Number, _content);
        if (item.Length == 0)
        {
            if (!_row.SpanOf(_content).IsWhiteSpace())
            {
                defects.Add(place, "有内容，但没有写是哪个项目。", "在“项目”列写上名称，或删去这一行。");
            }

            return;
        }

        if (_schema.Find(item) is not { } column)
        {
            defects.Add(
                sheet.PlaceOf(_row.Number, _item),
                $"封面没有{FaultTexts.Quote(item)}这一项。",
                $"改正名称或删去。可用的项：{string.Join('、', _schema.Columns)}。"
            );
            return;
        }

        if (_places[column.Ordinal] is { } earlier)
        {
            defects.Add(sheet.PlaceOf(_row.Number, _item), $"“{item}”写了两次（前一次在 {earlier}）。", "只留一处。");
            return;
        }

        _places[column.Ordinal] = place;
        var fault = _cells.Read(_row, _content, column, isElimination: false, out var value);
        _values.Set(column.Ordinal, value);
        if (fault != CellFault.None)
        {
            var (message, advice) = FaultTexts.Describe(fault, column, _row.TextOf(_content), issue: null);
            defects.Add(place, message, advice);
        }
    }

    private void ReportMissing()
    {
        foreach (var column in _schema.Columns.Where(c => c.IsRequired && _places[c.Ordinal] is null))
        {
            defects.Add(sheet.PlaceOf(0, -1), $"封面缺少“{column.Heading}”。", $"加上这一项。{column.Help}");
        }
    }

    private void CheckItems()
    {
        var all = _values.All;
        foreach (var column in _schema.Columns.Where(c => _values.All[c.Ordinal].IsGiven))
        {
            var value = all[column.Ordinal];
            switch (column.Heading)
            {
                case "年度" when value.Whole is < FirstYear or > LastYear:
                    defects.Add(
                        _places[column.Ordinal]!,
                        string.Create(CultureInfo.InvariantCulture, $"“年度”不能是“{value.Whole}”。"),
                        string.Create(CultureInfo.InvariantCulture, $"填 {FirstYear} 到 {LastYear} 之间的四位年份。")
                    );
                    break;
                case "年度":
                    context.Year = (int)value.Whole;
                    break;
                case "部门代码" when !UnitCodes.IsDepartment(value.Text!):
                    defects.Add(
                        _places[column.Ordinal]!,
                        $"“部门代码”{FaultTexts.Quote(value.Text!)}不是三位数字。",
                        "填三位数字，例如 189；以 0 开头的加引号或设为文本格式。"
                    );
                    break;
                case "部门代码":
                    context.DepartmentCode = value.Text;
                    break;
                case "类型":
                    context.Kind = value.Text == BookTerms.Kinds[1] ? PackKind.FinalAccounts : PackKind.Budget;
                    break;
                case "公开范围":
                    context.Scope = value.Text == BookTerms.Scopes[1] ? PackScope.Unit : PackScope.Department;
                    break;
            }
        }
    }
}
