using Mingzhang.Numbers;

namespace Mingzhang.Tests.Numbers;

public sealed class NumberFormatTests
{
    private static readonly NumberFormat WanYuan = new(MoneyUnit.WanYuan, 2, Thousands: true, BlankZero: true);

    [Theory]
    [InlineData(10_655_300_00, "1,065.53")]
    [InlineData(746_790_00, "74.68")]
    [InlineData(50_00, "0.01")] // 50 yuan are half of 0.01 万元
    [InlineData(49_99, "0.00")]
    [InlineData(-50_00, "-0.01")]
    [InlineData(-746_750_00, "-74.68")]
    [InlineData(-12_345_678_900_00, "-1,234,567.89")]
    public void Ten_thousand_yuan_with_two_decimals(long fen, string printed) =>
        Assert.Equal(printed, WanYuan.Print(WanYuan.Round(new Amount(fen))));

    [Fact]
    public void An_amount_that_rounds_to_zero_is_printed_without_a_sign() =>
        Assert.Equal("0.00", WanYuan.Print(WanYuan.Round(new Amount(-49_99))));

    [Fact]
    public void Yuan_without_thousands_separators() =>
        Assert.Equal("10655300.05", Print(new NumberFormat(MoneyUnit.Yuan, 2, false, false), 10_655_300_05));

    [Fact]
    public void No_decimals_print_no_point() =>
        Assert.Equal("1,066", Print(WanYuan with { Decimals = 0 }, 10_655_300_00));

    [Fact]
    public void A_format_made_from_another_prints_as_it_says_itself()
    {
        var changed = WanYuan with { Decimals = 4, Thousands = false };
        Assert.Equal("1065.5300", Print(changed, 10_655_300_00));
        Assert.Equal(new NumberFormat(MoneyUnit.WanYuan, 4, false, true), changed);
    }

    private static string Print(NumberFormat format, long fen) => format.Print(format.Round(new Amount(fen)));
}
