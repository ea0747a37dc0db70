using Mingzhang.Books;

namespace Mingzhang.Consolidation;

/// <summary>What books give together.</summary>
public sealed record ConsolidationResult
{
    /// <summary>
    /// The department's book. Its rows are numbered as they stand in its own sheets, from 2. With problems it holds what
    /// the books said and is not fit to be published.
    /// </summary>
    public required Book Book { get; init; }

    /// <summary>The flows between units that were taken out, by payer, receiver and kind.</summary>
    public required IReadOnlyList<Elimination> Eliminations { get; init; }

    /// <summary>Everything that keeps the books from being one, all in one go; empty is good.</summary>
    public required IReadOnlyList<ConsolidationProblem> Problems { get; init; }
}
