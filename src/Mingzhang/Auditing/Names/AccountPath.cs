using Mingzhang.Places;

namespace Mingzhang.Auditing.Names;

/// <summary>A name of an account in running text, with the mark of its level behind it.</summary>
/// <param name="Name">The name.</param>
/// <param name="At">Where it begins in the readable text.</param>
internal sealed record PathName(string Name, int At);

/// <summary>An account as text names it: 社会保障和就业支出(类)行政事业单位养老支出(款)行政单位离退休(项), or part of it.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Class">The 类, or null.</param>
/// <param name="Category">The 款, or null.</param>
/// <param name="Item">The 项, or null.</param>
/// <param name="End">Where it ends in the readable text, marks included.</param>
internal sealed record AccountPath(TextPassage Passage, PathName? Class, PathName? Category, PathName? Item, int End)
{
    /// <summary>Where it begins in the readable text.</summary>
    public int Start => (Class ?? Category ?? Item)!.At;

    /// <summary>Its text.</summary>
    public string Text => Passage.Readable.Text[Start..End];

    /// <summary>What the passage says behind it.</summary>
    public ReadOnlySpan<char> Rest => Passage.Readable.Text.AsSpan(End);

    /// <summary>The place of the whole.</summary>
    public Place Place => Passage.PlaceOfReadable(Start, End - Start);

    /// <summary>The place of one of its names.</summary>
    public Place PlaceOf(PathName name) => Passage.PlaceOfReadable(name.At, name.Name.Length);
}
