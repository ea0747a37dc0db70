using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Starting;

/// <summary>The figures of one book that another is compared with, as rows of 对比数. Pure.</summary>
internal static class ComparedFigures
{
    private const string General = "一般公共预算";

    private const string CarriedOver = "上年结转";

    private static readonly (string Measure, string Fund)[] Appropriations =
    [
        ("一般公共预算拨款", General),
        ("政府性基金预算拨款", "政府性基金"),
        ("国有资本经营预算拨款", "国有资本经营"),
    ];

    private static readonly (string Measure, string[] Economy)[] OfficialExpenses =
    [
        ("因公出国（境）费", ["30212"]),
        ("公务用车购置费", ["31013", "30913"]),
        ("公务用车运行维护费", ["30231"]),
        ("公务接待费", ["30217"]),
    ];

    private static readonly string[] AppropriationIncomes =
    [
        "一般公共预算拨款收入",
        "政府性基金预算拨款收入",
        "国有资本经营预算拨款收入",
    ];

    /// <summary>What lines of expenditure tell: the appropriations, each of its accounts, the three public expenses, running costs.</summary>
    /// <param name="basis">口径: 年初预算.</param>
    /// <param name="lines">The lines, in fen.</param>
    /// <param name="units">The rows of 单位, for the natures.</param>
    public static IEnumerable<StoredRow> OfExpenditures(
        string basis,
        IReadOnlyCollection<(LineKey Key, long Fen)> lines,
        IEnumerable<StoredRow> units
    )
    {
        foreach (var (measure, fund) in Appropriations)
        {
            List<(LineKey Key, long Fen)> its = [.. lines.Where(l => l.Key["资金性质"] == fund)];
            if (its.Count == 0 && fund != General)
            {
                continue;
            }

            yield return Row(basis, measure, "", its.Sum(l => l.Fen));
            foreach (var account in its.GroupBy(l => l.Key["功能科目"]).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                yield return Row(basis, measure, account.Key, account.Sum(l => l.Fen));
            }
        }

        List<(LineKey Key, long Fen)> general = [.. lines.Where(l => l.Key["资金性质"] == General)];
        foreach (var (measure, economy) in OfficialExpenses)
        {
            var its = general.Where(l => economy.Any(e => l.Key["经济科目"].StartsWith(e, StringComparison.Ordinal)));
            yield return Row(basis, measure, "", its.Sum(l => l.Fen));
        }

        var offices = units
            .Where(u => u.Cell("单位性质") is "行政" or "参公")
            .Select(u => u.Cell("单位代码"))
            .ToHashSet(StringComparer.Ordinal);
        if (offices.Count > 0)
        {
            var running = general.Where(l => l.Key["支出类型"] == "公用" && offices.Contains(l.Key.Unit));
            yield return Row(basis, "机关运行经费", "", running.Sum(l => l.Fen));
        }
    }

    /// <summary>What the incomes and the totals tell: 收支总额, 收入合计, 支出合计, 财政拨款收支总额.</summary>
    public static IEnumerable<StoredRow> OfTotals(string basis, IReadOnlyList<StoredRow> rows, long expenditures)
    {
        List<StoredRow> incomes = [.. rows.Where(r => r.Sheet == BookSchema.Incomes.Name)];
        var opening = rows.Where(r => r.Sheet == BookSchema.Balances.Name)
            .Where(r => r.Cell("结余项目") is "年初结转和结余" or "使用非财政拨款结余和专用结余");
        yield return Row(basis, "收支总额", "", incomes.Concat(opening).Sum(r => r.Fen("金额")));
        yield return Row(
            basis,
            "收入合计",
            "",
            incomes.Where(r => r.Cell("资金安排") != CarriedOver).Sum(r => r.Fen("金额"))
        );
        yield return Row(basis, "支出合计", "", expenditures);
        yield return Row(
            basis,
            "财政拨款收支总额",
            "",
            incomes.Where(r => AppropriationIncomes.Contains(r.Cell("收入项目"))).Sum(r => r.Fen("金额"))
        );
    }

    /// <summary>The lines of the year's own money, without what was carried over.</summary>
    public static IReadOnlyCollection<(LineKey Key, long Fen)> OfTheYear(IEnumerable<(LineKey Key, long Fen)> lines) =>
        [.. lines.Where(l => l.Key["资金安排"] != CarriedOver)];

    private static StoredRow Row(string basis, string measure, string function, long fen) =>
        SheetRow.New(
            BookSchema.Comparatives,
            ("口径", basis),
            ("指标项", measure),
            ("功能科目", function),
            ("金额", SheetRow.OfFen(fen))
        );
}
