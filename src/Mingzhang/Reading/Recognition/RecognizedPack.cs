using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Profiles;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Reading.Recognition;

/// <summary>What the caller knows already; null lets the content decide.</summary>
public sealed record RecognitionOptions
{
    /// <summary>Id of the profile to read by.</summary>
    public string? Profile { get; init; }

    /// <summary>The year budgeted or accounted for.</summary>
    public int? Year { get; init; }
}

/// <summary>A published pack as it was understood: the pack, by which profile, and why.</summary>
public sealed record RecognizedPack
{
    /// <summary>The file as a reader found it.</summary>
    public required RawDocument Document { get; init; }

    /// <summary>The pack, of the same shape as a compiled one, with places.</summary>
    public required Pack Pack { get; init; }

    /// <summary>The profile it was read by.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The layout of the profile that it is nearest to.</summary>
    public required Layout Layout { get; init; }

    /// <summary>What identity, profile and tables were recognised by.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The grids that belong to no form of the profile.</summary>
    public required IReadOnlyList<UnplacedGrid> Unplaced { get; init; }

    /// <summary>What the reader and the recogniser noticed.</summary>
    public required IReadOnlyList<RawNote> Notes { get; init; }
}

/// <summary>Why something was recognised.</summary>
/// <param name="Subject">What: 版式, 年度, 单位, 代码, 范围, 表.</param>
/// <param name="Conclusion">What it was taken for.</param>
/// <param name="Reason">The observation, one Chinese phrase.</param>
/// <param name="Place">Where it was observed, if at one place.</param>
public sealed record Evidence(string Subject, string Conclusion, string Reason, Place? Place = null);

/// <summary>A grid that belongs to no form.</summary>
/// <param name="Grid">The grid.</param>
/// <param name="Reason">Why, one Chinese phrase.</param>
public sealed record UnplacedGrid(RawGrid Grid, string Reason);
