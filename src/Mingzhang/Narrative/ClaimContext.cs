namespace Mingzhang.Narrative;

/// <summary>What is known about a pack before its sentences are read.</summary>
public sealed record ClaimContext
{
    /// <summary>The pack's year; sentences that name none are about it.</summary>
    public int? Year { get; init; }

    /// <summary>Full and short names of the body and its units.</summary>
    public IReadOnlyList<string> UnitNames { get; init; } = [];

    /// <summary>Names of functional accounts (类, 款, 项) of the year.</summary>
    public IReadOnlySet<string> FunctionalNames { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Names of economic accounts of the year.</summary>
    public IReadOnlySet<string> EconomicNames { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// The paragraph before in the same section: a list may go on, and “其中：” at its end opens one for this paragraph.
    /// </summary>
    public ClaimReading? Previous { get; init; }
}
