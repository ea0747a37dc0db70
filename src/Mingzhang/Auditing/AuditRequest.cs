using Mingzhang.Accounts;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing;

/// <summary>What is to be checked, and what it may be held against.</summary>
/// <param name="Profile">The profile of the pack.</param>
/// <param name="Pack">The pack, compiled or read.</param>
public sealed record AuditRequest(Profile Profile, Pack Pack)
{
    /// <summary>How the pack was read; null for a compiled one.</summary>
    public RecognizedPack? Source { get; init; }

    /// <summary>The classifications.</summary>
    public ChartOfAccounts Accounts { get; init; } = ChartOfAccounts.Standard;

    /// <summary>
    /// Whether the findings are explained by figures that are printed wrong. Of a pack just compiled none is: whatever is wrong stands
    /// in its book.
    /// </summary>
    public bool IsDiagnosed { get; init; } = true;

    /// <summary>Other packs that it must agree with: of its units or its department, of another year, of the other kind.</summary>
    public IReadOnlyList<AgainstPack> Against { get; init; } = [];
}

/// <summary>A pack that another is held against.</summary>
/// <param name="Profile">Its profile.</param>
/// <param name="Pack">The pack.</param>
public sealed record AgainstPack(Profile Profile, Pack Pack);
