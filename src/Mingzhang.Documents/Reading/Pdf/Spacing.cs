using System.Text;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Whether a gap between two glyphs is a blank of the text or only the way it was set.</summary>
internal static class Spacing
{
    /// <summary>Decides on a gap of <paramref name="gap"/> in a font of size <paramref name="em"/>.</summary>
    /// <param name="last">The glyph before.</param>
    /// <param name="next">The glyph after.</param>
    /// <param name="gap">Distance of their edges.</param>
    /// <param name="em">Size of the font.</param>
    /// <param name="hasBlank">Whether the source painted a blank in between.</param>
    /// <param name="isRepair">Whether the gap stood inside a figure and was closed.</param>
    public static bool IsBlank(Rune last, Rune next, int gap, int em, bool hasBlank, out bool isRepair)
    {
        isRepair = false;
        if (gap * 100 < em * 12)
        {
            return false;
        }

        if (hasBlank)
        {
            return true;
        }

        if (IsFigure(last) && IsFigure(next))
        {
            var isJoint = last.Value is '.' or ',' || next.Value is '.' or ',';
            if (isJoint && gap * 10 < em * 8)
            {
                isRepair = gap * 10 > em * 3;
                return false;
            }
        }

        return IsNarrow(last) && IsNarrow(next) ? gap * 100 > em * 40 : gap * 10 > em * 9;
    }

    /// <summary>Whether two lines of one paragraph or cell need a blank where they meet.</summary>
    public static bool NeedsBlank(string before, string after) =>
        before.Length > 0
        && after.Length > 0
        && IsNarrow(new Rune(char.IsSurrogate(before[^1]) ? '\u4E00' : before[^1]))
        && IsNarrow(new Rune(char.IsSurrogate(after[0]) ? '\u4E00' : after[0]));

    /// <summary>Letters, digits and stops that are not Chinese.</summary>
    public static bool IsNarrow(Rune rune) =>
        rune.Value is < 0x2010 or (>= 0x2190 and < 0x2E80) && rune.Value is not (0xB7 or '、');

    private static bool IsFigure(Rune rune) => rune.Value is (>= '0' and <= '9') or '.' or ',' or '-' or '−' or '%';
}
