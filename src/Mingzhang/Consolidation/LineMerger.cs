using Mingzhang.Books;

namespace Mingzhang.Consolidation;

/// <summary>Puts the lines of income and expenditure together and takes the flows between units out.</summary>
internal sealed class LineMerger(BookStack stack, HashSet<string> units)
{
    private readonly Flows _flows = new(stack, units);
    private readonly List<(IncomeLine Line, string Book)> _broughtIncomes = [];
    private readonly List<(BudgetLine Line, string Book)> _broughtExpenditures = [];

    /// <summary>The lines of income, those of 抵销 last.</summary>
    public List<IncomeLine> Incomes { get; } = new(stack.Books.Sum(b => b.Book.Incomes.Count));

    /// <summary>The lines of expenditure, those of 抵销 last.</summary>
    public List<BudgetLine> Expenditures { get; } = new(stack.Books.Sum(b => b.Book.Expenditures.Count));

    /// <summary>The flows taken out.</summary>
    public IReadOnlyList<Elimination> Eliminations { get; private set; } = [];

    /// <summary>Whether there is any line of 抵销.</summary>
    public bool HasEliminations { get; private set; }

    /// <summary>Does the work.</summary>
    public void Merge()
    {
        foreach (var (book, name) in stack.Books)
        {
            AddIncomes(book, name);
            AddExpenditures(book, name);
        }

        var matched = _flows.Match();
        Eliminations = [.. matched.Select(m => m.Flow)];
        var incomes = EliminationLines.Of(matched.SelectMany(m => m.In));
        var expenditures = EliminationLines.Of(matched.SelectMany(m => m.Out));
        EliminationLines.CheckBrought(stack, "收入", _broughtIncomes, incomes);
        EliminationLines.CheckBrought(stack, "支出", _broughtExpenditures, expenditures);
        incomes.ForEach(l => SheetMerger.Append(Incomes, l));
        expenditures.ForEach(l => SheetMerger.Append(Expenditures, l));
        HasEliminations = incomes.Count + expenditures.Count > 0;
    }

    private void AddIncomes(Book book, string name)
    {
        foreach (var line in book.Incomes)
        {
            if (line.Unit == Book.EliminationUnit)
            {
                _broughtIncomes.Add((line, name));
            }
            else
            {
                _flows.Add(SheetMerger.Append(Incomes, line), name, line.Line);
            }
        }
    }

    private void AddExpenditures(Book book, string name)
    {
        foreach (var line in book.Expenditures)
        {
            if (line.Unit == Book.EliminationUnit)
            {
                _broughtExpenditures.Add((line, name));
            }
            else
            {
                _flows.Add(SheetMerger.Append(Expenditures, line), name, line.Line);
            }
        }
    }
}
