using Mingzhang.Places;

namespace Mingzhang.Findings;

/// <summary>One printed figure to correct.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Printed">What is printed there; empty for a blank.</param>
/// <param name="Proposed">What should be printed, with the same decimals.</param>
/// <param name="Hint">What speaks for it, in a few Chinese words: 数字换位, 别处印有此数; empty when nothing does.</param>
public sealed record Correction(Place Place, string Printed, string Proposed, string Hint);

/// <summary>What a diagnosis could say.</summary>
public enum DiagnosisOutcome
{
    /// <summary>unique: no other set of as few figures makes the identities hold.</summary>
    Unique,

    /// <summary>not unique: other sets of as few figures would do as well; the likeliest is named first.</summary>
    NotUnique,

    /// <summary>The search ended at its bound: more figures are wrong than it looks for, or there were too many ways.</summary>
    BoundReached,
}

/// <summary>
/// The smallest set of printed figures whose correction makes all identities hold that touch some findings. Findings that
/// have nothing to do with each other have a diagnosis each.
/// </summary>
public sealed record DefectDiagnosis
{
    /// <summary>What could be said.</summary>
    public required DiagnosisOutcome Outcome { get; init; }

    /// <summary>The figures to correct, the likeliest set when there are several; empty when the bound was reached.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>Ids of the findings that vanish with the corrections, or that could not be explained.</summary>
    public required IReadOnlyList<int> Findings { get; init; }

    /// <summary>Other sets of as few figures, likelier ones first; at most <see cref="MostAlternatives"/>.</summary>
    public IReadOnlyList<IReadOnlyList<Correction>> Alternatives { get; init; } = [];

    /// <summary>How many other sets there are; more than are listed, and only a lower bound when the search was cut off.</summary>
    public int AlternativeCount { get; init; }

    /// <summary>The most figures that a set may have; beyond, the search gives up.</summary>
    public const int MostCorrections = 4;

    /// <summary>How many other sets are listed at most.</summary>
    public const int MostAlternatives = 5;
}
