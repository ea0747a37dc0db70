using Mingzhang.Accounts;

namespace Mingzhang.Tests.Accounts;

public sealed class AccountCodeTests
{
    [Theory]
    [InlineData("208")]
    [InlineData("20805")]
    [InlineData("2080505")]
    [InlineData("103014601")]
    public void A_code_prints_as_it_was_read(string text) => Assert.Equal(text, AccountCode.Parse(text).ToString());

    [Theory]
    [InlineData(" 2080505\n")]
    [InlineData("　2080505")]
    [InlineData("２０８０５０５")]
    public void Blanks_around_a_code_and_full_width_digits_are_read(string text) =>
        Assert.Equal(AccountCode.Parse("2080505"), AccountCode.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("2080")]
    [InlineData("20805051111")]
    [InlineData("0208505")]
    [InlineData("208 05")]
    [InlineData("208.5")]
    [InlineData("-20")]
    [InlineData("行政运行")]
    public void Other_text_is_no_code(string text)
    {
        Assert.False(AccountCode.TryParse(text, out var code));
        Assert.Equal(default, code);
        var error = Assert.Throws<FormatException>(() => AccountCode.Parse(text));
        Assert.Equal($"“{text}”不是科目代码：应为3、5、7或9位数字，且不以0开头。", error.Message);
    }

    [Theory]
    [InlineData("208", "05", "05", "2080505")]
    [InlineData("208", "20805", "2080505", "2080505")]
    [InlineData("208", "5", "5", "2080505")]
    [InlineData("208", "99", "01", "2089901")]
    [InlineData("301", "12", null, "30112")]
    [InlineData("208", "", " ", "208")]
    public void Three_cells_make_one_code(string? first, string? second, string? third, string code) =>
        Assert.Equal(AccountCode.Parse(code), AccountCode.Parse(first, second, third));

    [Theory]
    [InlineData("", "05", "05")]
    [InlineData("208", "", "05")]
    [InlineData("20805", "05", "")]
    [InlineData("208", "20905", "")]
    [InlineData("208", "20805", "2080605")]
    [InlineData("208", "2080505", "")]
    [InlineData("208", "0x", "")]
    public void Three_cells_that_contradict_each_other_make_no_code(string first, string second, string third)
    {
        Assert.False(AccountCode.TryParse(first, second, third, out var code));
        Assert.Equal(default, code);
        Assert.Throws<FormatException>(() => AccountCode.Parse(first, second, third));
    }

    [Fact]
    public void A_code_knows_the_codes_above_it()
    {
        var code = AccountCode.Parse("2080505");

        Assert.Equal(AccountCode.Parse("208"), code.Class);
        Assert.Equal(AccountCode.Parse("20805"), code.Category);
        Assert.Equal(code, code.Item);
        Assert.Equal(AccountCode.Parse("20805"), code.Parent);
        Assert.Equal(AccountCode.Parse("208"), code.Parent?.Parent);
        Assert.Null(code.Class.Parent);
        Assert.Null(code.Class.Category);
        Assert.Null(code.Category?.Item);
    }

    [Fact]
    public void A_code_prints_in_three_cells_that_read_back()
    {
        var code = AccountCode.Parse("2100199");

        var cells = code.ToCells();

        Assert.Equal(["210", "01", "99"], cells);
        Assert.Equal(code, AccountCode.Parse(cells[0], cells[1], cells[2]));
        Assert.Equal(["210"], code.Class.ToCells());
        Assert.Empty(default(AccountCode).ToCells());
    }

    [Theory]
    [InlineData("2080505", "208", true)]
    [InlineData("2080505", "20805", true)]
    [InlineData("2080505", "2080505", false)]
    [InlineData("208", "2080505", false)]
    [InlineData("2080505", "209", false)]
    [InlineData("2080505", "20806", false)]
    public void A_code_is_under_its_own_prefixes_only(string code, string ancestor, bool expected) =>
        Assert.Equal(expected, AccountCode.Parse(code).IsUnder(AccountCode.Parse(ancestor)));

    [Theory]
    [InlineData(AccountSystem.Functional, "208", AccountLevel.Class)]
    [InlineData(AccountSystem.Functional, "20805", AccountLevel.Category)]
    [InlineData(AccountSystem.Functional, "2080505", AccountLevel.Item)]
    [InlineData(AccountSystem.Functional, "208050501", null)]
    [InlineData(AccountSystem.DepartmentEconomic, "30112", AccountLevel.Category)]
    [InlineData(AccountSystem.DepartmentEconomic, "3011202", AccountLevel.SubItem)]
    [InlineData(AccountSystem.GovernmentEconomic, "50102", AccountLevel.Category)]
    [InlineData(AccountSystem.Income, "1030501", AccountLevel.Item)]
    [InlineData(AccountSystem.Income, "103050101", AccountLevel.SubItem)]
    public void The_level_follows_from_the_length_and_the_classification(
        AccountSystem system,
        string text,
        AccountLevel? level
    )
    {
        var code = AccountCode.Parse(text);

        Assert.Equal(level, code.LevelIn(system));
        if (level is { } known)
            Assert.Equal(code.Length, known.Digits(system));
    }

    [Fact]
    public void Codes_sort_as_tables_print_them()
    {
        string[] printed = ["208", "20805", "2080501", "2080505", "20806", "209", "2090101"];

        var sorted = printed.Reverse().Select(AccountCode.Parse).Order().Select(c => c.ToString());

        Assert.Equal(printed, sorted);
        Assert.True(AccountCode.Parse("208") < AccountCode.Parse("20805"));
        Assert.True(AccountCode.Parse("209") > AccountCode.Parse("2089999"));
    }

    [Fact]
    public void No_code_is_nothing_and_under_nothing()
    {
        AccountCode none = default;

        Assert.Equal("", none.ToString());
        Assert.Null(none.LevelIn(AccountSystem.Functional));
        Assert.Null(none.Parent);
        Assert.False(AccountCode.Parse("208").IsUnder(none));
        Assert.Null(ChartOfAccounts.Standard.Find(AccountSystem.Functional, none, 2024));
    }
}
