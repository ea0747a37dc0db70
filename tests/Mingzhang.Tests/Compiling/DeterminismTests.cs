using System.Globalization;

namespace Mingzhang.Tests.Compiling;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void The_same_book_compiles_to_the_same_pack(int seed)
    {
        Assert.Equal(
            TableText.OfAll(RandomBooks.Budget(seed).Compile()),
            TableText.OfAll(RandomBooks.Budget(seed).Compile())
        );
        Assert.Equal(
            TableText.OfAll(RandomBooks.Final(seed).Compile()),
            TableText.OfAll(RandomBooks.Final(seed).Compile())
        );
    }

    [Theory]
    [InlineData(",", ".", "−")]
    [InlineData("٫", "٬", "-")]
    [InlineData(".", "'", "–")]
    public void The_culture_of_the_machine_does_not_matter(string point, string separator, string minus)
    {
        var expected = TableText.OfAll(RandomBooks.Budget(11).Compile());
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = separator;
        culture.NumberFormat.NumberGroupSizes = [4];
        culture.NumberFormat.NegativeSign = minus;
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            Assert.Equal($"1{point}5", 1.5m.ToString(CultureInfo.CurrentCulture)); // it does bite
            Assert.Equal(expected, TableText.OfAll(RandomBooks.Budget(11).Compile()));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/St_Johns")]
    public void The_time_zone_of_the_machine_does_not_matter(string zone)
    {
        var expected = TableText.OfAll(RandomBooks.Final(12).Compile());
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(expected, TableText.OfAll(RandomBooks.Final(12).Compile()));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
