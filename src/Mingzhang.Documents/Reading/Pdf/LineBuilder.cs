using System.Runtime.InteropServices;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Sorts glyphs into lines by the height that they stand at.</summary>
internal static class LineBuilder
{
    /// <summary>The lines of a region from the top down. The list of glyphs is sorted on the way.</summary>
    public static List<TextLine> Lines(List<Glyph> glyphs)
    {
        var lines = new List<TextLine>();
        if (glyphs.Count == 0)
        {
            return lines;
        }

        glyphs.Sort(ByHeight);
        var all = CollectionsMarshal.AsSpan(glyphs);
        var start = 0;
        var reference = all[0];
        for (var i = 1; i <= all.Length; i++)
        {
            if (i < all.Length && IsSameLine(reference, all[i]))
            {
                if (!all[i].IsBlank && (reference.IsBlank || all[i].Size > reference.Size))
                {
                    reference = all[i];
                }

                continue;
            }

            AddLine(all[start..i], lines);
            start = i;
            if (i < all.Length)
            {
                reference = all[i];
            }
        }

        return lines;
    }

    private static void AddLine(Span<Glyph> glyphs, List<TextLine> lines)
    {
        glyphs.Sort(ByColumn);
        var count = 0;
        foreach (var glyph in glyphs)
        {
            // A glyph painted twice on the same spot is a way to make it bold.
            if (count > 0 && IsTwin(glyphs[count - 1], glyph))
            {
                glyphs[count - 1] = glyphs[count - 1] with { Bold = true };
            }
            else
            {
                glyphs[count++] = glyph;
            }
        }

        if (TextLine.Of(glyphs[..count]) is { } line)
        {
            lines.Add(line);
        }
    }

    private static bool IsSameLine(Glyph a, Glyph b) =>
        Math.Abs(a.MiddleY - b.MiddleY) * 100 < Math.Max(a.Size, b.Size) * 42;

    private static bool IsTwin(Glyph a, Glyph b) =>
        a.Rune == b.Rune
        && !a.IsBlank
        && Math.Abs(a.X - b.X) * 4 < a.Width
        && Math.Abs(a.Baseline - b.Baseline) * 4 < a.Size;

    private static int ByHeight(Glyph a, Glyph b)
    {
        var order = a.MiddleY.CompareTo(b.MiddleY);
        return order != 0 ? order : a.X.CompareTo(b.X);
    }

    private static int ByColumn(Glyph a, Glyph b)
    {
        var order = a.X.CompareTo(b.X);
        return order != 0 ? order : a.Run.CompareTo(b.Run);
    }
}
