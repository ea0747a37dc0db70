using Mingzhang.Accounts;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing;

/// <summary>What every audit looks at; things that several need are read once.</summary>
internal sealed class AuditContext(AuditRequest request)
{
    private readonly Dictionary<Type, object> _made = [];
    private IReadOnlyList<TextPassage>? _passages;

    public Pack Pack => request.Pack;

    public Profile Profile => request.Profile;

    public RecognizedPack? Source => request.Source;

    public ChartOfAccounts Accounts => request.Accounts;

    public IReadOnlyList<AgainstPack> Against => request.Against;

    /// <summary>The running text of the pack in order, each passage with the headings above it.</summary>
    public IReadOnlyList<TextPassage> Passages => _passages ??= TextPassages.Of(Pack);

    /// <summary>What several audits work out of the same pack: made when it is first asked for, the same from then on.</summary>
    /// <param name="make">Makes it of this context; always the same for one type.</param>
    public T Once<T>(Func<AuditContext, T> make)
        where T : class
    {
        if (_made.TryGetValue(typeof(T), out var known))
        {
            return (T)known;
        }

        var made = make(this);
        _made.Add(typeof(T), made);
        return made;
    }
}
