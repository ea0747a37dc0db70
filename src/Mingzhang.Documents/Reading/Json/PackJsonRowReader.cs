using Mingzhang.Documents.Writing.Json;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Places;

namespace Mingzhang.Documents.Reading.Json;

/// <summary>Reads the rows and cells of pack.json.</summary>
internal static class PackJsonRowReader
{
    private static readonly ObjectShape RowShape = new(
        ["level", "name", "cells"],
        ["unit", "code", "project", "spans", "place"]
    );

    private static readonly ObjectShape CellShape = new(["text"], ["unreadable", .. FigureDraft.Members]);

    private static readonly ObjectShape PlaceShape = new(
        [],
        ["section", "table", "row", "column", "page", "line", "bbox", "sheet", "cell", "paragraph", "text"]
    );

    public static List<Row> ReadAll(ref JsonCursor cursor, FactStore facts)
    {
        var rows = new List<Row>();
        cursor.OpenArray();
        while (cursor.NextElement())
        {
            rows.Add(ReadRow(ref cursor, facts));
        }

        return rows;
    }

    private static Row ReadRow(ref JsonCursor cursor, FactStore facts)
    {
        var level = RowLevel.Line;
        string? unit = null,
            code = null,
            project = null,
            rowName = null;
        var spans = 0;
        List<Cell> cells = [];
        Place? place = null;
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(RowShape, ref seen, out var name))
        {
            switch (name)
            {
                case "level":
                    level = cursor.AsWord(JsonWords.Levels);
                    break;
                case "unit":
                    unit = cursor.AsText();
                    break;
                case "code":
                    code = cursor.AsText();
                    break;
                case "project":
                    project = cursor.AsText();
                    break;
                case "name":
                    rowName = cursor.AsText();
                    break;
                case "spans":
                    spans = cursor.AsInt(0, int.MaxValue);
                    break;
                case "place":
                    place = ReadPlace(ref cursor);
                    break;
                default:
                    cursor.OpenArray();
                    while (cursor.NextElement())
                    {
                        cells.Add(ReadCell(ref cursor, facts));
                    }

                    break;
            }
        }

        return new Row
        {
            Level = level,
            Unit = unit,
            Code = code,
            Project = project,
            Name = rowName!,
            Cells = cells,
            Spans = spans,
            Place = place,
        };
    }

    private static Cell ReadCell(ref JsonCursor cursor, FactStore facts)
    {
        if (cursor.IsText)
        {
            return new Cell(cursor.AsText());
        }

        var text = "";
        var unreadable = false;
        var draft = new FigureDraft();
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(CellShape, ref seen, out var name))
        {
            switch (name)
            {
                case "text":
                    text = cursor.AsText();
                    break;
                case "unreadable":
                    unreadable = cursor.AsBoolean();
                    break;
                default:
                    draft.Read(ref cursor, name, facts);
                    break;
            }
        }

        var printed = draft.Stated(ref cursor) ?? (unreadable ? null : Printed(ref cursor, text));
        if (printed is null && draft.HasSource)
        {
            throw cursor.Error("没有数值的格不能有 fen、facts 或 repaired", "请补上 value 与 decimals，或重新生成");
        }

        return new Cell(text, printed is { } number ? draft.Of(number) : null) { IsUnreadable = unreadable };
    }

    private static PrintedNumber Printed(ref JsonCursor cursor, string text) =>
        PrintedNumber.TryParse(text, out var read)
            ? read
            : throw cursor.Error($"“{text}”不是数值", "纯文字的格应写成字符串；数值的格请写明 value 与 decimals");

    private static Place ReadPlace(ref JsonCursor cursor)
    {
        var place = new Place();
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(PlaceShape, ref seen, out var name))
        {
            place = name switch
            {
                "section" => place with { Section = cursor.AsText() },
                "table" => place with { Table = cursor.AsText() },
                "row" => place with { Row = cursor.AsText() },
                "column" => place with { Column = cursor.AsText() },
                "page" => place with { Page = cursor.AsInt(int.MinValue, int.MaxValue) },
                "line" => place with { Line = cursor.AsInt(int.MinValue, int.MaxValue) },
                "bbox" => place with { Box = ReadBox(ref cursor) },
                "sheet" => place with { Sheet = cursor.AsText() },
                "cell" => place with { Cell = cursor.AsText() },
                "paragraph" => place with { Paragraph = cursor.AsInt(int.MinValue, int.MaxValue) },
                _ => place with { Text = cursor.AsText() },
            };
        }

        return place;
    }

    private static List<decimal> ReadBox(ref JsonCursor cursor)
    {
        var sides = new List<decimal>();
        cursor.OpenArray();
        while (cursor.NextElement())
        {
            sides.Add(cursor.AsDecimal());
        }

        return sides;
    }
}
