using Mingzhang.Auditing.Performance;

namespace Mingzhang.Tests.Auditing.Performance;

public sealed class TargetReaderTests
{
    [Theory]
    [InlineData("≥", "95", "%", "AtLeast", "95", "%")]
    [InlineData("=", "3,500", "万元", "Equal", "35000000", "元")]
    [InlineData("≥", "10", "万人次", "AtLeast", "100000", "人次")]
    [InlineData("＜", "5", "次", "AtMost", "5", "次")]
    [InlineData("", "≥95%", "", "AtLeast", "95", "%")]
    [InlineData("", "<=7万元", "", "AtMost", "70000", "元")]
    [InlineData("", "=41人", "", "Equal", "41", "人")]
    [InlineData("=", "30000", "元/年", "Equal", "30000", "元")]
    public void A_target_is_read_from_three_cells_or_from_one(
        string sign,
        string value,
        string unit,
        string expected,
        string number,
        string noun
    )
    {
        var target = TargetReader.Read(sign, value, unit);

        Assert.Equal(expected, target.Sign.ToString());
        Assert.Equal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), target.Number);
        Assert.Equal(noun, target.Unit.Noun);
    }

    [Theory]
    [InlineData("定性", "优", "")]
    [InlineData("定性", "1", "")]
    [InlineData("", "按时完成", "")]
    [InlineData("定性", "2024年12月31日前", "")]
    [InlineData("", "5%30", "")]
    [InlineData("", "", "")]
    public void What_is_no_single_number_has_none(string sign, string value, string unit)
    {
        Assert.Null(TargetReader.Read(sign, value, unit).Value);
    }

    [Fact]
    public void Money_for_a_head_or_a_month_is_no_sum()
    {
        Assert.Null(TargetReader.Read("=", "3336", "元/月").WanYuan);
        Assert.Equal(3m, TargetReader.Read("=", "30000", "元/年").WanYuan);
    }
}
