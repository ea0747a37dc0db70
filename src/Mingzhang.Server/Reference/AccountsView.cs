using Mingzhang.Accounts;

namespace Mingzhang.Server.Reference;

/// <summary>A classification in a year, and what is different from another year.</summary>
/// <param name="System">The classification.</param>
/// <param name="Year">The budget year.</param>
/// <param name="Against">The year it is compared with.</param>
/// <param name="Query">What codes begin with or names hold; empty for all.</param>
/// <param name="Changes">The differences.</param>
/// <param name="Found">How many accounts of the year match.</param>
/// <param name="Accounts">The first of them.</param>
public sealed record AccountsView(
    AccountSystem System,
    int Year,
    int Against,
    string Query,
    IReadOnlyList<AccountChange> Changes,
    int Found,
    IReadOnlyList<Account> Accounts
)
{
    /// <summary>How many accounts a page shows.</summary>
    public const int Most = 500;

    /// <summary>The earliest and the latest year that can be asked for.</summary>
    public static (int First, int Last) Years { get; } = (2007, 2100);

    /// <summary>Looks accounts up. Years that cannot be are brought to the nearest that can.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="system">The classification.</param>
    /// <param name="year">The budget year.</param>
    /// <param name="against">The year to compare with; null for the year before.</param>
    /// <param name="query">What codes begin with or names hold; null for all.</param>
    public static AccountsView Of(ChartOfAccounts chart, AccountSystem system, int year, int? against, string? query)
    {
        ArgumentNullException.ThrowIfNull(chart);
        year = Math.Clamp(year, Years.First, Years.Last);
        var other = Math.Clamp(against ?? year - 1, Years.First, Years.Last);
        var words = (query ?? "").Trim();
        var found = chart.Accounts(system, year).Where(a => Matches(a, words)).ToList();
        return new AccountsView(
            system,
            year,
            other,
            words,
            [
                .. AccountChange
                    .Between(chart, system, other, year)
                    .Where(c => (c.Before is { } b && Matches(b, words)) || (c.After is { } a && Matches(a, words))),
            ],
            found.Count,
            [.. found.Take(Most)]
        );
    }

    private static bool Matches(Account account, string words) =>
        account.Code.ToString().StartsWith(words, StringComparison.Ordinal)
        || account.Name.Contains(words, StringComparison.Ordinal);
}
