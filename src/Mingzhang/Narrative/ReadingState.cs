namespace Mingzhang.Narrative;

/// <summary>An open list: the claims whose parts follow.</summary>
/// <param name="Words">The words that opened it.</param>
/// <param name="Amount">The amount that the parts add up to.</param>
/// <param name="Count">The count that the parts add up to.</param>
/// <param name="IsBracket">Whether a bracket closes it.</param>
/// <param name="IsCarried">Whether it was opened at the end of a paragraph and goes on to the end of the section.</param>
/// <param name="Numbering">How the paragraph that opened it is numbered; the next one numbered so ends it.</param>
internal sealed record OpenList(
    string Words,
    int? Amount,
    int? Count,
    bool IsBracket,
    bool IsCarried,
    string Numbering = ""
);

/// <summary>What a clause may leave unsaid because an earlier one said it.</summary>
internal sealed record ReadingState
{
    /// <summary>Index of the next claim.</summary>
    public int NextIndex { get; init; }

    /// <summary>The year last named.</summary>
    public int? Year { get; init; }

    /// <summary>Whether the paragraph ended with a full stop, so that the next one starts afresh.</summary>
    public bool IsEnded { get; init; } = true;

    /// <summary>Whose money was named last.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The subject last named.</summary>
    public ClaimSubject? Subject { get; init; }

    /// <summary>The last amount.</summary>
    public int? Amount { get; init; }

    /// <summary>The last count.</summary>
    public int? Count { get; init; }

    /// <summary>The open lists, innermost last.</summary>
    public IReadOnlyList<OpenList> Lists { get; init; } = [];
}
