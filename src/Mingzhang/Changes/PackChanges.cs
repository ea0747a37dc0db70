using Mingzhang.Packs;

namespace Mingzhang.Changes;

/// <summary>What changed between two packs. Tables and sentences that are the same are listed too, as the context of the others.</summary>
public sealed record PackChanges
{
    /// <summary>The old pack.</summary>
    public required Pack Old { get; init; }

    /// <summary>The new pack.</summary>
    public required Pack New { get; init; }

    /// <summary>What changed of who publishes what for which year: body, code, year, kind, scope.</summary>
    public required IReadOnlyList<LabelChange> Labels { get; init; }

    /// <summary>Every table once, in the order of the new pack; what was removed stands where it stood.</summary>
    public required IReadOnlyList<TableChange> Tables { get; init; }

    /// <summary>Every heading and sentence outside tables once, in reading order of the new pack.</summary>
    public required IReadOnlyList<TextChange> Text { get; init; }

    /// <summary>How much changed, by kind.</summary>
    public ChangeCounts Counts => ChangeCounts.Of(this);

    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => Labels.Count == 0 && Tables.All(t => t.IsSame) && Text.All(t => t.IsSame);
}

/// <summary>A printed name or statement that changed.</summary>
/// <param name="Subject">What it is, in Chinese: 标题, 表号, 金额单位, 年度.</param>
/// <param name="Old">How it stood; empty when it did not.</param>
/// <param name="New">How it stands; empty when it does not.</param>
public sealed record LabelChange(string Subject, string Old, string New);
