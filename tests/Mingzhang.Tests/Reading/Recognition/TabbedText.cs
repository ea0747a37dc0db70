using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Tests.Reading.Recognition;

/// <summary>Makes documents of lines: a line with | is a row of cells, every other line a paragraph.</summary>
internal static class TabbedText
{
    /// <summary>The document of a text; its cells stand in columns that can be trusted or have slid.</summary>
    public static RawDocument Read(string text, bool isReliable = false)
    {
        var blocks = new List<RawBlock>();
        var rows = new List<RawRow>();
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var place = new Place { Line = index + 1 };
            if (line.Contains('|', StringComparison.Ordinal))
            {
                rows.Add(new RawRow([.. line.Split('|').Select((t, c) => new RawCell(t.Trim(), c, place))], place));
                continue;
            }

            Close(blocks, rows, isReliable);
            if (line.Trim().Length > 0)
            {
                blocks.Add(new RawParagraph { Text = line.Trim(), Place = place });
            }
        }

        Close(blocks, rows, isReliable);
        return new RawDocument { Format = "text", Blocks = blocks };
    }

    private static void Close(List<RawBlock> blocks, List<RawRow> rows, bool isReliable)
    {
        if (rows.Count > 0)
        {
            blocks.Add(
                new RawGrid
                {
                    Rows = [.. rows],
                    HasReliableColumns = isReliable,
                    Place = rows[0].Place,
                }
            );
            rows.Clear();
        }
    }
}
