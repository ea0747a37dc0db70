using Mingzhang.Numbers;

namespace Mingzhang.Tests.Numbers;

public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("0", "0", 0)]
    [InlineData("0.84", "0.84", 2)]
    [InlineData("0.8400", "0.84", 4)]
    [InlineData("1,065.53", "1065.53", 2)]
    [InlineData("12,345,678.90", "12345678.9", 2)]
    [InlineData("1065.53", "1065.53", 2)]
    [InlineData("-9.77", "-9.77", 2)]
    [InlineData("+9.77", "9.77", 2)]
    [InlineData("-1,000", "-1000", 0)]
    [InlineData("00012", "12", 0)]
    public void Digits_are_read_with_the_decimals_they_show(string text, string value, int decimals)
    {
        Assert.True(PrintedNumber.TryParse(text, out var number));
        Assert.Equal((value, decimals), (Plain(number.Value), number.Decimals));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1,06.53")]
    [InlineData("10,65.53")]
    [InlineData(",065")]
    [InlineData("1065,533")]
    [InlineData("1,0655")]
    [InlineData("1,065,53")]
    [InlineData("0.1,2")]
    [InlineData("1 065.53")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("98. 92")]
    [InlineData("1.2.3")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("(5)")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("５")]
    [InlineData("١٢")]
    [InlineData("12%")]
    [InlineData("12万元")]
    [InlineData("合计")]
    [InlineData("NaN")]
    [InlineData("0.12345678901")] // more decimals than anybody prints
    [InlineData("1234567890123456789012345678901")] // longer than any amount
    public void Anything_else_is_refused_so_that_a_text_is_never_taken_for_money(string text) =>
        Assert.False(PrintedNumber.TryParse(text, out _), text);

    [Fact]
    public void The_same_value_at_another_precision_is_another_printed_number()
    {
        Assert.NotEqual(new PrintedNumber(0.84m, 2), new PrintedNumber(0.84m, 4));
        Assert.Equal(0.01m, new PrintedNumber(0.84m, 2).LastPlace);
        Assert.Equal(0.0001m, new PrintedNumber(0.84m, 4).LastPlace);
        Assert.Equal(1m, new PrintedNumber(84m, 0).LastPlace);
    }

    [Fact]
    public void Whatever_a_format_prints_is_read_back_the_same()
    {
        const int seed = 20240117;
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            var format = new NumberFormat(
                (MoneyUnit)random.Next(2),
                random.Next(7),
                random.Next(2) == 0,
                random.Next(2) == 0
            );
            var printed = format.Round(new Amount(random.NextInt64(-1_000_000_000_000, 1_000_000_000_000)));
            var text = format.Print(printed);
            Assert.True(PrintedNumber.TryParse(text, out var read), $"seed {seed}, round {i}: {text}");
            Assert.Equal((printed, text), (read, text));
        }
    }

    private static string Plain(decimal value) =>
        value.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture);
}
