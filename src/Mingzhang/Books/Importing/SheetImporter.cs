using System.Globalization;
using System.Runtime.CompilerServices;
using Mingzhang.Books.Schema;

namespace Mingzhang.Books.Importing;

/// <summary>Reads one sheet into records and collects everything that is wrong with it.</summary>
internal sealed class SheetImporter<T>(BookSheet<T> schema, BookContext context, DefectList defects)
    where T : BookRecord
{
    private readonly CellReader _cells = new(context, schema.Columns.Count);
    private readonly RowValues _values = new(schema.Columns.Count);
    private readonly RawRow _row = new();
    private readonly BookColumn[] _columns = [.. schema.Columns];
    private readonly BookColumn? _unit = schema.Columns.FirstOrDefault(c => c.AllowsElimination);

    /// <summary>Reads the sheet.</summary>
    /// <param name="sheet">The raw sheet.</param>
    /// <param name="seen">Called for each row, faulty ones included, so that codes are known even if another cell is wrong.</param>
    /// <returns>The records of the rows without defects.</returns>
    public List<T> Read(IRawSheet sheet, Action<RowValues>? seen = null)
    {
        var records = new List<T>();
        try
        {
            using var rows = sheet.Open();
            if (ReadHeadings(sheet, rows) is { } headings)
            {
                ReadRows(sheet, rows, headings, records, seen);
            }
        }
        catch (BookFormatException e)
        {
            foreach (var defect in e.Defects)
            {
                defects.Add(defect.Place, defect.Message, defect.Advice);
            }
        }

        return records;
    }

    private HeadingMap? ReadHeadings(IRawSheet sheet, IRawRows rows)
    {
        while (rows.Read(_row))
        {
            if (!_row.IsBlank)
            {
                return HeadingMap.Read(schema, sheet, _row, defects);
            }
        }

        if (schema.IsRequired)
        {
            defects.Add(
                sheet.PlaceOf(0, -1),
                $"“{schema.Name}”表是空的，连列名也没有。",
                $"第一行写列名：{string.Join('、', schema.Columns)}。"
            );
        }

        return null;
    }

    [MethodImpl(Hot.Path)]
    private void ReadRows(IRawSheet sheet, IRawRows rows, HeadingMap headings, List<T> records, Action<RowValues>? seen)
    {
        var report = new RowReport(sheet, headings, defects);
        var duplicates = new DuplicateFinder<T>(schema, records);
        var count = 1;
        while (rows.Read(_row))
        {
            if (++count > BookSchema.MaximumRows)
            {
                ReportTooLong(sheet);
                return;
            }

            if (_row.IsBlank)
            {
                continue;
            }

            report.Row = _row.Number;
            if (!headings.CheckWidth(sheet, _row, defects))
            {
                continue;
            }

            var isSound = ReadCells(headings, report);
            seen?.Invoke(_values);
            if (!isSound)
            {
                continue;
            }

            var record = schema.Make(_values);
            if (duplicates.Find(_values, out var earlier))
            {
                ReportDuplicate(report, earlier);
            }

            LineRules.Check(record, report, context);
            duplicates.Add(record);
        }
    }

    [MethodImpl(Hot.Path)]
    private bool ReadCells(HeadingMap headings, RowReport report)
    {
        _values.Start(_row.Number);
        var isSound = true;
        var isElimination = false;
        var places = headings.Places;
        var columns = _columns;
        for (var ordinal = 0; ordinal < places.Length; ordinal++)
        {
            var column = columns[ordinal];
            var fault = _cells.Read(_row, places[ordinal], column, isElimination, out var value);
            _values.Set(ordinal, value);
            if (fault != CellFault.None)
            {
                isSound = false;
                ReportFault(report, column, places[ordinal], fault);
            }
            else if (column == _unit)
            {
                isElimination = value.Text == Book.EliminationUnit;
            }
        }

        return isSound;
    }

    private void ReportFault(RowReport report, BookColumn column, int at, CellFault fault)
    {
        if (defects.IsFull)
        {
            defects.AddUnworded();
            return;
        }

        var (message, advice) = FaultTexts.Describe(
            fault,
            column,
            at < 0 ? "" : _row.TextOf(at),
            fault == CellFault.AccountRefused ? _cells.LastIssue : null
        );
        report.Add(column, message, advice);
    }

    private void ReportDuplicate(RowReport report, int earlier)
    {
        if (defects.IsFull)
        {
            defects.AddUnworded();
            return;
        }

        var identity = schema.Columns.Where(c => c.IsIdentity).ToList();
        var others = string.Join('、', schema.Columns.Where(c => !c.IsIdentity));
        var same = identity.Count switch
        {
            1 => $"{identity[0]}相同",
            <= 3 => string.Join('、', identity) + "都相同",
            _ when others.Length == 0 => "各列都相同",
            _ => $"除{others}外各列都相同",
        };
        report.Add($"与{RowReport.RowName(earlier)}重复：{same}。", "合并成一行，或删去重复的行。");
    }

    private void ReportTooLong(IRawSheet sheet) =>
        defects.Add(
            sheet.PlaceOf(0, -1),
            string.Create(
                CultureInfo.InvariantCulture,
                $"“{schema.Name}”表超过 {BookSchema.MaximumRows:#,##0} 行，不再往下读。"
            ),
            "一张表最多这么多行（与 Excel 相同）；按单位分成几本簿子，再用 consolidate 汇总。"
        );
}
