using Mingzhang.Accounts;
using Mingzhang.Books;
using Mingzhang.Books.Schema;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>The codes that the drop-downs of a book offer: functional items and economic accounts of its year.</summary>
internal sealed class CodeLists
{
    private CodeLists(IReadOnlyList<Account> functions, IReadOnlyList<Account> economies)
    {
        Functions = functions;
        Economies = economies;
    }

    /// <summary>功能科目 at 项, the book's own among them.</summary>
    public IReadOnlyList<Account> Functions { get; }

    /// <summary>部门经济科目 at 款, and the sub-items that the book declares.</summary>
    public IReadOnlyList<Account> Economies { get; }

    /// <summary>The lists of a year with a book's own accounts.</summary>
    public static CodeLists Of(int year, IReadOnlyList<LocalAccount> local)
    {
        var chart = LocalAccounts.ChartWith(local);
        return new CodeLists(
            [.. chart.Accounts(AccountSystem.Functional, year).Where(a => a.Level == AccountLevel.Item)],
            [.. chart.Accounts(AccountSystem.DepartmentEconomic, year).Where(a => a.Level >= AccountLevel.Category)]
        );
    }
}
