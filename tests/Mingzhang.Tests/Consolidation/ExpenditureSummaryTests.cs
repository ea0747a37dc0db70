using Mingzhang.Books;
using Mingzhang.Consolidation;
using Mingzhang.Numbers;
using Mingzhang.Tests.Compiling;

namespace Mingzhang.Tests.Consolidation;

public sealed class ExpenditureSummaryTests
{
    private static readonly IReadOnlyList<BudgetLine> Lines = BookBuilder
        .Budget()
        .Basic("139001", "2130301", "30101", 600m)
        .Basic("139002", "2130301", "30101", 50.05m)
        .Basic("139001", "2130301", "3011201", 3m)
        .Basic("139001", "2130301", "3011202", 4m)
        .Basic("139001", "2130301", "30112", 5m, "上年结转")
        .OnProject("139002", "2130306", "30226", 100m, "139002-01", fund: "政府性基金")
        .Spend("139001", "2130306", null, 80m, "上缴上级")
        .Build()
        .Expenditures;

    [Fact]
    public void Lines_of_all_units_are_summed_by_their_codes() =>
        Assert.Equal(
            [
                ("2130301", "30101", "一般公共预算", "人员", "当年", 2, 650.05m),
                ("2130301", "30112", "一般公共预算", "人员", "上年结转", 1, 5m),
                ("2130301", "30112", "一般公共预算", "人员", "当年", 2, 7m),
                ("2130306", null, "一般公共预算", "上缴上级", "当年", 1, 80m),
                ("2130306", "30226", "政府性基金", "项目", "当年", 1, 100m),
            ],
            ExpenditureSummary
                .GroupBy(Lines)
                .Select(s => (s.Function, s.Economy, s.Fund, s.Kind, s.Arrangement, s.Lines, s.Amount.Yuan))
        );

    [Fact]
    public void Codes_that_were_not_asked_for_are_null()
    {
        var sums = ExpenditureSummary.GroupBy(Lines, ExpenditureKeys.Unit);
        Assert.Equal([("139001", 692m), ("139002", 150.05m)], sums.Select(s => (s.Unit, s.Amount.Yuan)));
        Assert.All(sums, s => Assert.Null(s.Function ?? s.Economy ?? s.Fund ?? s.Kind ?? s.Arrangement ?? s.Project));
    }

    [Fact]
    public void Without_keys_there_is_one_sum_and_without_lines_none()
    {
        Assert.Equal(842.05m, Assert.Single(ExpenditureSummary.GroupBy(Lines, ExpenditureKeys.None)).Amount.Yuan);
        Assert.Empty(ExpenditureSummary.GroupBy([], ExpenditureKeys.None));
    }

    [Fact]
    public void Lines_without_a_project_form_a_group_of_their_own() =>
        Assert.Equal(
            [(null, 742.05m), ("139002-01", 100m)],
            ExpenditureSummary.GroupBy(Lines, ExpenditureKeys.Project).Select(s => (s.Project, s.Amount.Yuan))
        );

    [Fact]
    public void Overflow_throws_and_never_wraps()
    {
        var line = Lines[0] with { Amount = new Amount(long.MaxValue) };
        Assert.Throws<OverflowException>(() => ExpenditureSummary.GroupBy([line, Lines[0]]));
        Assert.Equal(long.MaxValue, Assert.Single(ExpenditureSummary.GroupBy([line])).Amount.Fen);
    }

    [Fact]
    public void It_says_what_linq_says_for_any_book()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var lines = RandomBooks.Budget(seed).Expenditures;
            var expected = lines
                .GroupBy(l => (l.Unit, l.Function, l.Kind, l.Project))
                .OrderBy(g => g.Key.Unit, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Function, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Kind, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Project, StringComparer.Ordinal)
                .Select(g => (seed, g.Key.Unit, g.Key.Function, g.Key.Kind, g.Key.Project, g.Sum(l => l.Amount.Fen)));
            var keys = ExpenditureKeys.Unit | ExpenditureKeys.Function | ExpenditureKeys.Kind | ExpenditureKeys.Project;
            Assert.Equal(
                expected,
                ExpenditureSummary
                    .GroupBy(lines, keys)
                    .Select(s => (seed, s.Unit!, s.Function!, s.Kind!, s.Project, s.Amount.Fen))
            );
        }
    }

    [Fact]
    public void A_hundred_thousand_lines_allocate_little_more_than_their_groups()
    {
        var lines = Enumerable.Range(0, 100_000).Select(i => Lines[i % Lines.Count]).ToArray();
        ExpenditureSummary.GroupBy(lines);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ExpenditureSummary.GroupBy(lines);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000);
    }
}
