using System.Globalization;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Tests.Reading.Recognition;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("98.92", "98.92")]
    [InlineData("1, 234.56", "1234.56")]
    [InlineData("（3.20）", "-3.20")]
    public void Damaged_digits_are_repaired(string text, string repaired)
    {
        Assert.True(Figures.TryParse(text, out var number, out _));
        Assert.Equal(repaired, number.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("--")]
    [InlineData("——")]
    [InlineData(",,")]
    [InlineData("+-")]
    [InlineData("-")]
    [InlineData("")]
    public void Signs_without_digits_are_no_number(string text) => Assert.False(Figures.IsNumber(text));
}
