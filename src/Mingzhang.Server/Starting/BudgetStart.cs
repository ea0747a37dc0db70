using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Comparing;

namespace Mingzhang.Server.Starting;

/// <summary>
/// 从上年开始编预算: the rows with which next year's budget begins. Structure, codes and staff come from this year's, its figures
/// become those to compare with, and the amounts stay blank for the person to fill. Pure.
/// </summary>
internal static class BudgetStart
{
    private const string Basis = "上年预算";

    private static readonly string[] Reasons = ["原因.", "差异."];

    /// <summary>The rows, in the order of the sheets.</summary>
    /// <param name="last">The rows of this year's budget book, or of several that were merged.</param>
    /// <param name="year">The year of the new book.</param>
    /// <param name="successors">The new codes of units whose code changes.</param>
    /// <param name="isSplit">Whether the book is about a part of what the old one was about: then the figures to compare with stay blank.</param>
    public static IEnumerable<StoredRow> Rows(
        IReadOnlyList<StoredRow> last,
        int year,
        IReadOnlyDictionary<string, string> successors,
        bool isSplit = false
    )
    {
        var sheets = last.Select(r => UnitCodes.Renewed(r, successors)).ToLookup(r => r.Sheet, StringComparer.Ordinal);
        List<StoredRow> units = [.. sheets[BookSchema.Units.Name].DistinctBy(r => r.Cell("单位代码"))];
        List<(LineKey Key, long Fen)> lines =
        [
            .. sheets[BookSchema.Expenditures.Name].Select(r => (LineKey.OfRow(r.Cells), r.Fen("金额"))),
        ];
        List<StoredRow> all = [.. sheets.SelectMany(s => s)];
        return
        [
            .. sheets[BookSchema.Cover.Name].Take(1).Select(r => r.With(("年度", SheetRow.OfNumber(year)))),
            .. units,
            .. Distinct(sheets[BookSchema.LocalAccounts.Name]),
            .. Distinct(sheets[BookSchema.Incomes.Name].Where(IsOfTheYear).Select(r => r.With(("金额", "")))),
            .. Distinct(sheets[BookSchema.Expenditures.Name].Where(IsOfTheYear).Select(r => r.With(("金额", "")))),
            .. sheets[BookSchema.Projects.Name].DistinctBy(r => r.Cell("项目代码")),
            .. sheets[BookSchema.Indicators.Name],
            .. ComparedFigures
                .OfTotals(Basis, all, lines.Sum(l => l.Fen))
                .Concat(ComparedFigures.OfExpenditures(Basis, ComparedFigures.OfTheYear(lines), units))
                .Select(r => isSplit ? r.With(("金额", "")) : r),
            .. Distinct(
                sheets[BookSchema.OfficialCounts.Name]
                    .Where(r => r.Cell("口径") != "上年")
                    .Select(r => r.With(("数量", "")))
            ),
            .. Distinct(
                sheets[BookSchema.Assets.Name].Select(r => r.With(("数量", ""), ("计划购置数", ""), ("截至日期", "")))
            ),
            .. sheets[BookSchema.Sentences.Name]
                .Where(r => !Reasons.Any(p => r.Cell("位置").StartsWith(p, StringComparison.Ordinal)))
                .DistinctBy(r => (r.Cell("单位代码"), r.Cell("位置"))),
        ];
    }

    private static bool IsOfTheYear(StoredRow row) => row.Cell("资金安排") != "上年结转";

    private static IEnumerable<StoredRow> Distinct(IEnumerable<StoredRow> rows) =>
        rows.DistinctBy(r => string.Join('\u001f', r.Cells));
}
