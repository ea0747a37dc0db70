using Mingzhang.Books;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Comparing;

/// <summary>Last year's figures as they were entered in a book itself, in 对比数. Pure.</summary>
public sealed class EnteredComparatives
{
    /// <summary>Where a reader is told that figures come from.</summary>
    public const string Source = "上年数取自本簿的“对比数”；按科目的只有财政拨款。";

    private static readonly string[] Appropriations =
    [
        "一般公共预算拨款",
        "政府性基金预算拨款",
        "国有资本经营预算拨款",
    ];

    private static readonly string[] AppropriatedFunds = ["一般公共预算", "政府性基金", "国有资本经营"];

    private readonly List<(string Measure, string Function, long Fen)> _figures;

    private EnteredComparatives(List<(string, string, long)> figures) => _figures = figures;

    /// <summary>Whether there are any.</summary>
    public bool Any => _figures.Count > 0;

    /// <summary>The figures for the whole of a book that its rows of 对比数 give: 上年预算 in a budget, 上年决算 in final accounts.</summary>
    public static EnteredComparatives Of(IEnumerable<StoredRow> rows, BookEntry book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var basis = book.Kind == BookEntry.Final ? "上年决算" : "上年预算";
        return new EnteredComparatives([
            .. rows.Where(r => r.Sheet == BookSchema.Comparatives.Name && r.Cell("口径") == basis)
                .Where(r => r.Cell("单位代码") is var unit && (unit.Length == 0 || unit == book.UnitCode))
                .Where(r => r.Cell("金额").Length > 0)
                .Select(r => (r.Cell("指标项"), r.Cell("功能科目"), r.Fen("金额"))),
        ]);
    }

    /// <summary>Whether any of them stands beside a sheet's totals.</summary>
    /// <param name="sheet">The name of the sheet: 收入, 支出.</param>
    public bool HasTotalsOf(string sheet) =>
        Of(sheet + "合计") is not null || (sheet == BookSchema.Expenditures.Name && OfFunction("", []) is not null);

    /// <summary>A measure of the whole in fen: 支出合计; null when it was not entered.</summary>
    public long? Of(string measure) => Sum(f => f.Function.Length == 0 && f.Measure == measure);

    /// <summary>
    /// The appropriations of the accounts whose code begins so, in fen; null when none was entered, or when this year's lines of them are
    /// paid from other money as well, with which last year's appropriations do not compare.
    /// </summary>
    /// <param name="code">The beginning of a 功能科目.</param>
    /// <param name="lines">This year's lines of expenditure under it.</param>
    public long? OfFunction(string code, IEnumerable<StoredRow> lines) =>
        lines.All(r => AppropriatedFunds.Contains(r.Cell("资金性质")))
            ? Sum(f =>
                f.Function.StartsWith(code, StringComparison.Ordinal)
                && f.Function.Length > 0
                && Appropriations.Contains(f.Measure)
            )
            : null;

    private long? Sum(Func<(string Measure, string Function, long Fen), bool> takes)
    {
        var found = _figures.Where(takes).ToList();
        return found.Count > 0 ? found.Sum(f => f.Fen) : null;
    }
}
