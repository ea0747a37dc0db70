namespace Mingzhang.Documents.Reading;

/// <summary>
/// What a file may cost before a reader refuses it as too large. Every reader keeps those that concern its format, so that a
/// hostile or broken file gives a clear error within bounded time and memory.
/// </summary>
public sealed record ReadingLimits
{
    /// <summary>The limits used when nobody says otherwise.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>Most pages of a PDF.</summary>
    public int MaxPages { get; init; } = 5_000;

    /// <summary>Most cells of all grids together, and likewise most paragraphs.</summary>
    public int MaxCells { get; init; } = 5_000_000;

    /// <summary>Deepest nesting of elements in markup (HTML, XML).</summary>
    public int MaxNesting { get; init; } = 512;

    /// <summary>Most bytes that all parts of a zip package may inflate to, and that a tool may print.</summary>
    public long MaxInflatedBytes { get; init; } = 4L << 30;

    /// <summary>Longest time for one file.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(2);
}
