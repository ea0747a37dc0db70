using Mingzhang.Books;

namespace Mingzhang.Consolidation;

/// <summary>Puts units, projects and local accounts together: each may stand in one book only, or be the same in all.</summary>
internal static class IdentityMerger
{
    /// <summary>The units in code order, without 抵销.</summary>
    public static List<BookUnit> Units(BookStack stack)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var units = new List<BookUnit>();
        foreach (var (book, name) in stack.Books)
        {
            foreach (var unit in BookStack.UnitsOf(book))
            {
                if (owners.TryAdd(unit.Code, name))
                {
                    units.Add(unit);
                    continue;
                }

                stack.Report(
                    ConsolidationProblemKind.UnitTwice,
                    BookStack.PlaceOf(name, "单位", unit.Line),
                    $"单位 {unit.Code} {unit.Name}在{owners[unit.Code]}里已经有了。",
                    "一个单位只能在一本簿里；去掉重复的一本。"
                );
            }
        }

        units.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        return units;
    }

    /// <summary>Reports project codes that stand in two books.</summary>
    public static void CheckProjects(BookStack stack)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (book, name) in stack.Books)
        {
            foreach (var project in book.Projects)
            {
                if (!owners.TryAdd(project.Code, name))
                {
                    stack.Report(
                        ConsolidationProblemKind.ProjectTwice,
                        BookStack.PlaceOf(name, "项目", project.Line),
                        $"项目代码 {project.Code} 在{owners[project.Code]}里已经有了。",
                        "两个项目的，改其中一个的代码；几个单位同做一个项目的，各单位分别编码。"
                    );
                }
            }
        }
    }

    /// <summary>The local accounts, those that several books have once.</summary>
    public static List<LocalAccount> Accounts(BookStack stack)
    {
        var known = new Dictionary<(string System, string Code), (LocalAccount Account, string Book)>();
        var accounts = new List<LocalAccount>();
        foreach (var (book, name) in stack.Books)
        {
            foreach (var account in book.LocalAccounts)
            {
                if (known.TryAdd((account.System, account.Code), (account, name)))
                {
                    accounts.Add(account);
                    continue;
                }

                var (earlier, owner) = known[(account.System, account.Code)];
                if (earlier.Name != account.Name)
                {
                    stack.Report(
                        ConsolidationProblemKind.AccountNames,
                        BookStack.PlaceOf(name, "科目", account.Line),
                        $"{account.System}科目 {account.Code} 叫“{account.Name}”，在{owner}里叫“{earlier.Name}”。",
                        "同一个科目用同一个名称；两个科目的，改其中一个的代码。"
                    );
                }
            }
        }

        return accounts;
    }
}
