using Mingzhang.Books;

namespace Mingzhang.Consolidation;

/// <summary>汇总: puts the books of a department's units together into the department's book.</summary>
public static class Consolidator
{
    /// <summary>
    /// Puts books of one department, kind, year and profile together: units in code order, the lines of every sheet one
    /// book after the other, comparatives summed, and flows between the units (lines with 对方单位) taken out as lines of
    /// pseudo-unit 抵销, so that totals count only money from and to the outside. Time and memory grow with the lines.
    /// </summary>
    /// <param name="books">The books, at least one; their order does not matter.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no book.</exception>
    /// <exception cref="OverflowException">A sum exceeds what fen in 64 bits can hold.</exception>
    public static ConsolidationResult Consolidate(IReadOnlyList<Book> books, ConsolidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(books);
        if (books.Count == 0)
        {
            throw new ArgumentException("没有要汇总的簿。", nameof(books));
        }

        var stack = new BookStack(books, options ?? new ConsolidationOptions());
        var cover = CoverMerger.Merge(stack);
        var units = IdentityMerger.Units(stack);
        IdentityMerger.CheckProjects(stack);
        var accounts = IdentityMerger.Accounts(stack);
        var comparatives = ComparativeMerger.Merge(stack);
        var lines = new LineMerger(stack, [.. units.Select(u => u.Code)]);
        lines.Merge();
        var balances = SheetMerger.Concatenate(stack, b => b.Balances);
        if (lines.HasEliminations || balances.Exists(b => b.Unit == Book.EliminationUnit))
        {
            units.Add(new BookUnit { Code = Book.EliminationUnit, Name = Book.EliminationUnit });
        }

        var book = new Book
        {
            Cover = cover,
            Units = SheetMerger.Numbered(units),
            LocalAccounts = SheetMerger.Numbered(accounts),
            Incomes = lines.Incomes,
            Expenditures = lines.Expenditures,
            Balances = balances,
            Projects = SheetMerger.Concatenate(stack, b => b.Projects),
            Indicators = SheetMerger.Concatenate(stack, b => b.Indicators),
            Tasks = SheetMerger.Concatenate(stack, b => b.Tasks, (t, u) => t with { Unit = t.Unit ?? u }),
            Comparatives = SheetMerger.Numbered(comparatives),
            OfficialCounts = SheetMerger.Concatenate(stack, b => b.OfficialCounts),
            Assets = SheetMerger.Concatenate(stack, b => b.Assets),
            Procurements = SheetMerger.Concatenate(stack, b => b.Procurements),
            Sentences = SheetMerger.Concatenate(stack, b => b.Sentences, (s, u) => s with { Unit = s.Unit ?? u }),
        };
        return new ConsolidationResult
        {
            Book = book,
            Eliminations = lines.Eliminations,
            Problems = stack.Problems,
        };
    }
}
