using Mingzhang.Accounts;
using Mingzhang.Books.Schema;
using Mingzhang.Packs;

namespace Mingzhang.Books.Importing;

/// <summary>What the sheets read so far say about the cells of the others: year, accounts, units, projects.</summary>
internal sealed class BookContext
{
    /// <summary>The year of the cover; null when the cover has none that can be used.</summary>
    public int? Year { get; set; }

    /// <summary>The kind of book; null when the cover does not say.</summary>
    public PackKind? Kind { get; set; }

    /// <summary>The scope; null when the cover does not say.</summary>
    public PackScope? Scope { get; set; }

    /// <summary>The department's code; null when the cover has none that can be used.</summary>
    public string? DepartmentCode { get; set; }

    /// <summary>The classifications with the book's own additions.</summary>
    public ChartOfAccounts Chart { get; set; } = ChartOfAccounts.Standard;

    /// <summary>The units by code; null while they are unknown, so that nothing can be said against a unit.</summary>
    public HashSet<string>? Units { get; set; }

    /// <summary>The projects by code with their unit; null while they are unknown.</summary>
    public Dictionary<string, string>? Projects { get; set; }

    /// <summary>What stands against an account code in the book's year; null when nothing does or the year is not known.</summary>
    public AccountIssue? IssueOf(AccountRule rule, AccountCode code)
    {
        if (Year is not { } year)
        {
            return null;
        }

        var issue = Chart.Check(rule.System, code, year, rule.Level, rule.Deepest);

        // A missing parent is said once, where the book declares the account.
        return issue?.Kind == AccountIssueKind.NoParent ? null : issue;
    }

    /// <summary>Whether a counterparty may be named: a unit of the book, or in a unit's own book any other unit of the department.</summary>
    public bool KnowsCounterparty(string code) =>
        Units is null
        || Units.Contains(code)
        || (Scope != PackScope.Department && UnitCodes.IsWellFormed(code) && UnitCodes.IsOf(code, DepartmentCode));
}
