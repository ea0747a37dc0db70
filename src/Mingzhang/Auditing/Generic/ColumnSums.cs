using Mingzhang.Forms;

namespace Mingzhang.Auditing.Generic;

/// <summary>
/// Finds which columns of a table sum which others. Headings propose, the rows decide: a relation counts only when nearly all
/// rows keep it, so that a broken row stands out and a wrong idea stays silent.
/// </summary>
internal static class ColumnSums
{
    private const int Proof = 3;
    private const int MostParts = 24;

    // Figures of different times or plans are never parts of a sum.
    private static readonly string[] Unlike = ["预算数", "决算数", "执行数", "调整预算数", "增减", "上年", "结转下年"];

    /// <summary>The relations that the rows prove, each a sum test for every row that can be read.</summary>
    public static IEnumerable<IReadOnlyList<SumTest>> Of(MoneyPanel panel)
    {
        var money = panel.Money;
        var ends = new int[money.Count];
        var found = new List<IReadOnlyList<SumTest>>();
        for (var i = money.Count - 1; i >= 0; i--)
        {
            ends[i] = i + 1;
            if (Best(panel, i, ends) is var (tests, end))
            {
                ends[i] = end;
                found.Add(tests);
            }
        }

        if (found.Count == 0 && AtTheEnd(panel) is { } last)
        {
            found.Add(last);
        }

        found.Reverse();
        return found;
    }

    private static (IReadOnlyList<SumTest> Tests, int End)? Best(MoneyPanel panel, int at, int[] ends)
    {
        (IReadOnlyList<SumTest> Tests, int End)? best = null;
        var (fewest, strongest) = (int.MaxValue, -1);
        var parts = new List<int>();
        for (var k = at + 1; k < ends.Length && parts.Count < MostParts; k = ends[k])
        {
            parts.Add(panel.Money[k]);
            var tests = Tests(panel, panel.Money[at], parts);
            var failed = tests.Count(t => !t.Holds);
            var strong = tests.Count(t => t.IsStrong);
            if (failed < fewest || (failed == fewest && strong >= strongest))
            {
                (fewest, strongest) = (failed, strong);
                best = IsProved(panel, panel.Money[at], parts, tests) ? (tests, ends[k]) : null;
            }
        }

        return best;
    }

    private static List<SumTest>? AtTheEnd(MoneyPanel panel)
    {
        if (panel.Money.Count < 3)
        {
            return null;
        }

        int[] parts = [.. panel.Money.SkipLast(1)];
        var tests = Tests(panel, panel.Money[^1], parts);
        return IsProved(panel, panel.Money[^1], parts, tests) ? tests : null;
    }

    private static List<SumTest> Tests(MoneyPanel panel, int total, IReadOnlyList<int> parts)
    {
        var tests = new List<SumTest>();
        for (var row = 0; row < panel.Rows.Count; row++)
        {
            var at = row;
            var test = new SumTest(panel, row, total, [.. parts.Select(p => (at, p))]);
            if (test.IsReadable)
            {
                tests.Add(test);
            }
        }

        return tests;
    }

    private static bool IsProved(MoneyPanel panel, int total, IReadOnlyList<int> parts, List<SumTest> tests)
    {
        var held = tests.Count(t => t.Holds && t.IsTelling);
        var strong = tests.Count(t => t.IsStrong);
        var failed = tests.Count(t => !t.Holds);
        var isNamed = IsSum(panel, total, parts);
        if (failed == 0)
        {
            return strong >= Proof || (isNamed && held > 0);
        }

        return (isNamed && tests.Count == 1 && IsTravel(panel, total, parts))
            || failed <= Math.Max(1, held / 6)
                && (strong >= Proof || (isNamed && held >= Proof))
                && !parts.Append(total).Any(c => IsUnlike(panel, c));
    }

    // “三公” is one row of figures that nothing else can prove; the law says what its parts are.
    private static bool IsTravel(MoneyPanel panel, int total, IReadOnlyList<int> parts)
    {
        string[] ids = [.. parts.Select(p => panel.Panel.Columns[p].Id)];
        return Has("因公出国") && Has("公务接待")
            ? parts.Count >= 3 && total == panel.Money[0]
            : parts.Count == 2 && Has("公务用车购置") && Has("公务用车运行");

        bool Has(string word) => Array.Exists(ids, i => i.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsSum(MoneyPanel panel, int total, IReadOnlyList<int> parts)
    {
        var column = panel.Panel.Columns[total];
        var leaf = column.Id[(column.Id.LastIndexOf('/') + 1)..];
        return leaf.StartsWith("合计", StringComparison.Ordinal)
            || leaf.StartsWith("小计", StringComparison.Ordinal)
            || leaf.EndsWith("合计", StringComparison.Ordinal)
            || parts.All(p => IsBelow(panel.Panel.Columns[p], column));
    }

    // 人员经费 under a heading 基本支出 that is a column itself.
    private static bool IsBelow(Column part, Column total) =>
        part.Header.Count > 1 && part.Header.SkipLast(1).Contains(total.Header[^1]);

    private static bool IsUnlike(MoneyPanel panel, int column) =>
        Array.Exists(Unlike, w => panel.Panel.Columns[column].Id.EndsWith(w, StringComparison.Ordinal));
}
