using System.Text.RegularExpressions;

namespace Mingzhang.Tests.Architecture;

public sealed partial class SourceTests
{
    [Fact]
    public void No_binary_floating_point_stands_in_the_source_so_none_can_touch_money()
    {
        Assert.Equal("", Lines(SourceFile.All, FloatingPoint()));
    }

    [Fact]
    public void Nobody_reads_the_clock_of_the_machine()
    {
        Assert.Equal("", Lines(SourceFile.All, Clock()));
    }

    [Fact]
    public void A_file_has_at_most_four_hundred_lines()
    {
        Assert.DoesNotContain(SourceFile.All, f => f.Text.AsSpan().Count('\n') > 400);
    }

    [Theory]
    [InlineData("double x = 1;", true)]
    [InlineData("(float)x", true)]
    [InlineData("1.5d", true)]
    [InlineData("1.5m", false)]
    [InlineData("// a double entry", false)]
    [InlineData("\"double\"", false)]
    public void Floating_point_is_recognised_in_code_only(string text, bool found)
    {
        Assert.Equal(found, FloatingPoint().IsMatch(new SourceFile("P", "A.cs", text).Code));
    }

    private static string Lines(IEnumerable<SourceFile> files, Regex forbidden) =>
        string.Join(
            '\n',
            from file in files
            from line in file.Code.Split('\n')
            where forbidden.IsMatch(line)
            select $"{file}: {line.Trim()}"
        );

    [GeneratedRegex(@"\b(double|float|Double|Single|Half)\b(?!\s*\()|\b\d+(\.\d+)?([dDfF])\b|\b\d+\.\d+\b(?![mM])")]
    private static partial Regex FloatingPoint();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bEnvironment\.TickCount")]
    private static partial Regex Clock();
}
