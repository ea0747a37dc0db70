using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Auditing;

/// <summary>A heading or paragraph of a pack with where it stands.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Headings">The headings above it, outermost first; for a heading, those above it and itself.</param>
/// <param name="Block">The block.</param>
internal sealed record TextPassage(Part Part, IReadOnlyList<HeadingBlock> Headings, Block Block)
{
    /// <summary>The text.</summary>
    public string Text =>
        Block switch
        {
            HeadingBlock heading => heading.Text,
            ParagraphBlock paragraph => paragraph.Text,
            _ => "",
        };

    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading => Block is HeadingBlock;

    /// <summary>The innermost heading, without its number; the part's title when there is none.</summary>
    public string Section => Headings.Count > 0 ? Headings[^1].Text : Part.Title;

    /// <summary>The place of a piece of the text, with the section and the words that stand there.</summary>
    /// <param name="start">Offset of the first character.</param>
    /// <param name="length">Number of characters.</param>
    public Place PlaceOf(int start, int length)
    {
        start = Math.Clamp(start, 0, Text.Length);
        length = Math.Clamp(length, 0, Text.Length - start);
        var place = Block is ParagraphBlock paragraph ? paragraph.PlaceOf(start) : Block.Place;
        return (place ?? new Place()) with { Section = Section, Text = Text.Substring(start, length) };
    }

    /// <summary>The place of the whole passage.</summary>
    public Place Place => PlaceOf(0, Text.Length);
}
