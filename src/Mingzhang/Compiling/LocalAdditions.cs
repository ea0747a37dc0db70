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
            if (
                AccountTerms.TryParseSystem(local.System, out var system)
                && AccountCode.TryParse(local.Code, out var code)
            )
            {
                var addition = new AccountAddition(system, code, local.Name);
                if (ChartOfAccounts.Standard.CheckAddition(addition) is null)
                {
                    yield return addition;
                }
            }
        }
    }
}
