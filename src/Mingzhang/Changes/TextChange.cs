using System.Runtime.InteropServices;

namespace Mingzhang.Changes;

/// <summary>What kind of text it is.</summary>
public enum TextKind
{
    /// <summary>标题: a heading, or the title of a part.</summary>
    Heading,

    /// <summary>句: a sentence.</summary>
    Sentence,
}

/// <summary>A heading or sentence and what became of it.</summary>
public sealed record TextChange
{
    /// <summary>Heading or sentence.</summary>
    public required TextKind Kind { get; init; }

    /// <summary>The heading above it; empty when there is none.</summary>
    public required string Section { get; init; }

    /// <summary>The old text; null when it was added.</summary>
    public required string? Old { get; init; }

    /// <summary>The new text; null when it was removed.</summary>
    public required string? New { get; init; }

    /// <summary>Whether it stands elsewhere.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Whether a paragraph begins with it.</summary>
    public bool BeginsParagraph { get; init; }

    /// <summary>The pieces of a changed text in order; empty when the words are the same, added or removed as a whole.</summary>
    public IReadOnlyList<TextPiece> Pieces { get; init; } = [];

    /// <summary>Whether its words changed.</summary>
    public bool IsReworded => Pieces.Count > 0;

    /// <summary>Whether nothing changed.</summary>
    public bool IsSame => Old is not null && New is not null && !IsMoved && !IsReworded;

    /// <summary>The text as it stands, or stood.</summary>
    public string Any => New ?? Old!;
}

/// <summary>What became of a piece of text.</summary>
public enum PieceState
{
    /// <summary>It stands as it stood.</summary>
    Kept,

    /// <summary>It was taken out.</summary>
    Removed,

    /// <summary>It was put in.</summary>
    Added,
}

/// <summary>A piece of a changed text.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Text">The piece; of what was kept, as it now stands.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextPiece(PieceState State, string Text);
