namespace Mingzhang.Documents.Packages;

/// <summary>What a package may cost, and how a breach is reported: readers of books and of packs speak differently.</summary>
/// <param name="Refuse">Makes the exception for a fault at a place, which a message may name.</param>
internal sealed record PackagePolicy(Func<PackageFault, string, Exception> Refuse)
{
    /// <summary>The most parts.</summary>
    public int MostParts { get; init; } = 10_000;

    /// <summary>The most bytes that one part may inflate to.</summary>
    public long LargestPart { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>The most bytes that all parts opened may inflate to together.</summary>
    public long LargestTotal { get; init; } = long.MaxValue;

    /// <summary>Stops the reading while it inflates.</summary>
    public CancellationToken Cancellation { get; init; }
}
