using Mingzhang.Findings;

namespace Mingzhang.Ties;

/// <summary>What a statement of the text must say for a tie to concern it.</summary>
/// <param name="Subject">The canonical name of what it is about: 收支总数.</param>
/// <param name="Aspect">What of it is meant: 涉及预算; empty for the thing itself.</param>
/// <param name="Basis">口径 as printed; null when the sentence names none.</param>
/// <param name="Unit">The unit as printed.</param>
/// <param name="Headings">The headings above it, outermost first.</param>
public readonly record struct TieKey(
    string Subject,
    string Aspect,
    string? Basis,
    string Unit,
    IReadOnlyList<string> Headings
);

/// <summary>文表对应: which cells a kind of statement repeats. It must equal one of them.</summary>
public sealed record ClaimTie
{
    /// <summary>The canonical names of what the statement is about.</summary>
    public required IReadOnlySet<string> Subjects { get; init; }

    /// <summary>What of it is meant.</summary>
    public string Aspect { get; init; } = "";

    /// <summary>Patterns of which one heading above must match one; empty for any section.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>The 口径 that it is about, each as printed; empty for any but those that other ties of the subject name.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>Whether it is a number of things and not money.</summary>
    public bool IsCount { get; init; }

    /// <summary>Whether it may be less than the cells, being a part of them, but not more.</summary>
    public bool IsLimit { get; init; }

    /// <summary>How serious it is when no cell agrees.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The values of the tables that it repeats.</summary>
    public required IReadOnlyList<TieCell> Cells { get; init; }

    /// <summary>The layouts it holds for; empty for all.</summary>
    public IReadOnlySet<string> Layouts { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
