namespace Mingzhang.Accounts;

/// <summary>The Chinese terms for classifications and levels, in both directions.</summary>
public static class AccountTerms
{
    /// <summary>The classification's name as users read it, such as 功能分类.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="system"/> is not a defined value.</exception>
    public static string ChineseName(this AccountSystem system) =>
        system switch
        {
            AccountSystem.Functional => "功能分类",
            AccountSystem.DepartmentEconomic => "部门经济分类",
            AccountSystem.GovernmentEconomic => "政府经济分类",
            AccountSystem.Income => "收入分类",
            _ => throw new ArgumentOutOfRangeException(nameof(system)),
        };

    /// <summary>The level's name as users read it: 类, 款, 项 or 子目.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not a defined value.</exception>
    public static string ChineseName(this AccountLevel level) =>
        level switch
        {
            AccountLevel.Class => "类",
            AccountLevel.Category => "款",
            AccountLevel.Item => "项",
            AccountLevel.SubItem => "子目",
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        };

    /// <summary>Reads a classification's name, long (功能分类, 功能分类科目) or short (功能), as a book's 科目体系 gives it.</summary>
    /// <returns><see langword="false"/> if the text names none of the four.</returns>
    public static bool TryParseSystem(string? text, out AccountSystem system)
    {
        (var known, system) = text?.Trim() switch
        {
            "功能" or "功能分类" or "功能分类科目" => (true, AccountSystem.Functional),
            "部门经济" or "部门经济分类" or "部门经济分类科目" => (true, AccountSystem.DepartmentEconomic),
            "政府经济" or "政府经济分类" or "政府经济分类科目" => (true, AccountSystem.GovernmentEconomic),
            "收入" or "收入分类" or "收入分类科目" => (true, AccountSystem.Income),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>How many digits a code of this level has in this classification.</summary>
    /// <returns>3, 5, 7 or 9; <see langword="null"/> if the classification has no such level.</returns>
    public static int? Digits(this AccountLevel level, AccountSystem system) =>
        (level, system) switch
        {
            (AccountLevel.Class, _) => 3,
            (AccountLevel.Category, _) => 5,
            (AccountLevel.Item, AccountSystem.Functional or AccountSystem.Income) => 7,
            (AccountLevel.SubItem, AccountSystem.DepartmentEconomic or AccountSystem.GovernmentEconomic) => 7,
            (AccountLevel.SubItem, AccountSystem.Income) => 9,
            _ => null,
        };
}
