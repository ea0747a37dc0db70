using System.Globalization;
using System.Security;
using System.Text;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Fuzzing;

/// <summary>Draws a document as mutool would trace it: every letter with its place, every cell with its lines.</summary>
internal static class TraceForm
{
    private const int PageHeight = 840;
    private const int LineHeight = 14;
    private const int LettersAcross = 40;

    // Running text would fill the pages before the first table.
    private static bool IsFormal(RawBlock block) => block is not RawParagraph { Text.Length: > LettersAcross };

    /// <summary>The trace of the first tables, headings and short lines of a document.</summary>
    public static string Of(RawDocument document, int most)
    {
        var trace = new StringBuilder(
            "<?xml version=\"1.0\"?>\n<document name=\"a.pdf\">\n<page mediabox=\"0 0 595 842\">\n"
        );
        var y = 30;
        foreach (var block in document.Blocks.Where(IsFormal).Take(most))
        {
            if (block is RawParagraph paragraph)
            {
                foreach (var line in paragraph.Text.Chunk(LettersAcross))
                {
                    Letters(trace, new string(line), 40, y = Next(trace, y));
                }
            }
            else if (block is RawGrid grid)
            {
                var width = 515m / Math.Max(1, grid.ColumnCount);
                foreach (var row in grid.Rows)
                {
                    y = Next(trace, y);
                    foreach (var cell in row.Cells)
                    {
                        var left = 40 + (width * cell.Column);
                        Box(trace, left, y - 11, left + (width * cell.ColumnSpan), y - 11 + LineHeight);
                        Letters(trace, cell.Text, left + 1, y);
                    }
                }
            }
        }

        return trace.Append("</page>\n</document>\n").ToString();
    }

    private static int Next(StringBuilder trace, int y)
    {
        if (y + LineHeight < PageHeight)
        {
            return y + LineHeight;
        }

        trace.Append("</page>\n<page mediabox=\"0 0 595 842\">\n");
        return 30;
    }

    private static void Letters(StringBuilder trace, string text, decimal x, int y)
    {
        trace.Append("<fill_text transform=\"1 0 0 1 0 0\">\n<span font=\"A\" wmode=\"0\" trm=\"6 0 0 6\">\n");
        foreach (var letter in text)
        {
            var advance = letter < 128 ? 0.5m : 1m;
            trace.Append(
                CultureInfo.InvariantCulture,
                $"<g unicode=\"{SecurityElement.Escape(letter.ToString())}\" glyph=\"1\" x=\"{x:0.##}\" y=\"{y}\" adv=\"{advance}\"/>\n"
            );
            x += 6 * advance;
        }

        trace.Append("</span>\n</fill_text>\n");
    }

    private static void Box(StringBuilder trace, decimal left, decimal top, decimal right, decimal bottom) =>
        trace.Append(
            CultureInfo.InvariantCulture,
            $"<stroke_path linewidth=\"1\" transform=\"1 0 0 1 0 0\">\n<moveto x=\"{left:0.##}\" y=\"{top}\"/>\n<lineto x=\"{right:0.##}\" y=\"{top}\"/>\n<lineto x=\"{right:0.##}\" y=\"{bottom}\"/>\n<lineto x=\"{left:0.##}\" y=\"{bottom}\"/>\n<closepath/>\n</stroke_path>\n"
        );
}
