using System.Globalization;
using Mingzhang.Books.Schema;

namespace Mingzhang.Books.Importing;

/// <summary>Which column of a raw sheet holds which column of the schema, found by the headings in its first row.</summary>
internal sealed class HeadingMap
{
    private readonly BookSheet _schema;
    private readonly int[] _places;

    private HeadingMap(BookSheet schema)
    {
        _schema = schema;
        _places = new int[schema.Columns.Count];
        Array.Fill(_places, -1);
    }

    /// <summary>How many cells the heading row has.</summary>
    public int Width { get; private set; }

    /// <summary>The raw columns that have no heading: nothing may stand in them.</summary>
    public IReadOnlyList<int> Nameless { get; private set; } = [];

    /// <summary>The raw column of a schema's column; -1 when the sheet does not have it.</summary>
    public int PlaceOf(BookColumn column) => _places[column.Ordinal];

    /// <summary>The raw column of a heading; -1 when the sheet does not have it.</summary>
    public int PlaceOf(string heading) => _schema.Find(heading) is { } column ? PlaceOf(column) : -1;

    /// <summary>The raw columns by ordinal.</summary>
    public ReadOnlySpan<int> Places => _places;

    /// <summary>Reads the headings and reports what is wrong with them.</summary>
    /// <returns>The map, or null when the rows cannot be told apart from it.</returns>
    public static HeadingMap? Read(BookSheet schema, IRawSheet sheet, RawRow row, DefectList defects)
    {
        var map = new HeadingMap(schema) { Width = row.Count };
        var isUsable = true;
        var nameless = new List<int>();
        for (var at = 0; at < row.Count; at++)
        {
            var heading = row.TextOf(at).Trim();
            if (heading.Length == 0)
            {
                nameless.Add(at);
                continue;
            }

            if (schema.Find(heading) is not { } column)
            {
                defects.Add(
                    sheet.PlaceOf(row.Number, at),
                    $"“{schema.Name}”表没有“{FaultTexts.Quote(heading).Trim('“', '”')}”这一列。",
                    $"改正列名或删去这一列。可用的列：{string.Join('、', schema.Columns)}。"
                );
            }
            else if (map._places[column.Ordinal] >= 0)
            {
                isUsable = false;
                defects.Add(sheet.PlaceOf(row.Number, at), $"列名“{heading}”重复。", "同名的列只留一列。");
            }
            else
            {
                map._places[column.Ordinal] = at;
            }
        }

        foreach (var missing in schema.Columns.Where(c => c.IsRequired && map.PlaceOf(c) < 0))
        {
            isUsable = false;
            defects.Add(
                sheet.PlaceOf(row.Number, -1),
                $"“{schema.Name}”表缺少“{missing.Heading}”列。",
                $"第一行加上列名“{missing.Heading}”，逐行填写。{missing.Help}"
            );
        }

        map.Nameless = nameless;
        return isUsable ? map : null;
    }

    /// <summary>Reports cells that stand where there is no heading, and rows of another width where widths must agree.</summary>
    public bool CheckWidth(IRawSheet sheet, RawRow row, DefectList defects)
    {
        if (sheet.IsRectangular && row.Count != Width)
        {
            defects.Add(
                sheet.PlaceOf(row.Number, -1),
                string.Create(CultureInfo.InvariantCulture, $"这一行有 {row.Count} 格，表头有 {Width} 列。"),
                "补齐或删去多余的逗号；内容里有逗号、引号或换行的，整格用英文双引号括起来。"
            );
            return false;
        }

        if (row.Count <= Width && Nameless.Count == 0)
        {
            return true;
        }

        foreach (var at in Nameless)
        {
            ReportNameless(sheet, row, at, defects);
        }

        for (var at = Width; at < row.Count; at++)
        {
            ReportNameless(sheet, row, at, defects);
        }

        return true;
    }

    private static void ReportNameless(IRawSheet sheet, RawRow row, int at, DefectList defects)
    {
        if (row.KindOf(at) != RawCellKind.Blank && !row.SpanOf(at).IsWhiteSpace())
        {
            defects.Add(
                sheet.PlaceOf(row.Number, at),
                $"这一列没有列名，却有内容{FaultTexts.Quote(row.TextOf(at))}。",
                "删去内容，或在第一行写上列名。"
            );
        }
    }
}
