using Mingzhang.Forms;
using Mingzhang.Numbers;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Samples;

/// <summary>Every printed amount of a sample stands on facts of its book.</summary>
public sealed class SampleFactsTests(ITestOutputHelper output)
{
    public static TheoryData<string> Samples => SampleBook.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Facts_sum_to_the_exact_amount_and_the_exact_amount_rounds_to_the_printed_text(string sample)
    {
        var figures = 0;
        foreach (var (place, column, cell) in AmountCells(sample))
        {
            if (cell.IsBlank)
            {
                Assert.True(cell.Figure is null, place);
                continue;
            }

            var figure = cell.Figure ?? throw new InvalidDataException($"{place}: {cell.Text} is no figure");
            var facts = (figure.Facts?.List() ?? []).ToList();
            Assert.True(
                figure.Exact == facts.Aggregate(Amount.Zero, (sum, fact) => sum + fact.Amount),
                $"{place}: facts sum to another amount"
            );
            Assert.True(
                column.Format!.Print(column.Format.Round(figure.Exact!.Value)) == cell.Text,
                $"{place}: {figure.Exact} does not round to {cell.Text}"
            );
            Assert.True(facts.Count > 0 || figure.Exact == Amount.Zero, $"{place}: no facts behind {cell.Text}");
            figures++;
        }

        output.WriteLine($"{sample}: {figures} amounts");
        Assert.True(figures > 150);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_fact_names_the_row_of_the_sheet_where_its_amount_was_entered(string sample)
    {
        var book = SampleBook.Read(sample);
        var entered = book
            .Expenditures.Select(e => ("支出", e.Line, e.Amount))
            .Concat(book.Incomes.Select(i => ("收入", i.Line, i.Amount)))
            .ToHashSet();
        var facts = AmountCells(sample)
            .SelectMany(c => c.Cell.Figure?.Facts?.List() ?? [])
            .Where(f => f.Sheet is "支出" or "收入")
            .Distinct()
            .ToList();
        Assert.All(facts, f => Assert.Contains((f.Sheet, f.Line, f.Amount), entered));
        Assert.Equal(entered.Count, facts.Count);
    }

    private static IEnumerable<(string Place, Column Column, Cell Cell)> AmountCells(string sample) =>
        from table in SampleBook.Compile(sample).Tables
        from panel in table.Panels
        from row in panel.Rows
        from pair in panel.Columns.Zip(row.Cells)
        where pair.First.Role == ColumnRole.Amount
        select ($"{table.Form} {panel.Id} {row.Name} {pair.First.Id}", pair.First, pair.Second);
}
