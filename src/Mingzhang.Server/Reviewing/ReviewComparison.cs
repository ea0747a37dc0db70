using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Comparing;

namespace Mingzhang.Server.Reviewing;

/// <summary>A figure of this year beside last year's, in fen.</summary>
/// <param name="Code">The code of an account; blank for a total.</param>
/// <param name="Name">What it is.</param>
/// <param name="Now">This year; null where this year has none.</param>
/// <param name="Before">Last year; null where last year has none.</param>
/// <param name="IsKnown">Whether last year's side is known, be it nothing.</param>
/// <param name="Reason">The reason that the book gives for the change; blank for none.</param>
public sealed record ReviewLine(string Code, string Name, long? Now, long? Before, bool IsKnown, string Reason = "")
{
    /// <summary>By how much it changed.</summary>
    public long Change => (Now ?? 0) - (Before ?? 0);

    /// <summary>Whether it changed by more than a tenth, for which reviewers want a reason.</summary>
    public bool IsLarge => Math.Abs((decimal)Change) * 10m > Math.Abs((decimal)(Before ?? 0));
}

/// <summary>A line of expenditure of this year beside last year's.</summary>
/// <param name="Key">The line.</param>
/// <param name="Row">The row of this year's book; null for a line that only last year had.</param>
/// <param name="Figures">Its figures.</param>
public sealed record ReviewRow(LineKey Key, StoredRow? Row, ReviewLine Figures);

/// <summary>A book beside last year's. Pure.</summary>
/// <param name="Totals">Totals and the measures for which books give reasons.</param>
/// <param name="Functions">By 功能科目.</param>
/// <param name="Rows">Line by line.</param>
/// <param name="Note">What a reader must know of last year's figures; blank when all is told.</param>
public sealed record ReviewComparison(
    IReadOnlyList<ReviewLine> Totals,
    IReadOnlyList<ReviewLine> Functions,
    IReadOnlyList<ReviewRow> Rows,
    string Note
)
{
    private const string Amount = "金额";

    private static readonly (string Name, string[] Economy)[] OfficialExpenses =
    [
        ("因公出国（境）费", ["30212"]),
        ("公务用车购置费", ["31013", "30913"]),
        ("公务用车运行维护费", ["30231"]),
        ("公务接待费", ["30217"]),
    ];

    /// <summary>Compares.</summary>
    /// <param name="now">The rows of the book.</param>
    /// <param name="before">Last year's books.</param>
    /// <param name="entered">What the book itself says of last year, for totals where there are no such books.</param>
    public static ReviewComparison Of(IReadOnlyList<StoredRow> now, YearBefore before, EnteredComparatives entered)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(entered);
        var has = before.IsWhole;
        var reasons = now.Where(r => r.Sheet == BookSchema.Sentences.Name)
            .Where(r => r.Cell("位置").StartsWith("原因.", StringComparison.Ordinal))
            .GroupBy(r => r.Cell("位置")["原因.".Length..], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => string.Join("　", g.Select(r => r.Cell("内容"))), StringComparer.Ordinal);
        List<StoredRow> mine = [.. now.Where(r => r.Sheet == BookSchema.Expenditures.Name)];
        List<StoredRow> last = [.. before.Rows.Where(r => r.Sheet == BookSchema.Expenditures.Name)];

        ReviewLine Line(string name, Func<StoredRow, bool> takes, IEnumerable<StoredRow> a, IEnumerable<StoredRow> b) =>
            Figures("", name, Sum(a.Where(takes)), has ? Sum(b.Where(takes)) : entered.Of(name));

        ReviewLine Figures(string code, string name, long? current, long? previous) =>
            new(
                code,
                name,
                current,
                previous,
                has || previous is not null,
                reasons.GetValueOrDefault(code.Length > 0 ? code : name, "")
            );

        List<ReviewLine> totals =
        [
            Line("收支总额", IsIncome, now, before.Rows),
            Line(
                "财政拨款收支总额",
                r => IsIncome(r) && r.Cell("收入项目").EndsWith("拨款收入", StringComparison.Ordinal),
                now,
                before.Rows
            ),
            Line("支出合计", _ => true, mine, last),
            .. BookTerms.ExpenditureKinds.Select(k => Line(k, r => r.Cell("支出类型") == k, mine, last)),
            .. OfficialExpenses.Select(o =>
                Line(
                    o.Name,
                    r => o.Economy.Any(e => r.Cell("经济科目").StartsWith(e, StringComparison.Ordinal)),
                    mine,
                    last
                )
            ),
        ];
        return new ReviewComparison(
            [.. totals.Where(t => t is not { Now: 0, Before: 0 or null })],
            ByFunction(
                mine,
                last,
                (code, a, b) =>
                    Figures(
                        code,
                        "",
                        a.Count > 0 ? Sum(a) : null,
                        !has ? entered.OfFunction(code, a)
                            : b.Count > 0 ? Sum(b)
                            : null
                    )
            ),
            LineByLine(mine, last, before),
            !has && entered.Any ? before.Note + EnteredComparatives.Source : before.Note
        );
    }

    private static bool IsIncome(StoredRow row) => row.Sheet == BookSchema.Incomes.Name;

    private static long Sum(IEnumerable<StoredRow> rows) => rows.Sum(r => r.Fen(Amount));

    private static IReadOnlyList<ReviewLine> ByFunction(
        List<StoredRow> mine,
        List<StoredRow> last,
        Func<string, List<StoredRow>, List<StoredRow>, ReviewLine> figures
    )
    {
        var (a, b) = (mine.ToLookup(r => r.Cell("功能科目")), last.ToLookup(r => r.Cell("功能科目")));
        return
        [
            .. a.Select(g => g.Key)
                .Union(b.Select(g => g.Key), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(code => figures(code, [.. a[code]], [.. b[code]])),
        ];
    }

    private static List<ReviewRow> LineByLine(List<StoredRow> mine, List<StoredRow> last, YearBefore year)
    {
        var before = last.GroupBy(r => LineKey.OfRow(r.Cells)).ToDictionary(g => g.Key, Sum);
        var seen = new HashSet<LineKey>();
        List<ReviewRow> rows = [];
        foreach (var row in mine)
        {
            // Of lines with one key the first has last year's figure beside it.
            var key = LineKey.OfRow(row.Cells);
            var isKnown = year.Rows.Count > 0 && !year.Split.Contains(key.Unit);
            var was = seen.Add(key) && before.TryGetValue(key, out var fen) ? fen : (long?)null;
            rows.Add(new ReviewRow(key, row, new ReviewLine("", "", row.Fen(Amount), was, isKnown)));
        }

        rows.AddRange(
            before
                .Where(b => !seen.Contains(b.Key))
                .Select(b => new ReviewRow(b.Key, null, new ReviewLine("", "", null, b.Value, true)))
        );
        return rows;
    }
}
