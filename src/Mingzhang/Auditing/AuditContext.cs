using Mingzhang.Accounts;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing;

/// <summary>What every audit looks at; things that several need are read once.</summary>
internal sealed class AuditContext(AuditRequest request)
{
    private IReadOnlyList<TextPassage>? _passages;

    public Pack Pack => request.Pack;

    public Profile Profile => request.Profile;

    public RecognizedPack? Source => request.Source;

    public ChartOfAccounts Accounts => request.Accounts;

    public IReadOnlyList<AgainstPack> Against => request.Against;

    /// <summary>The running text of the pack in order, each passage with the headings above it.</summary>
    public IReadOnlyList<TextPassage> Passages => _passages ??= TextPassages.Of(Pack);
}
