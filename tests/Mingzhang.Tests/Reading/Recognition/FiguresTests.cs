using Mingzhang.Reading.Recognition;

namespace Mingzhang.Tests.Reading.Recognition;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("98.92", 98.92)]
    [InlineData("1, 234.56", 1234.56)]
    [InlineData("（3.20）", -3.20)]
    public void DamagedDigitsAreRepaired(string text, decimal value)
    {
        Assert.True(Figures.TryParse(text, out var number, out _));
        Assert.Equal(value, number.Value);
    }

    [Theory]
    [InlineData("--")]
    [InlineData("——")]
    [InlineData(",,")]
    [InlineData("+-")]
    [InlineData("-")]
    [InlineData("")]
    public void SignsWithoutDigitsAreNoNumber(string text) => Assert.False(Figures.IsNumber(text));
}
