using System.Globalization;
using Mingzhang.Numbers;

namespace Mingzhang.Tests.Numbers;

public sealed class AmountTests
{
    [Fact]
    public void Yuan_are_held_in_whole_fen()
    {
        Assert.Equal(new Amount(1_234_567), Amount.FromYuan(12_345.67m));
        Assert.Equal(12_345.67m, new Amount(1_234_567).Yuan);
        Assert.Equal(new Amount(-1), Amount.FromYuan(-0.01m));
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("-12.345")]
    [InlineData("92233720368547758.08")] // one fen more than 64 bits hold
    [InlineData("-92233720368547758.09")]
    [InlineData("79228162514264337593543950335")] // the largest decimal
    public void Parts_of_a_fen_and_sums_beyond_64_bits_are_refused(string yuan) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Amount.FromYuan(decimal.Parse(yuan, CultureInfo.InvariantCulture))
        );

    [Fact]
    public void The_largest_and_smallest_amounts_are_accepted()
    {
        Assert.Equal(long.MaxValue, Amount.FromYuan(92_233_720_368_547_758.07m).Fen);
        Assert.Equal(long.MinValue, Amount.FromYuan(-92_233_720_368_547_758.08m).Fen);
    }

    [Fact]
    public void Ten_thousand_yuan_have_up_to_six_decimals()
    {
        Assert.Equal(0.000001m, new Amount(1).In(MoneyUnit.WanYuan));
        Assert.Equal(74.679m, Amount.FromYuan(746_790m).In(MoneyUnit.WanYuan));
        Assert.Equal(746_790m, Amount.FromYuan(746_790m).In(MoneyUnit.Yuan));
    }

    [Fact]
    public void Overflow_throws_and_never_wraps()
    {
        var largest = new Amount(long.MaxValue);
        Assert.Throws<OverflowException>(() => largest + new Amount(1));
        Assert.Throws<OverflowException>(() => -largest - new Amount(2));
        Assert.Throws<OverflowException>(() => -new Amount(long.MinValue));
    }

    [Fact]
    public void Amounts_are_ordered_by_size()
    {
        Amount[] amounts = [new(5), new(-3), Amount.Zero];
        Assert.Equal([new(-3), Amount.Zero, new(5)], amounts.Order());
        Assert.True(new Amount(-3) < Amount.Zero && Amount.Zero <= new Amount(0) && new Amount(5) >= new Amount(5));
    }

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(5, "0.05")]
    [InlineData(-5, "-0.05")]
    [InlineData(123_456_789, "1234567.89")]
    public void It_reads_as_yuan(long fen, string text) => Assert.Equal(text, new Amount(fen).ToString());
}
