namespace Mingzhang.Consolidation;

/// <summary>How books are put together.</summary>
public sealed record ConsolidationOptions
{
    /// <summary>
    /// What problems call the books, in the order in which they are given: the names of their files, for example. Books
    /// beyond the list are called 第1本, 第2本 …
    /// </summary>
    public IReadOnlyList<string> BookNames { get; init; } = [];
}
