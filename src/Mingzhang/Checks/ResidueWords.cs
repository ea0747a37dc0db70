using Mingzhang.Packs;

namespace Mingzhang.Checks;

/// <summary>Texts that only a template holds, and where they count as its residue.</summary>
public sealed record ResidueWords
{
    /// <summary>What kind of residue it is, as a report names it: 填报提示.</summary>
    public required string Kind { get; init; }

    /// <summary>The texts, in the spelling of readable text.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>One of these must follow at once; $ is the end of a paragraph that nothing continues. Empty for anything.</summary>
    public IReadOnlyList<string> Then { get; init; } = [];

    /// <summary>One of these must stand right before. Empty for anything.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>None of these may stand right before.</summary>
    public IReadOnlyList<string> NotAfter { get; init; } = [];

    /// <summary>The parts of a pack in which it counts; empty for all.</summary>
    public IReadOnlyList<PartKind> Parts { get; init; } = [];
}
