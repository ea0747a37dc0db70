using System.Globalization;

namespace Mingzhang.Accounts;

public sealed partial class ChartOfAccounts
{
    /// <summary>Whether a code can be used in a budget year, and at a level.</summary>
    /// <param name="system">The classification the code is meant in.</param>
    /// <param name="code">The code.</param>
    /// <param name="year">The budget year.</param>
    /// <param name="requiredLevel">The level the place asks for; <see langword="null"/> if any will do.</param>
    /// <param name="deepest">A deeper level that is accepted as well, such as 子目 where an economic 款 is asked for.</param>
    /// <returns><see langword="null"/> if nothing stands against it; else the first objection: level, then existence, then year.</returns>
    public AccountIssue? Check(
        AccountSystem system,
        AccountCode code,
        int year,
        AccountLevel? requiredLevel = null,
        AccountLevel? deepest = null
    )
    {
        if (CheckLevel(system, code, year, requiredLevel, deepest) is { } wrongLevel)
            return wrongLevel;
        if (Find(system, code, year) is { } account)
            return CheckParent(account, year);
        return FindNearest(system, code, year) is { } other ? OutOfUse(other, year) : UnknownCode(system, code, year);
    }

    private AccountIssue? CheckLevel(
        AccountSystem system,
        AccountCode code,
        int year,
        AccountLevel? required,
        AccountLevel? deepest
    )
    {
        if (code.LevelIn(system) is not { } level)
        {
            return new AccountIssue(
                AccountIssueKind.WrongLevel,
                Certain: true,
                $"层级不对：{system.ChineseName()}没有{Text(code.Length)}位的科目代码，“{code}”应为{Lengths(system)}位。"
            );
        }
        if (required is not { } wanted || level == wanted || (level > wanted && level <= deepest))
            return null;
        var named = $"{code}{FindNearest(system, code, year)?.Name}";
        var expected = $"{wanted.ChineseName()}级{Text(wanted.Digits(system))}位";
        if (deepest is { } also && also > wanted)
            expected += $"（或{also.ChineseName()}级{Text(also.Digits(system))}位）";
        return new AccountIssue(
            AccountIssueKind.WrongLevel,
            Certain: true,
            $"层级不对：{named}是{level.ChineseName()}级科目，应为{expected}。"
        );
    }

    private AccountIssue? CheckParent(Account account, int year)
    {
        if (!account.IsLocal || account.Code.Parent is not { } parent || Contains(account.System, parent, year))
            return null;
        return new AccountIssue(
            AccountIssueKind.NoParent,
            Certain: false,
            $"上级待确认：自增科目{account}的上级{parent}不在{Text(year)}年度{account.System.ChineseName()}科目表中，请核对代码。"
        );
    }

    private AccountIssue OutOfUse(Account account, int year)
    {
        if (account.FromYear is { } from && year < from)
        {
            return new AccountIssue(
                AccountIssueKind.NotYetInUse,
                account.Confirmed,
                $"{Uncertain(account)}科目{account}自{Text(from)}年度起使用，{Text(year)}年度尚未启用。"
            );
        }
        var successors = string.Join(
            "、",
            account.MovedTo.Select(code => $"{code}{FindNearest(account.System, code, year)?.Name}")
        );
        var advice = successors.Length > 0 ? $"现用{successors}" : "请按该年度科目表改列";
        return new AccountIssue(
            AccountIssueKind.Discontinued,
            account.Confirmed,
            $"{Uncertain(account)}科目{account}{Text(year)}年度已停用（用至{Text(account.ToYear)}年度），{advice}。"
        );
    }

    private AccountIssue UnknownCode(AccountSystem system, AccountCode code, int year)
    {
        var parent = ParentOf(system, code, year) is { } known ? $"（上级为{known}）" : "";
        return new AccountIssue(
            AccountIssueKind.Unknown,
            Certain: false,
            $"未知科目：{Text(year)}年度{system.ChineseName()}科目表中没有{code}{parent}，请核对代码；确有此科目的，请登记到“科目”表。"
        );
    }

    private static string Uncertain(Account account) => account.Confirmed ? "" : "待确认：";

    private static string Lengths(AccountSystem system) => system == AccountSystem.Income ? "3、5、7或9" : "3、5或7";

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
