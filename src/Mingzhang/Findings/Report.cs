using Mingzhang.Places;

namespace Mingzhang.Findings;

/// <summary>The outcome of a rule over a pack. “No data” is never “passed”.</summary>
public enum RuleState
{
    /// <summary>passed: applied at least once and held every time.</summary>
    Passed,

    /// <summary>failed: applied and did not hold at least once (above notice).</summary>
    Failed,

    /// <summary>not-applicable: nothing in this pack that it speaks of.</summary>
    NotApplicable,

    /// <summary>short-of-data: the pack lacks a table, row or readable figure that it needs.</summary>
    ShortOfData,
}

/// <summary>How often a rule was applied and what came of it.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="State">The outcome.</param>
/// <param name="Applied">Times it was evaluated.</param>
/// <param name="Passed">Times it held, rounding included.</param>
/// <param name="Failed">Times it did not.</param>
/// <param name="NotApplicable">Times it did not concern what it met.</param>
/// <param name="ShortOfData">Times it could not be evaluated.</param>
public sealed record RuleOutcome(
    string Rule,
    string Name,
    RuleState State,
    int Applied,
    int Passed,
    int Failed,
    int NotApplicable,
    int ShortOfData
);

/// <summary>How many printed figures a pack has and how many of them some evaluated rule guards.</summary>
/// <param name="Figures">Printed figures in tables.</param>
/// <param name="Guarded">Those that stand in at least one evaluated rule.</param>
/// <param name="Unguarded">The places of the others.</param>
public sealed record Coverage(int Figures, int Guarded, IReadOnlyList<Place> Unguarded);

/// <summary>What became of the numbers in the running text.</summary>
/// <param name="Numbers">Numbers with a unit: those that a phrase explains and those that none does.</param>
/// <param name="Tied">Statements held against a cell of a table.</param>
/// <param name="Recomputed">Shares, rates, differences and sums recomputed from other numbers.</param>
/// <param name="NotUnderstood">Numbers that no phrase explains.</param>
public sealed record NarrativeCoverage(int Numbers, int Tied, int Recomputed, int NotUnderstood);

/// <summary>What a check found, and what it looked at.</summary>
/// <param name="RuleSet">sha256 of the rule register, as <c>sha256:…</c>.</param>
/// <param name="Findings">The findings, most serious first.</param>
/// <param name="Rules">The outcome of every rule.</param>
/// <param name="Coverage">Which figures were guarded.</param>
public sealed record Report(
    string RuleSet,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<RuleOutcome> Rules,
    Coverage Coverage
)
{
    /// <summary>Which figures to correct so that the findings vanish; empty when nobody asked or nothing could be said.</summary>
    public IReadOnlyList<DefectDiagnosis> Diagnoses { get; init; } = [];

    /// <summary>What became of the numbers of the text; null when the text was not read.</summary>
    public NarrativeCoverage? Narrative { get; init; }

    /// <summary>Number of findings of one severity.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);

    /// <summary>Whether nothing above a notice was found.</summary>
    public bool IsClean => Findings.All(f => f.Severity == Severity.Notice);
}
