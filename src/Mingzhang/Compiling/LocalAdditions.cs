using Mingzhang.Accounts;
using Mingzhang.Books;

namespace Mingzhang.Compiling;

/// <summary>A book's own accounts as additions to the chart.</summary>
internal static class LocalAdditions
{
    /// <summary>The additions of sheet 科目; rows that are no valid account are left to the importer to report.</summary>
    public static IEnumerable<AccountAddition> Of(Book book)
    {
        foreach (var local in book.LocalAccounts)
        {
            AccountSystem? system = local.System switch
            {
                "功能" => AccountSystem.Functional,
                "部门经济" => AccountSystem.DepartmentEconomic,
                "政府经济" => AccountSystem.GovernmentEconomic,
                "收入" => AccountSystem.Income,
                _ => null,
            };
            if (system is { } known && AccountCode.TryParse(local.Code, out var code))
            {
                var addition = new AccountAddition(known, code, local.Name);
                if (ChartOfAccounts.Standard.CheckAddition(addition) is null)
                {
                    yield return addition;
                }
            }
        }
    }
}
