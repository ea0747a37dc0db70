namespace Mingzhang.Accounts;

public sealed partial class ChartOfAccounts
{
    /// <summary>Whether a book may add this account.</summary>
    /// <returns>
    /// <see langword="null"/> if it may; else an objection: no level of the classification has such a code, or the chart has a confirmed
    /// account of this code with another name. A reconstructed account may be overruled.
    /// </returns>
    public AccountIssue? CheckAddition(AccountAddition addition)
    {
        ArgumentNullException.ThrowIfNull(addition);
        if (CheckLevel(addition.System, addition.Code, year: 0, required: null, deepest: null) is { } wrongLevel)
            return wrongLevel;
        var rows = Table(addition.System).Rows(addition.Code);
        if (AgreesWithAny(rows, addition.Name) || !IsFixed(rows))
            return null;
        return new AccountIssue(
            AccountIssueKind.Contradiction,
            Certain: true,
            $"与标准科目矛盾：{addition.Code}在{addition.System.ChineseName()}科目表中是“{rows[^1].Name}”，不能登记为“{addition.Name}”。"
        );
    }

    /// <summary>
    /// This chart with a book's own accounts, valid in every year and taken as confirmed: the book says what they are. An addition that
    /// repeats a confirmed account under the same name changes nothing; one for a reconstructed account replaces it.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// <see cref="CheckAddition"/> objects to an addition, or two additions give one code different names. The message is Chinese.
    /// </exception>
    public ChartOfAccounts With(IEnumerable<AccountAddition> additions)
    {
        ArgumentNullException.ThrowIfNull(additions);
        var tables = _tables.ToArray();
        foreach (var ofSystem in additions.GroupBy(a => a.System))
        {
            var added = new Dictionary<AccountCode, Account>();
            foreach (var addition in ofSystem)
                Add(addition, added, nameof(additions));
            var table = Table(ofSystem.Key);
            tables[(int)ofSystem.Key] = new AccountTable(
                table.InOrder.Where(a => !added.ContainsKey(a.Code)).Concat(added.Values)
            );
        }
        return new ChartOfAccounts(tables);
    }

    private void Add(AccountAddition addition, Dictionary<AccountCode, Account> added, string parameter)
    {
        if (CheckAddition(addition) is { } issue)
            throw new ArgumentException(issue.Message, parameter);
        if (added.TryGetValue(addition.Code, out var earlier))
        {
            if (!AccountNames.SameName(earlier.Name, addition.Name))
                throw new ArgumentException(
                    $"{addition.Code}登记了两个名称：“{earlier.Name}”和“{addition.Name}”。",
                    parameter
                );
            return;
        }
        if (IsFixed(Table(addition.System).Rows(addition.Code)))
            return;
        added.Add(
            addition.Code,
            new Account
            {
                System = addition.System,
                Code = addition.Code,
                Name = addition.Name.Trim(),
                Level = addition.Code.LevelIn(addition.System)!.Value,
                Confirmed = true,
                IsLocal = true,
                Note = addition.Note,
            }
        );
    }

    private static bool IsFixed(ReadOnlySpan<Account> rows)
    {
        foreach (var row in rows)
        {
            if (row.Confirmed)
                return true;
        }
        return false;
    }

    private static bool AgreesWithAny(ReadOnlySpan<Account> rows, string name)
    {
        foreach (var row in rows)
        {
            if (row.CompareName(name) != NameMatch.Different)
                return true;
        }
        return false;
    }
}
