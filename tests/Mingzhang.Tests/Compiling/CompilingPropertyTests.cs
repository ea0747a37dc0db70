using Mingzhang.Books;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Compiling;

/// <summary>What holds for every book. The seed stands in the name of the test that fails.</summary>
public sealed class CompilingPropertyTests
{
    public static TheoryData<string, int> Books
    {
        get
        {
            var books = new TheoryData<string, int>();
            foreach (var seed in Enumerable.Range(1, 25))
            {
                books.Add("预算", seed);
                books.Add("决算", seed);
            }

            return books;
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void A_figure_is_the_sum_of_its_facts_rounded_once(string kind, int seed)
    {
        var book = BookOf(kind, seed);
        var figures = book.Compile().Figures().Where(f => f.Column.Role == ColumnRole.Amount).ToList();
        Assert.NotEmpty(figures);
        Assert.All(
            figures,
            f =>
            {
                var figure = f.Cell.Figure!;
                var facts = figure.Facts?.List().ToList() ?? [];
                Assert.Equal(figure.Exact, facts.Aggregate(Amount.Zero, (sum, fact) => sum + fact.Amount));
                Assert.Equal(f.Column.Format!.Round(figure.Exact!.Value), figure.Printed);
                Assert.Equal(f.Column.Format.Print(figure.Printed), f.Cell.Text);
                Assert.Distinct(facts.Select(fact => (fact.Sheet, fact.Line)));
            }
        );
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void A_fact_is_a_row_of_the_book_with_its_amount(string kind, int seed)
    {
        var book = BookOf(kind, seed);
        var rows = book
            .Expenditures.Select(l => new FactReference("支出", l.Line, l.Amount))
            .Concat(book.Incomes.Select(l => new FactReference("收入", l.Line, l.Amount)))
            .Concat(book.Balances.Select(l => new FactReference("结转结余", l.Line, l.Amount)))
            .Concat(book.Comparatives.Select(l => new FactReference("对比数", l.Line, l.Amount)))
            .Concat(book.Projects.Select(p => new FactReference("项目", p.Line, p.AnnualBudget!.Value)))
            .Concat(book.Projects.Select(p => new FactReference("项目", p.Line, p.Executed!.Value)))
            .ToHashSet();
        Assert.All(
            book.Compile().Figures().SelectMany(f => f.Cell.Figure!.Facts?.List() ?? []).Distinct(),
            fact => Assert.Contains(fact, rows)
        );
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void A_total_is_the_sum_of_its_units_and_the_elimination(string kind, int seed)
    {
        foreach (var panel in BookOf(kind, seed).Compile().Tables.SelectMany(t => t.Panels))
        {
            var units = panel.Rows.Where(r => r.Level is RowLevel.Unit or RowLevel.Elimination).ToList();
            var totals = panel.Rows.Where(r => r.Level == RowLevel.Total).ToList();
            if (units.Count == 0 || totals.Count == 0)
            {
                continue;
            }

            for (var c = 0; c < panel.Columns.Count; c++)
            {
                Assert.Equal(units.Sum(u => Fen(u, c)), Fen(Assert.Single(totals), c));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Rows_below_a_unit_make_up_the_unit(string kind, int seed)
    {
        var pack = BookOf(kind, seed).Compile();
        foreach (
            var (form, level) in new[] { ("1-2", RowLevel.Item), ("2-1", RowLevel.Class), ("3-2", RowLevel.Project) }
        )
        {
            if (pack.Table(form)?.Panels[0] is not { } panel)
            {
                continue;
            }

            foreach (var unit in panel.Rows.Where(r => r.Level is RowLevel.Unit or RowLevel.Elimination))
            {
                var parts = panel.Rows.Where(r => r.Unit == unit.Unit && r.Level == level);
                Assert.Equal(Fen(unit, panel.Columns.Count - 1), parts.Sum(r => Fen(r, panel.Columns.Count - 1)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Table_1_2_says_what_adding_the_lines_by_hand_says(string kind, int seed)
    {
        var book = BookOf(kind, seed);
        if (book.Compile().Table("1-2")?.Panels[0] is not { } panel)
        {
            return;
        }

        var byHand = book
            .Expenditures.GroupBy(l => (l.Unit, l.Function))
            .ToDictionary(g => g.Key, g => g.Sum(l => l.Amount.Fen));
        var printed = panel.Rows.Where(r => r.Level == RowLevel.Item).ToList();
        Assert.Equal(byHand.Count, printed.Count);
        Assert.All(printed, r => Assert.Equal(byHand[(r.Unit!, r.Code!)], Fen(r, panel.IndexOf("合计"))));
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void The_order_of_the_lines_does_not_matter(string kind, int seed)
    {
        var book = BookOf(kind, seed);
        var lines = book.Expenditures.ToArray();
        new Random(seed).Shuffle(lines);
        Assert.Equal(
            TableText.OfAll(book.Compile()),
            TableText.OfAll((book with { Expenditures = lines, Incomes = [.. book.Incomes.Reverse()] }).Compile())
        );
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Names_of_secret_projects_are_nowhere_in_the_pack(string kind, int seed)
    {
        var book = BookOf(kind, seed);
        var text = TableText.OfAll(book.Compile());
        Assert.All(
            book.Projects.Where(p => p.Secret),
            p => Assert.DoesNotContain(p.Name, text, StringComparison.Ordinal)
        );
    }

    private static Book BookOf(string kind, int seed) =>
        kind == "预算" ? RandomBooks.Budget(seed) : RandomBooks.Final(seed);

    private static long Fen(Row row, int column) => row.Cells[column].Figure?.Exact?.Fen ?? 0;
}
