namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>What a PDF may cost before it is refused as too large.</summary>
public sealed record PdfLimits
{
    /// <summary>The limits used when nobody says otherwise.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 256L << 20;

    /// <summary>Most pages.</summary>
    public int MaxPages { get; init; } = 5_000;

    /// <summary>Most bytes that the program which draws the pages may print.</summary>
    public long MaxTraceBytes { get; init; } = 4L << 30;

    /// <summary>Most glyphs and ruling lines on one page.</summary>
    public int MaxItemsPerPage { get; init; } = 500_000;

    /// <summary>Longest time for the whole file.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(2);
}
