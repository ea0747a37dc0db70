namespace Mingzhang.Accounts;

/// <summary>What became of an account between two budget years.</summary>
/// <param name="Before">The account in the earlier year; <see langword="null"/> when it is new.</param>
/// <param name="After">The account in the later year; <see langword="null"/> when it ended.</param>
public sealed record AccountChange(Account? Before, Account? After)
{
    /// <summary>Its code; the same in both years.</summary>
    public AccountCode Code => (After ?? Before)!.Code;

    /// <summary>The accounts of a classification that began, ended or changed their name between two years, by code.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="system">The classification.</param>
    /// <param name="from">The earlier budget year.</param>
    /// <param name="to">The later budget year.</param>
    public static IReadOnlyList<AccountChange> Between(ChartOfAccounts chart, AccountSystem system, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var before = chart.Accounts(system, from).ToDictionary(a => a.Code);
        var after = chart.Accounts(system, to).ToDictionary(a => a.Code);
        return
        [
            .. before
                .Keys.Union(after.Keys)
                .Order()
                .Select(code => new AccountChange(before.GetValueOrDefault(code), after.GetValueOrDefault(code)))
                .Where(c => c.Before?.Name != c.After?.Name),
        ];
    }
}
