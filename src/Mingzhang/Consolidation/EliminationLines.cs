using Mingzhang.Books;
using Mingzhang.Numbers;

namespace Mingzhang.Consolidation;

/// <summary>
/// Writes the lines of pseudo-unit 抵销: what units of the department paid each other, negative on both sides, one line for
/// each combination of codes.
/// </summary>
internal static class EliminationLines
{
    private const string Remark = "部门内部往来抵销";

    /// <summary>The lines that take flows out, in the order of their codes.</summary>
    public static List<T> Of<T>(IEnumerable<T> flows)
        where T : BookRecord
    {
        var sums = new Dictionary<BookRecord, Amount>();
        foreach (var line in flows)
        {
            var key = With(line, Amount.Zero);
            sums[key] = sums.GetValueOrDefault(key) - AmountOf(line);
        }

        return
        [
            .. sums.Where(s => s.Value != Amount.Zero)
                .Select(s => (T)With(s.Key, s.Value))
                .OrderBy(CodesOf, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Reports lines of 抵销 that the books brought along and that no flow explains. Brought lines that flows explain are
    /// not kept: they are written anew, so that consolidating twice is the same as once.
    /// </summary>
    public static void CheckBrought<T>(
        BookStack stack,
        string sheet,
        IReadOnlyList<(T Line, string Book)> brought,
        IReadOnlyList<T> derived
    )
        where T : BookRecord
    {
        var left = derived.ToDictionary(l => With(l, Amount.Zero), AmountOf);
        foreach (var (line, book) in brought)
        {
            var key = With(line, Amount.Zero);
            var rest = left.GetValueOrDefault(key) - AmountOf(line);
            left[key] = rest;
            if (rest > Amount.Zero || AmountOf(line) > Amount.Zero)
            {
                stack.Report(
                    ConsolidationProblemKind.EliminationWithoutFlow,
                    BookStack.PlaceOf(book, sheet, line.Line),
                    $"抵销 {AmountOf(line)} 元没有对应的往来。",
                    "抵销行由汇总自动产生：在双方单位的收入、支出行填对方单位，删去手工填的抵销行。"
                );
            }
        }
    }

    // The line as 抵销 has it: of the original only the codes remain.
    private static BookRecord With(BookRecord line, Amount amount) =>
        line switch
        {
            IncomeLine l => l with
            {
                Line = 0,
                Unit = Book.EliminationUnit,
                Counterparty = null,
                Amount = amount,
                Remark = Remark,
            },
            BudgetLine l => l with
            {
                Line = 0,
                Unit = Book.EliminationUnit,
                Counterparty = null,
                Amount = amount,
                Remark = Remark,
            },
            _ => throw new ArgumentException("Only lines of income and expenditure are taken out.", nameof(line)),
        };

    private static Amount AmountOf(BookRecord line) =>
        line is IncomeLine income ? income.Amount : ((BudgetLine)line).Amount;

    private static string CodesOf(BookRecord line) =>
        line switch
        {
            IncomeLine l => string.Join('\n', l.Source, l.Function, l.Arrangement),
            BudgetLine l => string.Join('\n', l.Function, l.Economy, l.Fund, l.Kind, l.Project, l.Arrangement),
            _ => "",
        };
}
