using Mingzhang.Narrative.Phrases;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Auditing;

/// <summary>A heading or paragraph of a pack with where it stands.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Headings">The headings above it, outermost first; for a heading, those above it and itself.</param>
/// <param name="Block">The block.</param>
internal sealed record TextPassage(Part Part, IReadOnlyList<HeadingBlock> Headings, Block Block)
{
    private static readonly (string Word, PartKind Kind)[] RoleWords =
    [
        ("名词解释", PartKind.Glossary),
        ("说明", PartKind.Narrative),
        ("情况", PartKind.Narrative),
        ("职能", PartKind.Overview),
        ("职责", PartKind.Overview),
        ("机构设置", PartKind.Overview),
        ("概况", PartKind.Overview),
    ];

    private ReadableText? _readable;
    private PartKind? _role;

    /// <summary>The position of the block in its part.</summary>
    public int Index { get; init; }

    /// <summary>The text.</summary>
    public string Text =>
        Block switch
        {
            HeadingBlock heading => heading.Text,
            ParagraphBlock paragraph => paragraph.Text,
            _ => "",
        };

    /// <summary>What it is for: the kind of its part, or what its headings say where the pack has no parts.</summary>
    public PartKind Role => _role ??= Part.Kind == PartKind.Other ? RoleByHeadings() : Part.Kind;

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

    /// <summary>The text in the one spelling that checks look for words in.</summary>
    public ReadableText Readable => _readable ??= ReadableText.Of(Text);

    /// <summary>The place of a piece of the readable text.</summary>
    public Place PlaceOfReadable(int start, int length)
    {
        var span = Readable.Back(start, start + length);
        return PlaceOf(span.Start, span.Length);
    }

    /// <summary>The place of the whole passage.</summary>
    public Place Place => PlaceOf(0, Text.Length);

    private PartKind RoleByHeadings()
    {
        for (var i = Headings.Count - 1; i >= 0; i--)
        {
            foreach (var (word, kind) in RoleWords)
            {
                if (Headings[i].Text.Contains(word, StringComparison.Ordinal))
                {
                    return kind;
                }
            }
        }

        return PartKind.Other;
    }
}
