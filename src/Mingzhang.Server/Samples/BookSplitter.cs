using Mingzhang.Books;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Server.Samples;

/// <summary>
/// Parts the book of a sample department into a book for each of its units, so that the sample district has something to
/// consolidate. What stands for the whole (last year's figures) is shared out by weight and adds up again to the fen.
/// </summary>
internal static class BookSplitter
{
    /// <summary>The units' books, in the order of the units.</summary>
    /// <param name="book">The department's book.</param>
    /// <param name="layout">The layout of a unit's pack; null for the year's default.</param>
    public static IReadOnlyList<Book> Split(Book book, string? layout)
    {
        var units = book.Units.Where(u => u.Code != Book.EliminationUnit).ToList();
        var shares = book
            .Comparatives.Where(c => c.Unit is null)
            .Select(c => (Line: c, Shares: Shares(c, book, units)))
            .ToList();
        return
        [
            .. units.Select(
                (unit, i) =>
                    new Book
                    {
                        Cover = book.Cover with { Scope = PackScope.Unit, Layout = layout },
                        Units = [unit],
                        LocalAccounts = book.LocalAccounts,
                        Incomes = [.. book.Incomes.Where(l => l.Unit == unit.Code)],
                        Expenditures = [.. book.Expenditures.Where(l => l.Unit == unit.Code)],
                        Balances = [.. book.Balances.Where(l => l.Unit == unit.Code)],
                        Projects = [.. book.Projects.Where(l => l.Unit == unit.Code)],
                        Indicators = [.. book.Indicators.Where(l => l.Unit == unit.Code)],
                        Comparatives =
                        [
                            .. book.Comparatives.Where(l => l.Unit == unit.Code),
                            .. shares.Select(s => s.Line with { Amount = s.Shares[i] }),
                        ],
                        OfficialCounts = [.. book.OfficialCounts.Where(l => l.Unit == unit.Code)],
                        Assets = [.. book.Assets.Where(l => l.Unit == unit.Code)],
                        Procurements = [.. book.Procurements.Where(l => l.Unit == unit.Code)],
                        Sentences = [.. book.Sentences.Select(s => Sentence(s, book, unit)).OfType<Sentence>()],
                    }
            ),
        ];
    }

    private static Sentence? Sentence(Sentence line, Book book, BookUnit unit)
    {
        if (line.Unit is not null)
        {
            return line.Unit == unit.Code ? line : null;
        }

        var parts = line.Position.Split('.');
        return parts[0] switch
        {
            "基本职能" => line with { Content = $"{unit.Name}按部门的分工，办理本单位职责范围内的工作。" },
            "单位构成" => line with { Content = "本单位没有下属单位，只编本单位的数。" },
            "用途" or "差异" when char.IsAsciiDigit(parts[1][0]) => book.Expenditures.Any(l =>
                l.Unit == unit.Code && l.Function == parts[1]
            )
                ? line
                : null,
            "项目" => book.Projects.Any(p => p.Unit == unit.Code && p.Code == parts[1]) ? line : null,
            "重点工作" or "其他" => null,
            _ => line,
        };
    }

    private static Amount[] Shares(Comparative whole, Book book, List<BookUnit> units)
    {
        long[] weights = [.. units.Select(u => Weight(book, u, l => IsOf(whole, book, l)))];
        if (weights.Sum() == 0)
        {
            weights = [.. units.Select(u => Weight(book, u, _ => true))];
        }

        var total = weights.Sum();
        var shares = weights.Select(w => (long)((decimal)whole.Amount.Fen * w / total)).ToArray();
        shares[Array.IndexOf(weights, weights.Max())] += whole.Amount.Fen - shares.Sum();
        return [.. shares.Select(s => new Amount(s))];
    }

    private static long Weight(Book book, BookUnit unit, Func<BudgetLine, bool> test) =>
        book.Expenditures.Where(l => l.Unit == unit.Code && test(l)).Sum(l => l.Amount.Fen);

    private static bool IsOf(Comparative whole, Book book, BudgetLine line) =>
        (whole.Function is null || line.Function == whole.Function)
        && whole.Measure switch
        {
            "政府性基金预算拨款" => line.Fund == "政府性基金",
            "国有资本经营预算拨款" => line.Fund == "国有资本经营",
            "一般公共预算拨款" => line.Fund == "一般公共预算",
            "因公出国（境）费" => line.Economy == "30212",
            "公务接待费" => line.Economy == "30217",
            "公务用车购置费" => line.Economy == "31013",
            "公务用车运行维护费" => line.Economy == "30231",
            "机关运行经费" => line.Kind == "公用"
                && book.Units.First(u => u.Code == line.Unit).Nature is "行政" or "参公",
            _ => true,
        };
}
