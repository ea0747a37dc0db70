using System.Globalization;
using Mingzhang.Numbers;

namespace Mingzhang.Tests.Numbers;

public sealed class SumToleranceTests
{
    // With u = 0.01 and n addends the bounds are 3u√((n+1)/12) and u(n+1)/2:
    // n = 1: 0.0122, 0.01 · n = 2: 0.015, 0.015 · n = 11: 0.03, 0.06 · n = 20: 0.0397, 0.105 · n = 47: 0.06, 0.24
    [Theory]
    [InlineData(1, "0.01", Closeness.Rounding)]
    [InlineData(1, "0.02", Closeness.Wrong)]
    [InlineData(2, "0.01", Closeness.Rounding)]
    [InlineData(2, "0.02", Closeness.Wrong)]
    [InlineData(4, "0.01", Closeness.Rounding)]
    [InlineData(4, "0.02", Closeness.Doubtful)]
    [InlineData(4, "0.03", Closeness.Wrong)]
    [InlineData(11, "0.03", Closeness.Rounding)] // exactly three standard deviations
    [InlineData(11, "0.04", Closeness.Doubtful)]
    [InlineData(11, "0.06", Closeness.Doubtful)] // exactly the worst case
    [InlineData(11, "0.07", Closeness.Wrong)]
    [InlineData(20, "0.03", Closeness.Rounding)]
    [InlineData(20, "0.04", Closeness.Doubtful)]
    [InlineData(20, "0.10", Closeness.Doubtful)]
    [InlineData(20, "0.11", Closeness.Wrong)]
    [InlineData(47, "0.06", Closeness.Rounding)]
    [InlineData(47, "0.07", Closeness.Doubtful)]
    [InlineData(47, "0.24", Closeness.Doubtful)]
    [InlineData(47, "0.25", Closeness.Wrong)]
    public void A_difference_is_graded_by_how_many_figures_were_rounded(int addends, string difference, Closeness grade)
    {
        var d = decimal.Parse(difference, CultureInfo.InvariantCulture);
        Assert.Equal(grade, SumTolerance.Grade(d, 0.01m, addends));
        Assert.Equal(grade, SumTolerance.Grade(-d, 0.01m, addends));
        Assert.Equal(grade, SumTolerance.Grade(d * 100m, 1m, addends));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void No_difference_holds(int addends) =>
        Assert.Equal(Closeness.Holds, SumTolerance.Grade(0.00m, 0.01m, addends));

    [Fact]
    public void A_copied_figure_may_not_differ_at_all() =>
        Assert.Equal(Closeness.Wrong, SumTolerance.Grade(0.01m, 0.01m, 0));

    [Fact]
    public void A_planted_tenth_in_a_sum_of_twenty_items_does_not_pass_unseen()
    {
        decimal[] exact = [.. Enumerable.Range(1, 20).Select(i => 13.377m * i)];
        var printed = exact.Select(v => Rounding.HalfUp(v, 2)).ToArray();
        var total = Rounding.HalfUp(exact.Sum(), 2);
        Assert.True(SumTolerance.Grade(total - printed.Sum(), 0.01m, 20) <= Closeness.Rounding);

        var planted = total + 0.10m;
        Assert.True(SumTolerance.Grade(planted - printed.Sum(), 0.01m, 20) >= Closeness.Doubtful);
    }

    [Fact]
    public void Honest_rounding_is_never_called_wrong_and_seldom_doubtful()
    {
        const int seed = 31415926;
        var random = new Random(seed);
        var doubtful = 0;
        for (var round = 0; round < 5_000; round++)
        {
            var n = random.Next(1, 60);
            var exact = Enumerable.Range(0, n).Select(_ => random.Next(1, 100_000_000) / 1_000_000m).ToList();
            var difference = Rounding.HalfUp(exact.Sum(), 2) - exact.Sum(v => Rounding.HalfUp(v, 2));
            var grade = SumTolerance.Grade(difference, 0.01m, n);
            Assert.True(grade != Closeness.Wrong, $"seed {seed}, round {round}: {n} addends differ by {difference}");
            doubtful += grade == Closeness.Doubtful ? 1 : 0;
        }

        Assert.InRange(doubtful, 0, 5_000 / 200);
    }

    [Fact]
    public void A_total_as_large_as_print_allows_is_wrong_and_no_crash() =>
        Assert.Equal(Closeness.Wrong, SumTolerance.Grade(decimal.MaxValue, 0.0000000001m, 20));

    [Fact]
    public void A_last_place_that_is_none_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SumTolerance.Grade(1m, 0m, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => SumTolerance.Grade(1m, 0.01m, -1));
    }
}
