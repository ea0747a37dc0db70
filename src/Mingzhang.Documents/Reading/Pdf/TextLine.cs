using System.Runtime.InteropServices;
using System.Text;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Visible glyphs on one line, from left to right, with the text that they spell.</summary>
internal sealed class TextLine
{
    private TextLine(PageBox box, int size, bool isBold, string text, IReadOnlyList<Chunk> chunks)
    {
        Box = box;
        Size = size;
        IsBold = isBold;
        Text = text;
        Chunks = chunks;
    }

    public PageBox Box { get; }

    /// <summary>Size of most of its glyphs.</summary>
    public int Size { get; }

    public bool IsBold { get; }

    public string Text { get; }

    /// <summary>The parts with wide gaps between them, as columns of a table without rules leave them.</summary>
    public IReadOnlyList<Chunk> Chunks { get; }

    /// <summary>Blanks in front of the first visible glyph, in halves of a Chinese character.</summary>
    public int LeadingBlanks { get; private init; }

    /// <summary>Whether its text holds a figure whose parts were apart and were put together.</summary>
    public bool IsRepaired { get; private init; }

    /// <summary>Spells out glyphs that are sorted from left to right; null when none is visible.</summary>
    public static TextLine? Of(ReadOnlySpan<Glyph> glyphs)
    {
        var text = new StringBuilder(glyphs.Length + 8);
        var chunks = new List<Chunk>(2);
        var (chunkStart, chunkLeft) = (0, 0);
        var (leading, bold, visible, hasBlank, repaired) = (0, 0, 0, false, false);
        PageBox box = default;
        Glyph last = default;
        foreach (var glyph in glyphs)
        {
            if (glyph.IsBlank)
            {
                hasBlank = true;
                leading +=
                    visible == 0 && glyph.Width > 0
                        ? Math.Max(1, (glyph.Width * 2 + (glyph.Size / 2)) / Math.Max(1, glyph.Size))
                        : 0;
                continue;
            }

            if (visible == 0)
            {
                box = new(glyph.X, glyph.Top, glyph.Right, glyph.Bottom);
                chunkLeft = glyph.X;
            }
            else
            {
                var gap = glyph.X - last.Right;
                var em = Math.Max(last.Size, glyph.Size);
                if (gap > em * 18 / 10)
                {
                    chunks.Add(new(text.ToString(chunkStart, text.Length - chunkStart), chunkLeft, last.Right));
                    text.Append(' ');
                    (chunkStart, chunkLeft) = (text.Length, glyph.X);
                }
                else if (Spacing.IsBlank(last.Rune, glyph.Rune, gap, em, hasBlank, out var isRepair))
                {
                    text.Append(' ');
                }
                else
                {
                    repaired |= isRepair;
                }

                box = PageBox.Around(box, new(glyph.X, glyph.Top, glyph.Right, glyph.Bottom));
            }

            visible++;
            bold += glyph.Bold ? 1 : 0;
            hasBlank = false;
            last = glyph;
            AppendRune(text, glyph.Rune);
        }

        if (visible == 0)
        {
            return null;
        }

        chunks.Add(new(text.ToString(chunkStart, text.Length - chunkStart), chunkLeft, last.Right));
        var (spelled, joined) = NumberRepair.Join(text.ToString());
        return new TextLine(box, MiddleSize(glyphs), bold * 2 > visible, spelled, chunks)
        {
            LeadingBlanks = leading,
            IsRepaired = repaired || joined,
        };
    }

    private static void AppendRune(StringBuilder text, Rune rune)
    {
        if (rune.IsBmp)
        {
            text.Append((char)rune.Value);
        }
        else
        {
            text.Append(rune.ToString());
        }
    }

    private static int MiddleSize(ReadOnlySpan<Glyph> glyphs)
    {
        var (best, count) = (0, 0);
        foreach (var glyph in glyphs)
        {
            // Majority vote; blanks are often set in another size.
            if (!glyph.IsBlank)
            {
                count += Math.Abs(glyph.Size - best) < 200 ? 1 : -1;
                if (count < 0)
                {
                    (best, count) = (glyph.Size, 1);
                }
            }
        }

        return best;
    }
}

/// <summary>A part of a line between wide gaps.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Chunk(string Text, int Left, int Right);
