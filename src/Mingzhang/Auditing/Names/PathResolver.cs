using Mingzhang.Accounts;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Names;

/// <summary>Decides which code an account named in text has, first by the pack's own tables, then by the classification.</summary>
/// <param name="own">The items of the tables.</param>
/// <param name="chart">The classifications.</param>
/// <param name="year">The budget year.</param>
internal sealed class PathResolver(OwnAccounts own, ChartOfAccounts chart, int year)
{
    /// <summary>From this likeness on, a name is taken for a slip of another.</summary>
    public const int AlikeEnough = 60;

    private readonly Dictionary<AccountPath, (AccountCode Code, bool IsOwn)?> _resolved = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>The resolver of a pack.</summary>
    public static PathResolver Of(AuditContext context) =>
        context.Once(c => new PathResolver(OwnAccounts.Of(c), c.Accounts, c.Pack.Identity.Year));

    /// <summary>The code and whether the pack's tables have it; null when neither tables nor classification know the name.</summary>
    public (AccountCode Code, bool IsOwn)? Resolve(AccountPath path)
    {
        // Several audits ask about the paths of one pack.
        if (!_resolved.TryGetValue(path, out var resolved))
        {
            resolved = Look(path);
            _resolved.Add(path, resolved);
        }

        return resolved;
    }

    private (AccountCode Code, bool IsOwn)? Look(AccountPath path)
    {
        if (path.Item is not { } item)
        {
            return null;
        }

        var named = own.Named(item.Name);
        if (named.Count > 0)
        {
            var (code, fits) = named.Select(n => (n.Code, Fits: Fit(path, n.Code))).MaxBy(n => n.Fits);
            if (fits > 0 || named.Count == 1)
            {
                return Elsewhere(path, item, fits) is { } other ? (other, false) : (code, true);
            }
        }

        var known = chart.FindByName(AccountSystem.Functional, item.Name, year, level: AccountLevel.Item);
        return known.Count == 0 ? null
            : known.Select(a => (a.Code, Fits: Fit(path, a.Code))).MaxBy(a => a.Fits) is { Fits: > 0 } best
                ? (best.Code, own.Find(best.Code) is not null)
            : known.Count == 1 ? (known[0].Code, own.Find(known[0].Code) is not null)
            : null;
    }

    /// <summary>The item of the tables whose name is nearly that of a path that nothing resolves; null when none is.</summary>
    public OwnAccount? Nearest(AccountPath path)
    {
        var fitting = own
            .Items.Where(i => (path.Class is null && path.Category is null) || Fit(path, i.Code) > 0)
            .Select(i => (Item: i, Like: Folding.Likeness(i.Name, path.Item?.Name ?? "")))
            .OrderByDescending(i => i.Like)
            .FirstOrDefault();
        return fitting.Like >= AlikeEnough ? fitting.Item : null;
    }

    // 行政运行 stands in many 款: one that fits the whole path goes before one of the tables that fits it worse.
    private AccountCode? Elsewhere(AccountPath path, PathName item, int fits)
    {
        if (fits >= Possible(path))
        {
            return null;
        }

        foreach (var account in chart.FindByName(AccountSystem.Functional, item.Name, year, level: AccountLevel.Item))
        {
            if (Fit(path, account.Code) == Possible(path) && own.Find(account.Code) is null)
            {
                return account.Code;
            }
        }

        return null;
    }

    private static int Possible(AccountPath path) => (path.Class is null ? 0 : 1) + (path.Category is null ? 0 : 2);

    /// <summary>How well the upper names of a path fit a code: 1 for the 类, 2 for the 款.</summary>
    public int Fit(AccountPath path, AccountCode code) =>
        (path.Class is { } name && IsName(code.Class, name.Name) ? 1 : 0)
        + (path.Category is { } category && code.Category is { } above && IsName(above, category.Name) ? 2 : 0);

    private bool IsName(AccountCode code, string name) =>
        chart.FindNearest(AccountSystem.Functional, code, year) is { } account
        && (
            account.CompareName(name) != NameMatch.Different
            || account.OldNames.Any(o => AccountNames.Compare(o, name) != NameMatch.Different)
        );
}
