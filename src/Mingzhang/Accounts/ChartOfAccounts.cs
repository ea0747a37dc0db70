namespace Mingzhang.Accounts;

/// <summary>
/// The classifications of government receipts and payments by budget year: an immutable chart, safe to share between threads.
/// </summary>
/// <remarks>
/// The standard chart is partly a reconstruction: an account it lacks is to be confirmed, not wrong; only an account marked
/// <see cref="Account.Confirmed"/> can contradict what somebody printed. Lookups by code are dictionary hits and allocate nothing.
/// </remarks>
public sealed partial class ChartOfAccounts
{
    private static readonly Lazy<ChartOfAccounts> LazyStandard = new(AccountData.LoadStandard);

    // One table a classification, in the order of the enumeration.
    private readonly AccountTable[] _tables;

    internal ChartOfAccounts(IReadOnlyList<AccountTable> tables) => _tables = [.. tables];

    /// <summary>The chart that ships with the library, read at first use.</summary>
    public static ChartOfAccounts Standard => LazyStandard.Value;

    /// <summary>The account a code stands for in a budget year; <see langword="null"/> if the chart has none in that year.</summary>
    public Account? Find(AccountSystem system, AccountCode code, int year) => Table(system).Find(code, year);

    /// <summary>
    /// As <see cref="Find"/>, but for a year in which the code is not in use: the account it last was before that year, else the first it is
    /// after it. <see langword="null"/> only if no year has the code.
    /// </summary>
    public Account? FindNearest(AccountSystem system, AccountCode code, int year) =>
        Table(system).FindNearest(code, year);

    /// <summary>Whether the chart has the code in a budget year.</summary>
    public bool Contains(AccountSystem system, AccountCode code, int year) => Find(system, code, year) is not null;

    /// <summary>The code's name in a budget year; <see langword="null"/> if the chart has none in that year.</summary>
    public string? NameOf(AccountSystem system, AccountCode code, int year) => Find(system, code, year)?.Name;

    /// <summary>The account one level up in a budget year; <see langword="null"/> for a 类 or if the chart lacks it.</summary>
    public Account? ParentOf(AccountSystem system, AccountCode code, int year) =>
        code.Parent is { } parent ? Find(system, parent, year) : null;

    /// <summary>The accounts above a code in a budget year, the 类 first, without the code itself. Levels the chart lacks are left out.</summary>
    public IReadOnlyList<Account> Ancestors(AccountSystem system, AccountCode code, int year)
    {
        var ancestors = new List<Account>(3);
        for (var above = code.Parent; above is { } one; above = one.Parent)
        {
            if (Find(system, one, year) is { } account)
                ancestors.Add(account);
        }
        ancestors.Reverse();
        return ancestors;
    }

    /// <summary>The accounts directly below a code in a budget year, in code order.</summary>
    public IReadOnlyList<Account> Children(AccountSystem system, AccountCode code, int year) =>
        Table(system).Children(code, year);

    /// <summary>Every account of a classification in a budget year, in code order.</summary>
    public IEnumerable<Account> Accounts(AccountSystem system, int year) =>
        Table(system).InOrder.Where(a => a.IsValidIn(year));

    /// <summary>Every account of a classification in any year, in code order, earlier names before later ones.</summary>
    public IReadOnlyList<Account> AllYears(AccountSystem system) => Table(system).InOrder;

    private AccountTable Table(AccountSystem system) =>
        (uint)system < (uint)_tables.Length
            ? _tables[(int)system]
            : throw new ArgumentOutOfRangeException(nameof(system));
}
