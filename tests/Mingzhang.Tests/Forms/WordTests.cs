using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Tests.Forms;

public sealed class WordTests
{
    [Fact]
    public void Every_row_level_has_its_own_word()
    {
        foreach (var level in Enum.GetValues<RowLevel>())
        {
            Assert.True(RowLevels.TryParse(level.Chinese(), out var read));
            Assert.Equal(level, read);
        }

        Assert.Equal(RowLevels.All.Count(), Enum.GetValues<RowLevel>().Length);
        Assert.Equal(("类", "小计"), (RowLevel.Class.Chinese(), RowLevel.Subtotal.Chinese()));
        Assert.False(RowLevels.TryParse("目", out _));
    }

    [Fact]
    public void Every_column_role_has_its_own_word()
    {
        foreach (var role in Enum.GetValues<ColumnRole>())
        {
            Assert.True(ColumnRoles.TryParse(role.Chinese(), out var read));
            Assert.Equal(role, read);
        }

        Assert.Equal(("金额", "叙述"), (ColumnRole.Amount.Chinese(), ColumnRole.Sentence.Chinese()));
        Assert.False(ColumnRoles.TryParse("钱", out _));
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    public void An_ordinal_is_written_and_taken_off_again(int position, string word)
    {
        Assert.Equal(word, LineNames.Ordinal(position));
        Assert.Equal("国防支出", LineNames.WithoutOrdinal(word + "、国防支出"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Ordinals_go_from_one_to_ninety_nine(int position) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LineNames.Ordinal(position));

    [Fact]
    public void Money_is_printed_in_yuan_or_ten_thousand_yuan()
    {
        Assert.True(MoneyUnits.TryParse("元", out var yuan) && yuan == MoneyUnit.Yuan);
        Assert.True(MoneyUnits.TryParse("万元", out var wan) && wan.Chinese() == "万元");
        Assert.False(MoneyUnits.TryParse("亿元", out _));
    }

    [Theory]
    [InlineData("三、国防支出", "国防支出")]
    [InlineData("二十一、粮油物资储备支出", "粮油物资储备支出")]
    [InlineData("一.工资", "工资")]
    [InlineData("国防支出", "国防支出")]
    [InlineData("一般公共服务支出", "一般公共服务支出")] // 一 is part of the name here
    [InlineData("三公经费", "三公经费")]
    [InlineData("", "")]
    public void A_line_is_known_by_its_name_without_the_ordinal(string printed, string name) =>
        Assert.Equal(name, LineNames.WithoutOrdinal(printed));

    [Fact]
    public void Blank_is_no_figure_and_no_zero()
    {
        Assert.True(Cell.Blank.IsBlank);
        Assert.Null(Cell.Blank.Figure);
        Assert.False(new Cell("0.00", new Figure(new PrintedNumber(0m, 2))).IsBlank);
    }
}
