using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Reading.Json;

/// <summary>Reads the headings and paragraphs of pack.json.</summary>
internal static class PackJsonTextReader
{
    private static readonly ObjectShape HeadingShape = new(["depth", "text"], []);
    private static readonly ObjectShape FigureShape = new(["offset", "length"], [.. FigureDraft.Members, "cells"]);

    public static HeadingBlock ReadHeading(ref JsonCursor cursor)
    {
        var depth = 0;
        var text = "";
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(HeadingShape, ref seen, out var name))
        {
            if (name == "depth")
            {
                depth = cursor.AsInt(1, 9);
            }
            else
            {
                text = cursor.AsText();
            }
        }

        return new HeadingBlock(depth, text);
    }

    /// <summary>Reads the numbers printed in a paragraph's text.</summary>
    public static List<TextFigure> ReadFigures(
        ref JsonCursor cursor,
        string text,
        FactStore facts,
        ExpectedCells expected
    )
    {
        var figures = new List<TextFigure>();
        var end = 0;
        cursor.OpenArray();
        while (cursor.NextElement())
        {
            var figure = ReadFigure(ref cursor, text, end, facts, expected);
            end = figure.Offset + figure.Length;
            figures.Add(figure);
        }

        return figures;
    }

    private static TextFigure ReadFigure(
        ref JsonCursor cursor,
        string text,
        int start,
        FactStore facts,
        ExpectedCells expected
    )
    {
        int offset = 0,
            length = 0;
        var draft = new FigureDraft();
        List<FigureAddress> cells = [];
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(FigureShape, ref seen, out var name))
        {
            switch (name)
            {
                case "offset":
                    offset = cursor.AsInt(0, int.MaxValue);
                    break;
                case "length":
                    length = cursor.AsInt(1, int.MaxValue);
                    break;
                case "cells":
                    cells = ReadCells(ref cursor, expected);
                    break;
                default:
                    draft.Read(ref cursor, name, facts);
                    break;
            }
        }

        if (offset < start || length > text.Length - offset)
        {
            throw cursor.Error(
                "offset 与 length 不在段落文字之内，或与前一个数重叠",
                "各数按文字次序排列，从 0 起数字符；请重新生成"
            );
        }

        return new TextFigure(
            offset,
            length,
            draft.Of(Printed(ref cursor, draft, text.Substring(offset, length))),
            cells
        );
    }

    private static PrintedNumber Printed(ref JsonCursor cursor, FigureDraft draft, string digits)
    {
        if (draft.Stated(ref cursor) is { } stated)
        {
            return stated;
        }

        return PrintedNumber.TryParse(digits, out var read)
            ? read
            : throw cursor.Error(
                $"段落里的“{JsonCursor.Shorten(digits)}”不是数值",
                "请写明 value 与 decimals，或重新生成"
            );
    }

    private static List<FigureAddress> ReadCells(ref JsonCursor cursor, ExpectedCells expected)
    {
        var cells = new List<FigureAddress>();
        Span<int> at = stackalloc int[4];
        cursor.OpenArray();
        while (cursor.NextElement())
        {
            var count = 0;
            cursor.OpenArray();
            while (cursor.NextElement())
            {
                at[Math.Min(count++, at.Length - 1)] = cursor.AsInt(0, int.MaxValue);
            }

            if (count != at.Length)
            {
                throw cursor.Error("一格应由四个数指明", "依次是第几张表、第几栏、第几行、第几列，都从 0 起");
            }

            var cell = new FigureAddress(at[0], at[1], at[2], at[3]);
            expected.Add(cell, ref cursor);
            cells.Add(cell);
        }

        return cells;
    }
}
