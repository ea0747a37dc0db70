namespace Mingzhang.Places;

/// <summary>A text that was read from several pieces of a file, such as the lines of a page.</summary>
public static class PlacePieces
{
    /// <summary>The place of a character of the text: that of the last piece that starts at or before it.</summary>
    /// <param name="pieces">The pieces in order, each with the offset of its first character.</param>
    /// <param name="offset">The offset of the character, from 0.</param>
    /// <param name="otherwise">The place when no piece starts so early.</param>
    public static Place? At(this IReadOnlyList<(int Offset, Place Place)> pieces, int offset, Place? otherwise)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var place = otherwise;
        foreach (var (start, piece) in pieces)
        {
            if (start > offset)
            {
                break;
            }

            place = piece;
        }

        return place;
    }
}
