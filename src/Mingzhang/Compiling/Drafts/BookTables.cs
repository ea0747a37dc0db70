using System.Globalization;
using Mingzhang.Books;
using Mingzhang.Drafting;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Rules.Catalog;

namespace Mingzhang.Compiling.Drafts;

/// <summary>The book's own sheets as tables, so that sentences name them as they name the pack's. They are not printed.</summary>
internal static class BookTables
{
    /// <summary>A table for each of <see cref="BookShapes.All"/>.</summary>
    public static IEnumerable<Table> Of(Book book)
    {
        yield return Table(BookShapes.Comparatives, book.Comparatives, Comparative);
        yield return Table(BookShapes.OfficialCounts, book.OfficialCounts, OfficialCount);
        yield return Table(BookShapes.Assets, book.Assets, Asset);
        yield return Table(BookShapes.Procurements, book.Procurements, Procurement);
        yield return Table(BookShapes.Units, book.Units.Where(u => u.Code != Book.EliminationUnit), Unit);
        var budgets = book
            .Expenditures.Where(e => e.Project is not null)
            .GroupBy(e => e.Project!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(e => e.Amount).Aggregate((a, b) => a + b), StringComparer.Ordinal);
        var goals = book.Indicators.Select(i => i.Project).OfType<string>().ToHashSet(StringComparer.Ordinal);
        yield return Table(
            BookShapes.Projects,
            book.Projects,
            p => Project(p, budgets.GetValueOrDefault(p.Code), goals.Contains(p.Code))
        );
        var natures = book
            .Units.DistinctBy(u => u.Code)
            .ToDictionary(u => u.Code, u => u.Nature ?? "", StringComparer.Ordinal);
        yield return Table(
            BookShapes.Expenditures,
            book.Expenditures,
            e => Expenditure(e, natures.GetValueOrDefault(e.Unit, ""))
        );
        yield return Table(BookShapes.Sentences, book.Sentences, Sentence);
    }

    private static Table Table<T>(FormShape shape, IEnumerable<T> records, Func<T, Row> row) =>
        new()
        {
            Form = shape.Id,
            Number = "",
            Title = shape.Title,
            Unit = shape.Unit,
            Panels =
            [
                new Panel
                {
                    Id = "",
                    Columns = shape.Panels[0].Columns,
                    Rows = [.. records.Select(row)],
                },
            ],
        };

    private static Row Comparative(Comparative c) =>
        Row(c.Unit, c.Function, null, c.Measure, Term(c.Basis), Money("对比数", c.Line, c.Amount));

    private static Row OfficialCount(OfficialCount c) =>
        Row(c.Unit, null, null, c.Matter, Term(c.Basis ?? "本年"), Count(c.Count));

    private static Row Asset(Asset a) =>
        Row(a.Unit, null, null, a.Kind, Term(a.Group), Count(a.Count), Count(a.Planned), Term(a.AsOf));

    private static Row Procurement(Procurement p) =>
        Row(
            p.Unit,
            null,
            null,
            p.Project,
            Term(p.Kind),
            Money("政府采购", p.Line, p.Amount),
            Money("政府采购", p.Line, p.ForSmallAndMedium),
            Money("政府采购", p.Line, p.ForSmallAndMicro)
        );

    private static Row Unit(BookUnit u) =>
        Row(
            u.Code,
            null,
            null,
            u.Name,
            Term(u.ShortName ?? u.Name),
            Term(u.Nature),
            Count(u.Posts),
            Count(u.Staff),
            Count(u.Retired),
            Count(u.OtherStaff)
        );

    private static Row Project(Project p, Amount budget, bool hasGoals) =>
        Row(
            p.Unit,
            null,
            p.Code,
            p.Name,
            Term(p.Category),
            Term(p.Secret ? "是" : "否"),
            Term(hasGoals && !p.Secret ? "是" : "否"),
            Term(p.Goal),
            Money("项目", p.Line, budget),
            Money("项目", p.Line, p.AnnualBudget),
            Money("项目", p.Line, p.Executed)
        );

    private static Row Expenditure(BudgetLine e, string nature) =>
        Row(
            e.Unit,
            e.Function,
            e.Project,
            e.Economy ?? "",
            Term(e.Fund),
            Term(e.Kind),
            Term(e.Arrangement),
            Term(nature),
            Money("支出", e.Line, e.Amount)
        );

    private static Row Sentence(Sentence s) =>
        Row(s.Unit, null, ProjectOf(s.Position), s.Position, Term(s.Content.Trim()));

    // 项目.231001-01.概述 is about project 231001-01.
    private static string? ProjectOf(string position)
    {
        const string Prefix = "项目.";
        var end = position.LastIndexOf('.');
        return position.StartsWith(Prefix, StringComparison.Ordinal) && end > Prefix.Length
            ? position[Prefix.Length..end]
            : null;
    }

    private static Row Row(string? unit, string? code, string? project, string name, params Cell[] cells) =>
        new()
        {
            Level = RowLevel.Line,
            Unit = unit,
            Code = code,
            Project = project,
            Name = name,
            Cells = cells,
        };

    private static Cell Term(string? text) => string.IsNullOrEmpty(text) ? Cell.Blank : new Cell(text);

    private static Cell Count(int? count) =>
        count is { } n
            ? new Cell(n.ToString(CultureInfo.InvariantCulture), new Figure(new PrintedNumber(n, 0)))
            : Cell.Blank;

    private static Cell Money(string sheet, int line, Amount? amount) =>
        amount is { } exact
            ? new Cell(
                exact.ToString(),
                new Figure(new PrintedNumber(exact.Yuan, 2), exact, new OneFact(sheet, line, exact))
            )
            : Cell.Blank;

    private sealed class OneFact(string sheet, int line, Amount amount) : FactSlice
    {
        public override IEnumerable<FactReference> List() => line > 0 ? [new FactReference(sheet, line, amount)] : [];
    }
}
