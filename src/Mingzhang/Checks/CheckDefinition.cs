using Mingzhang.Findings;

namespace Mingzhang.Checks;

/// <summary>
/// A check that no expression over tables can state: what it is called, how serious a breach is and what the user reads. How it
/// looks is code; everything a person reads about it is data, in <c>profiles/checks.yaml</c>.
/// </summary>
public sealed record CheckDefinition
{
    /// <summary>Id that is printed in reports and never reused: MZ-N-001.</summary>
    public required string Id { get; init; }

    /// <summary>The name by which the code calls it: 文表.金额.</summary>
    public required string Key { get; init; }

    /// <summary>Its Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>How serious a breach is unless the check grades it.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The kind of defect.</summary>
    public required Category Category { get; init; }

    /// <summary>The norm or common practice that it rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>The sentence of a finding; words in braces are filled in by the check.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it; the same words in braces.</summary>
    public required string Advice { get; init; }

    /// <summary>Whether it is made at all; a profile may leave a check out.</summary>
    public bool IsOn { get; init; } = true;
}
