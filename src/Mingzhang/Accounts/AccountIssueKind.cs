namespace Mingzhang.Accounts;

/// <summary>What stands against using a code.</summary>
public enum AccountIssueKind
{
    /// <summary>未知科目: the chart has no such code in any year. The chart is not complete: to be confirmed.</summary>
    Unknown,

    /// <summary>层级不对: the code exists or could, but its level is not the one asked for.</summary>
    WrongLevel,

    /// <summary>尚未启用: the code comes into use in a later year.</summary>
    NotYetInUse,

    /// <summary>已停用: the code ended before the year.</summary>
    Discontinued,

    /// <summary>上级不存在: a book added the account under a code that the chart does not have in the year.</summary>
    NoParent,

    /// <summary>与标准科目矛盾: a book's addition names a confirmed code differently, or names one code twice.</summary>
    Contradiction,
}
