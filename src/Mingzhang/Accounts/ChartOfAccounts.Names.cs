namespace Mingzhang.Accounts;

public sealed partial class ChartOfAccounts
{
    /// <summary>Judges a name printed beside a code.</summary>
    /// <returns>
    /// <see cref="NameMatch.Same"/> or <see cref="NameMatch.Variant"/> if it is the account's name in the year, confirmed or not.
    /// Otherwise, against a confirmed account, <see cref="NameMatch.OldName"/> if the code bears it in another year, else
    /// <see cref="NameMatch.Different"/>; against a reconstructed account or an unknown code <see cref="NameMatch.Unknown"/>. A confirmed
    /// name printed in a year that no longer (or does not yet) use the code is <see cref="NameMatch.OldName"/>.
    /// </returns>
    public NameMatch CompareName(AccountSystem system, AccountCode code, int year, string printedName)
    {
        ArgumentNullException.ThrowIfNull(printedName);
        var current = Find(system, code, year);
        if (current is not null)
        {
            var match = current.CompareName(printedName);
            if (match != NameMatch.Different)
                return match;
            if (!current.Confirmed)
                return NameMatch.Unknown;
        }
        foreach (var row in Table(system).Rows(code))
        {
            if ((current is not null || row.Confirmed) && row.CompareName(printedName) != NameMatch.Different)
                return NameMatch.OldName;
        }
        return current is null ? NameMatch.Unknown : NameMatch.Different;
    }

    /// <summary>
    /// The accounts that a printed name can mean in a budget year, in code order: those with the same name; if there are none, those of
    /// which it is a variant; if there are none, those whose code bears it in another year.
    /// </summary>
    /// <param name="system">The classification to look in.</param>
    /// <param name="name">The name as printed.</param>
    /// <param name="year">The budget year.</param>
    /// <param name="under">Only accounts below this code: 行政运行 exists in dozens of 款.</param>
    /// <param name="level">Only accounts of this level: 其他支出 is a 类, a 款 and a 项.</param>
    public IReadOnlyList<Account> FindByName(
        AccountSystem system,
        string name,
        int year,
        AccountCode? under = null,
        AccountLevel? level = null
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        List<Account> same = [],
            variants = [],
            old = [];
        foreach (var row in Table(system).RowsNamed(AccountNames.LooseKey(name)))
        {
            if ((under is { } above && !row.Code.IsUnder(above)) || (level is { } wanted && row.Level != wanted))
                continue;
            if (row.IsValidIn(year))
                (row.CompareName(name) == NameMatch.Same ? same : variants).Add(row);
            else if (Find(system, row.Code, year) is { } now && !old.Contains(now))
                old.Add(now);
        }
        if (same.Count > 0)
            return same;
        return variants.Count > 0 ? variants : old;
    }
}
