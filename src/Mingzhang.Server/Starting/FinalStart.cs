using Mingzhang.Books.Schema;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Starting;

/// <summary>
/// 从批复开始编决算: the rows with which final accounts begin. Who, which projects, which lines, and the budget to compare with come
/// from the approved and adjusted budget; what was received and spent stays blank for the person to fill. Pure.
/// </summary>
internal static class FinalStart
{
    // What the year's budget says only for the budget.
    private static readonly string[] ReasonsOfTheBudget = ["原因.", "差异."];

    private static readonly (string Fund, string Source)[] Sources =
    [
        ("一般公共预算", "一般公共预算拨款收入"),
        ("政府性基金", "政府性基金预算拨款收入"),
        ("国有资本经营", "国有资本经营预算拨款收入"),
    ];

    /// <summary>The rows, in the order of the sheets.</summary>
    /// <param name="budget">The rows of the budget book.</param>
    /// <param name="adjusted">Its lines as adjusted over the whole year.</param>
    /// <param name="adjustments">The approved adjustments, for the projects that they brought.</param>
    /// <param name="lastFinal">The rows of last year's final accounts; none when there are none.</param>
    /// <param name="profile">The profile of the final accounts.</param>
    public static IEnumerable<StoredRow> Rows(
        IReadOnlyList<StoredRow> budget,
        IReadOnlyList<AdjustedLine> adjusted,
        IReadOnlyList<Adjustment> adjustments,
        IReadOnlyList<StoredRow> lastFinal,
        string profile
    )
    {
        var sheets = budget.ToLookup(r => r.Sheet, StringComparer.Ordinal);
        List<StoredRow> units = [.. sheets[BookSchema.Units.Name]];
        List<(LineKey, long)> approved = [.. adjusted.Where(l => l.Approved != 0).Select(l => (l.Key, l.Approved))];
        List<(LineKey, long)> year = [.. adjusted.Where(l => l.Adjusted != 0).Select(l => (l.Key, l.Adjusted))];
        return
        [
            .. sheets[BookSchema.Cover.Name]
                .Select(r => r.With(("类型", BookTerms.Kinds[1]), ("版式", profile), ("版式变体", ""))),
            .. units,
            .. sheets[BookSchema.LocalAccounts.Name],
            .. Incomes(sheets[BookSchema.Incomes.Name], adjusted),
            .. adjusted
                .Where(l => l.Adjusted != 0)
                .Select(l => new StoredRow { Sheet = BookSchema.Expenditures.Name, Cells = l.Key.Row("") }),
            .. Balances(lastFinal),
            .. Projects(sheets[BookSchema.Projects.Name], adjusted, adjustments),
            .. sheets[BookSchema.Indicators.Name],
            .. LastYear(lastFinal),
            .. ComparedFigures.OfExpenditures("年初预算", approved, units),
            .. ComparedFigures.OfExpenditures("全年预算", year, units),
            .. sheets[BookSchema.OfficialCounts.Name]
                .Where(r => r.Cell("口径") != "上年")
                .Select(r => r.With(("数量", ""))),
            .. sheets[BookSchema.Assets.Name]
                .Select(r => r.With(("数量", ""), ("计划购置数", ""), ("截至日期", "")))
                .DistinctBy(r => (r.Cell("单位代码"), r.Cell("类别"), r.Cell("大类"))),
            .. sheets[BookSchema.Sentences.Name]
                .Where(r => !ReasonsOfTheBudget.Any(p => r.Cell("位置").StartsWith(p, StringComparison.Ordinal))),
        ];
    }

    // Final accounts tell an income by its account; other money keeps the lines of the budget.
    private static IEnumerable<StoredRow> Incomes(IEnumerable<StoredRow> budget, IReadOnlyList<AdjustedLine> adjusted)
    {
        foreach (var (fund, source) in Sources)
        {
            var accounts = adjusted
                .Where(l => l.Key["资金性质"] == fund && l.Adjusted != 0 && l.Key["资金安排"] != "上年结转")
                .Select(l => (l.Key.Unit, Function: l.Key["功能科目"]))
                .Distinct()
                .OrderBy(a => a.Unit, StringComparer.Ordinal)
                .ThenBy(a => a.Function, StringComparer.Ordinal);
            foreach (var (unit, function) in accounts)
            {
                yield return SheetRow.New(
                    BookSchema.Incomes,
                    ("单位代码", unit),
                    ("收入项目", source),
                    ("功能科目", function),
                    ("资金安排", "当年")
                );
            }
        }

        foreach (
            var row in budget
                .Where(r => Sources.All(s => s.Source != r.Cell("收入项目")) && r.Cell("资金安排") == "当年")
                .Select(r => r.With(("金额", "")))
        )
        {
            yield return row;
        }
    }

    private static IEnumerable<StoredRow> Balances(IReadOnlyList<StoredRow> lastFinal) =>
        lastFinal
            .Where(r => r.Sheet == BookSchema.Balances.Name && r.Cell("结余项目") == "年末结转和结余")
            .Select(r => r.With(("结余项目", "年初结转和结余")));

    private static IEnumerable<StoredRow> Projects(
        IEnumerable<StoredRow> budget,
        IReadOnlyList<AdjustedLine> adjusted,
        IReadOnlyList<Adjustment> adjustments
    )
    {
        var sums = adjusted
            .GroupBy(l => l.Key["项目代码"], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(l => l.Adjusted), StringComparer.Ordinal);
        return budget
            .Concat(adjustments.SelectMany(AdjustmentCheck.NewProjects))
            .DistinctBy(r => r.Cell("项目代码"))
            .Where(r => sums.GetValueOrDefault(r.Cell("项目代码")) != 0)
            .Select(r => r.With(("全年预算数", SheetRow.OfFen(sums[r.Cell("项目代码")])), ("执行数", "")));
    }

    private static IEnumerable<StoredRow> LastYear(IReadOnlyList<StoredRow> lastFinal)
    {
        if (lastFinal.Count == 0)
        {
            return [];
        }

        const string basis = "上年决算";
        List<(LineKey, long)> lines =
        [
            .. lastFinal
                .Where(r => r.Sheet == BookSchema.Expenditures.Name)
                .Select(r => (LineKey.OfRow(r.Cells), r.Fen("金额"))),
        ];
        return ComparedFigures
            .OfTotals(basis, lastFinal, lines.Sum(l => l.Item2))
            .Concat(
                ComparedFigures
                    .OfExpenditures(basis, lines, lastFinal.Where(r => r.Sheet == BookSchema.Units.Name))
                    .Where(r => r.Cell("功能科目").Length == 0)
            );
    }
}
