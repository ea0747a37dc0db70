using Mingzhang.Accounts;

namespace Mingzhang.Books.Schema;

/// <summary>The accounts that a book declares in sheet 科目, as additions to the standard classifications.</summary>
public static class LocalAccounts
{
    /// <summary>
    /// The additions that the chart accepts, each with its line: codes that are codes, not at odds with a confirmed account,
    /// the first of two lines with one code. In an imported book these are all lines.
    /// </summary>
    public static IReadOnlyList<(LocalAccount Line, AccountAddition Addition)> Accepted(
        IEnumerable<LocalAccount> accounts
    )
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var accepted = new List<(LocalAccount Line, AccountAddition Addition)>();
        var known = new HashSet<(AccountSystem System, AccountCode Code)>();
        foreach (var account in accounts)
        {
            if (
                AccountTerms.TryParseSystem(account.System, out var system)
                && AccountCode.TryParse(account.Code, out var code)
                && new AccountAddition(system, code, account.Name) is var addition
                && ChartOfAccounts.Standard.CheckAddition(addition) is null
                && known.Add((system, code))
            )
            {
                accepted.Add((account, addition));
            }
        }

        return accepted;
    }

    /// <summary>The standard classifications with a book's own accounts.</summary>
    public static ChartOfAccounts ChartWith(IEnumerable<LocalAccount> accounts)
    {
        var accepted = Accepted(accounts);
        return accepted.Count > 0
            ? ChartOfAccounts.Standard.With(accepted.Select(a => a.Addition))
            : ChartOfAccounts.Standard;
    }
}
