using Mingzhang.Places;

namespace Mingzhang.Findings;

/// <summary>How serious a finding is.</summary>
public enum Severity
{
    /// <summary>提示: worth knowing, nothing to correct; rounding differences.</summary>
    Notice,

    /// <summary>警告: probably wrong, a person must look.</summary>
    Warning,

    /// <summary>错误: wrong.</summary>
    Error,
}

/// <summary>What kind of defect a rule looks for.</summary>
public enum Category
{
    /// <summary>footing: a total inside one table.</summary>
    Footing,

    /// <summary>cross-table: two tables that disagree.</summary>
    CrossTable,

    /// <summary>narrative: text against table.</summary>
    Narrative,

    /// <summary>percentage: a share.</summary>
    Percentage,

    /// <summary>growth: a rate of change.</summary>
    Growth,

    /// <summary>count: numbers of things.</summary>
    Count,

    /// <summary>naming: names of units, accounts, projects.</summary>
    Naming,

    /// <summary>code: codes of the classification.</summary>
    Code,

    /// <summary>completeness: something that must be there.</summary>
    Completeness,

    /// <summary>performance: goals, indicators, weights, scores.</summary>
    Performance,

    /// <summary>timeliness: dates.</summary>
    Timeliness,

    /// <summary>wording: residue of templates, doubled words.</summary>
    Wording,

    /// <summary>privacy: personal data and secrets.</summary>
    Privacy,
}

/// <summary>A rule that does not hold, with both sides, their places, the difference and what to do.</summary>
public sealed record Finding
{
    /// <summary>Number in the report, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>Id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>How serious it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The kind of defect.</summary>
    public required Category Category { get; init; }

    /// <summary>What is wrong, in one Chinese sentence with both values.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Advice { get; init; }

    /// <summary>What should stand there, as digits or text; null when the rule cannot tell.</summary>
    public string? Expected { get; init; }

    /// <summary>What stands there.</summary>
    public string? Found { get; init; }

    /// <summary>Found less expected, as digits; null when they are no numbers.</summary>
    public string? Difference { get; init; }

    /// <summary>Id of the finding that this one follows from.</summary>
    public int? Cause { get; init; }

    /// <summary>The places of both sides, the found one first.</summary>
    public required IReadOnlyList<FindingPlace> Places { get; init; }
}

/// <summary>One place of a finding.</summary>
/// <param name="Role">found or expected.</param>
/// <param name="Place">Where.</param>
public sealed record FindingPlace(string Role, Place Place);
