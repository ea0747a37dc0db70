using Mingzhang.Packs;

namespace Mingzhang.Documents.Reading.Json;

/// <summary>Reads the blocks of a part of pack.json: each holds one thing, a paragraph also the numbers printed in it.</summary>
internal static class PackJsonBlockReader
{
    private static readonly ObjectShape BlockShape = new([], ["heading", "paragraph", "figures", "table", "chart"]);

    public static List<Block> ReadAll(ref JsonCursor cursor, FactStore facts, ExpectedCells expected)
    {
        var blocks = new List<Block>();
        cursor.OpenArray();
        while (cursor.NextElement())
        {
            blocks.Add(Read(ref cursor, facts, expected));
        }

        return blocks;
    }

    private static Block Read(ref JsonCursor cursor, FactStore facts, ExpectedCells expected)
    {
        Block? block = null;
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(BlockShape, ref seen, out var name))
        {
            if (name == "figures")
            {
                block = block is ParagraphBlock paragraph
                    ? paragraph with
                    {
                        Figures = PackJsonTextReader.ReadFigures(ref cursor, paragraph.Text, facts, expected),
                    }
                    : throw cursor.Error("figures 之前没有 paragraph", "figures 写在它的段落之后；请重新生成");
                continue;
            }

            if (block is not null)
            {
                throw cursor.Error("一个块里有两样内容", "标题、段落、表、图各占一个块；请重新生成");
            }

            block = name switch
            {
                "heading" => PackJsonTextReader.ReadHeading(ref cursor),
                "paragraph" => new ParagraphBlock(cursor.AsText()),
                "table" => new TableBlock(PackJsonTableReader.Read(ref cursor, facts)),
                _ => new ChartBlock(PackJsonChartReader.Read(ref cursor, facts)),
            };
        }

        return block ?? throw cursor.Error("空的块", "块里应有 heading、paragraph、table 或 chart；请重新生成");
    }
}
