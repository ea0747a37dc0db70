namespace Mingzhang.Narrative;

/// <summary>A number that no phrase explains.</summary>
/// <param name="Number">The number with its unit, in the paragraph.</param>
/// <param name="Clause">The clause it stands in.</param>
/// <param name="Text">The clause as printed.</param>
public sealed record NotUnderstood(TextSpan Number, TextSpan Clause, string Text);

/// <summary>What a paragraph claims.</summary>
public sealed class ClaimReading
{
    /// <summary>The claims in the order of the text.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>The numbers that no phrase explains, in the order of the text; dates and list numbers are not among them.</summary>
    public required IReadOnlyList<NotUnderstood> NotUnderstood { get; init; }

    /// <summary>What the next paragraph of the section starts from.</summary>
    internal ReadingState? State { get; init; }
}
