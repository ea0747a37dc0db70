using Mingzhang.Accounts;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Workbench;

/// <summary>A total of a sheet's lines.</summary>
/// <param name="Code">The account's code; empty for the whole sheet.</param>
/// <param name="Name">Its name.</param>
/// <param name="Fen">The sum of this year.</param>
/// <param name="Last">The same total of last year; null when it cannot be told.</param>
public sealed record SheetTotal(string Code, string Name, long Fen, long? Last);

/// <summary>The totals of a sheet with one amount to a line: of all, and by 类 and 项 of its 功能科目 or by its first choice.</summary>
public static class SheetTotals
{
    private const int ClassDigits = 3;

    /// <summary>The totals, the whole first; empty for a sheet without one amount to a line.</summary>
    public static IReadOnlyList<SheetTotal> Of(
        BookSheet sheet,
        IReadOnlyList<StoredRow> rows,
        BookCodes codes,
        LastYear last
    )
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(last);
        if (LastYear.AmountOf(sheet) is not { } amount)
        {
            return [];
        }

        SheetTotal Sum(string code, string name, IEnumerable<StoredRow> lines)
        {
            var list = lines.ToList();
            return new SheetTotal(code, name, list.Sum(r => r.Fen(amount.Heading)), last.Total(code, list));
        }

        List<SheetTotal> totals = [Sum("", "合计", rows)];
        if (sheet.Columns.FirstOrDefault(IsFunctional) is { } account)
        {
            string CodeOf(StoredRow row) => row.Cells[account.Ordinal];
            foreach (
                var ofClass in rows.Where(r => CodeOf(r).Length >= ClassDigits)
                    .GroupBy(r => CodeOf(r)[..ClassDigits], StringComparer.Ordinal)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
            )
            {
                var name = codes.NameOf(AccountSystem.Functional, ofClass.Key) ?? "";
                totals.Add(Sum(ofClass.Key, name, ofClass));
                totals.AddRange(
                    ofClass
                        .GroupBy(CodeOf, StringComparer.Ordinal)
                        .OrderBy(g => g.Key, StringComparer.Ordinal)
                        .Select(g => Sum(g.Key, codes.NameOf(account, g.Key) ?? "", g))
                );
            }
        }

        return totals;
    }

    private static bool IsFunctional(BookColumn column) => column.Accounts?.System == AccountSystem.Functional;
}
