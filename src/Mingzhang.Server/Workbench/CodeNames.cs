using Mingzhang.Accounts;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Workbench;

/// <summary>The names behind the codes of a line of expenditure.</summary>
public static class CodeNames
{
    /// <summary>The name of a 功能科目; blank when the classification of the year does not know it.</summary>
    public static string OfFunction(string code, int year) => NameOf(AccountSystem.Functional, code, year);

    /// <summary>The name of a 部门经济分类科目; blank when the classification of the year does not know it.</summary>
    public static string OfEconomy(string code, int year) => NameOf(AccountSystem.DepartmentEconomic, code, year);

    /// <summary>A line in words: 139001 · 2130301 行政运行 · 30201 办公费 · 公用 · 一般公共预算 · 当年.</summary>
    public static string OfLine(LineKey key, int year)
    {
        var function = key["功能科目"];
        var economy = key["经济科目"];
        string[] parts =
        [
            key.Unit,
            $"{function} {OfFunction(function, year)}".Trim(),
            $"{economy} {OfEconomy(economy, year)}".Trim(),
            key["支出类型"],
            key["项目代码"],
            key["资金性质"],
            key["资金安排"],
            key["对方单位"],
        ];
        return string.Join(" · ", parts.Where(p => p.Length > 0));
    }

    private static string NameOf(AccountSystem system, string code, int year) =>
        AccountCode.TryParse(code, out var parsed) ? ChartOfAccounts.Standard.NameOf(system, parsed, year) ?? "" : "";
}
