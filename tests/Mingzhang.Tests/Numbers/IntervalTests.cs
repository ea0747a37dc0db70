using Mingzhang.Numbers;

namespace Mingzhang.Tests.Numbers;

public sealed class IntervalTests
{
    private static Interval Printed(decimal value, int decimals) => Interval.Of(new PrintedNumber(value, decimals));

    [Fact]
    public void A_printed_number_stands_for_half_a_last_place_to_either_side()
    {
        Assert.Equal(new Interval(0.835m, 0.845m), Printed(0.84m, 2));
        Assert.Equal(new Interval(0.83995m, 0.84005m), Printed(0.84m, 4));
        Assert.Equal(new Interval(11.5m, 12.5m), Printed(12m, 0));
        Assert.Equal(new Interval(3m, 3m), Interval.Exactly(3m));
    }

    [Fact]
    public void Intervals_that_touch_meet()
    {
        Assert.True(Printed(0.84m, 2).Meets(Printed(0.85m, 2)));
        Assert.False(Printed(0.84m, 2).Meets(Printed(0.86m, 2)));
        Assert.True(new Interval(1, 9).Meets(Interval.Exactly(5)));
    }

    [Fact]
    public void Sums_differences_and_products_hold_every_possible_value()
    {
        var (a, b) = (new Interval(1m, 2m), new Interval(-3m, 4m));
        Assert.Equal(new Interval(-2m, 6m), a + b);
        Assert.Equal(new Interval(-3m, 5m), a - b);
        Assert.Equal(new Interval(-6m, 8m), a * b);
        Assert.Equal(new Interval(-12m, 9m), b * new Interval(-3m, 1m));
    }

    [Fact]
    public void A_divisor_that_may_be_zero_has_no_quotient()
    {
        Assert.Null(Interval.Divide(Interval.Exactly(1m), new Interval(-1m, 1m)));
        Assert.Null(Interval.Divide(Interval.Exactly(1m), Interval.Exactly(0m)));
        Assert.Null(Interval.Divide(Interval.Exactly(1m), new Interval(0m, 1m)));
    }

    [Fact]
    public void Quotients_of_either_sign()
    {
        Assert.Equal(new Interval(0.5m, 2m), Interval.Divide(new Interval(2m, 4m), new Interval(2m, 4m)));
        Assert.Equal(new Interval(-2m, -0.5m), Interval.Divide(new Interval(2m, 4m), new Interval(-4m, -2m)));
        Assert.Equal(new Interval(-2m, 2m), Interval.Divide(new Interval(-4m, 4m), new Interval(2m, 4m)));
    }

    [Fact]
    public void A_quotient_loses_nothing_when_the_divisor_has_no_finite_reciprocal()
    {
        Assert.Equal(Interval.Exactly(1m), Interval.Divide(Interval.Exactly(3m), Interval.Exactly(3m)));
        Assert.Equal(Interval.Exactly(0.5m), Interval.Divide(Interval.Exactly(4.5m), Interval.Exactly(9m)));
    }

    [Fact]
    public void A_growth_rate_is_judged_with_both_operands_as_intervals()
    {
        // 0.84 → 0.85 万元: plain recomputation says 1.19 %, but both may be anything within half a last place.
        var now = Printed(0.85m, 2);
        var before = Printed(0.84m, 2);
        var rate = Interval.Divide(now - before, before)!.Value * Interval.Exactly(100m);
        Assert.True(rate.Meets(Printed(1.5m, 1)));
        Assert.True(rate.Meets(Printed(0.0m, 1)));
        Assert.False(rate.Meets(Printed(2.6m, 1)));
    }
}
