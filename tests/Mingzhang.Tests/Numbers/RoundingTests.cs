using Mingzhang.Numbers;

namespace Mingzhang.Tests.Numbers;

public sealed class RoundingTests
{
    [Theory]
    [InlineData("0.004", "0.00")]
    [InlineData("0.005", "0.01")]
    [InlineData("0.015", "0.02")] // banker's rounding would agree here …
    [InlineData("0.025", "0.03")] // … and not here
    [InlineData("2.675", "2.68")] // a binary double would give 2.67
    [InlineData("1.00499999999999999999999", "1.00")]
    [InlineData("99.995", "100.00")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("-0.025", "-0.03")]
    [InlineData("-2.674", "-2.67")]
    [InlineData("-2.675", "-2.68")]
    public void A_midpoint_is_rounded_away_from_zero(string value, string rounded) =>
        Assert.Equal(Number(rounded), Rounding.HalfUp(Number(value), 2));

    [Theory]
    [InlineData("1234.5", 0, "1235")]
    [InlineData("-1234.5", 0, "-1235")]
    [InlineData("0.12345", 4, "0.1235")]
    public void Any_number_of_decimals_can_be_kept(string value, int decimals, string rounded) =>
        Assert.Equal(Number(rounded), Rounding.HalfUp(Number(value), decimals));

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
