using Mingzhang.Numbers;

namespace Mingzhang.Tests.Books;

public sealed class CellTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("12345.67", 1234567)]
    [InlineData("12345.6", 1234560)]
    [InlineData("12,345.67", 1234567)]
    [InlineData(" 12345.67 ", 1234567)]
    [InlineData("12345.6700", 1234567)]
    [InlineData("10000000000000", 1_000_000_000_000_000)]
    [InlineData("#12345.670000000002", 1234567)]
    [InlineData("#0.10000000000000001", 10)]
    [InlineData("#1.5E+3", 150000)]
    [InlineData("#5.0000000000000003E-2", 5)]
    [InlineData("#9999999999999.9902", 999_999_999_999_999)]
    public void Amounts_are_read_to_the_fen(string cell, long fen)
    {
        var book = new TextBook()
            .With("收入", "单位代码|收入项目|资金安排|金额", $"139001|事业收入|当年|{cell}")
            .Import()
            .BookOrThrow();
        Assert.Equal(new Amount(fen), book.Incomes[0].Amount);
    }

    [Theory]
    [InlineData("一百元", "“金额”的“一百元”不是金额。")]
    [InlineData("100元", "“金额”的“100元”不是金额。")]
    [InlineData("1,23.00", "“金额”的“1,23.00”不是金额。")]
    [InlineData("1.", "“金额”的“1.”不是金额。")]
    [InlineData(".5", "“金额”的“.5”不是金额。")]
    [InlineData("1e3", "“金额”的“1e3”不是金额。")]
    [InlineData("-", "“金额”的“-”不是金额。")]
    [InlineData("12.345", "“金额”的“12.345”多于两位小数。")]
    [InlineData("#12.345", "“金额”的“12.345”多于两位小数。")]
    [InlineData("10000000000000.01", "“金额”的“10000000000000.01”太大。")]
    [InlineData("99999999999999999999", "“金额”的“99999999999999999999”太大。")]
    [InlineData("#1E+20", "“金额”的“1E+20”太大。")]
    [InlineData("-0.01", "“金额”不能是负数“-0.01”。")]
    [InlineData("", "“金额”没有填。")]
    [InlineData("%95%", "“金额”应当是数，却是百分数“95%”。")]
    [InlineData("@2024-01-31", "“金额”应当是数，却是日期“2024-01-31”。")]
    [InlineData("!#REF!", "“金额”是错误值“#REF!”。")]
    public void What_is_no_amount_is_named(string cell, string message)
    {
        var defects = new TextBook()
            .With("收入", "单位代码|收入项目|资金安排|金额", $"139001|事业收入|当年|{cell}")
            .Defects();
        Assert.Equal(["收入!D2：" + message], defects);
    }

    [Fact]
    public void Only_lines_of_elimination_and_balances_may_be_negative()
    {
        var book = new TextBook()
            .WithExpenditure("抵销|2080150|30101|一般公共预算|人员||当年|139001|-5|")
            .With("结转结余", "单位代码|结余项目|资金性质|金额", "139001|年末结转和结余|一般公共预算|-0.5")
            .Import()
            .BookOrThrow();
        Assert.Equal(new Amount(-5_00), book.Expenditures[0].Amount);
        Assert.Equal(new Amount(-50), book.Balances[0].Amount);
    }

    [Theory]
    [InlineData("abc", "“权重”的“abc”不是数。")]
    [InlineData("-1", "“权重”不能是负数“-1”。")]
    [InlineData("100.5", "“权重”的“100.5”太大。")]
    [InlineData("2.125", "“权重”的“2.125”小数位太多。")]
    [InlineData("%20%", "“权重”应当是数，却是百分数“20%”。")]
    public void What_is_no_weight_is_named(string cell, string message)
    {
        Assert.Equal(["绩效指标!E2：" + message], WithWeight(cell).Defects());
    }

    [Theory]
    [InlineData("20", "20")]
    [InlineData("2.5", "2.5")]
    [InlineData("#6.6699999999999999", "6.67")]
    [InlineData("100", "100")]
    public void Weights_are_read_exactly(string cell, string expected)
    {
        var weight = WithWeight(cell).Import().BookOrThrow().Indicators[0].Weight;
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), weight);
    }

    [Theory]
    [InlineData("1.5", "“数量”的“1.5”不是从 0 开始的整数。")]
    [InlineData("-1", "“数量”的“-1”不是从 0 开始的整数。")]
    [InlineData("一辆", "“数量”的“一辆”不是从 0 开始的整数。")]
    [InlineData("99999999999", "“数量”的“99999999999”太大。")]
    public void What_is_no_count_is_named(string cell, string message)
    {
        var defects = new TextBook().With("三公数量", "单位代码|事项|数量", $"139001|国内接待批次|{cell}").Defects();
        Assert.Equal(["三公数量!C2：" + message], defects);
    }

    [Theory]
    [InlineData("#2080150", "2080150")]
    [InlineData("#2.08015E+6", "2080150")]
    [InlineData("２０８０１５０", "2080150")]
    [InlineData(" 2080150　", "2080150")]
    public void Codes_are_read_from_numbers_and_without_blanks(string cell, string code)
    {
        var book = new TextBook()
            .WithExpenditure($"139001|{cell}|30101|一般公共预算|人员||当年||1|")
            .Import()
            .BookOrThrow();
        Assert.Equal(code, book.Expenditures[0].Function);
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("否", false)]
    [InlineData("", false)]
    public void Yes_and_no_are_read(string cell, bool expected)
    {
        Assert.Equal(expected, WithSecrecy(cell).Import().BookOrThrow().Projects[0].Secret);
    }

    [Fact]
    public void Neither_yes_nor_no_is_named()
    {
        Assert.Equal(["项目!E2：“涉密”不能是“保密”。"], WithSecrecy("保密").Defects());
    }

    [Fact]
    public void Text_keeps_its_blanks_and_has_single_line_feeds()
    {
        var book = new TextBook().With("文字", "位置|内容", "重点工作|  一是\r\n二是\r三是 ").Import().BookOrThrow();
        Assert.Equal("  一是\n二是\n三是 ", book.Sentences[0].Content);
    }

    [Fact]
    public void Text_that_a_workbook_cannot_hold_is_named()
    {
        var tooLong = new string('字', 32_768);
        var defects = new TextBook()
            .With("文字", "位置|内容", $"重点工作|{tooLong}", "基本职能|响铃\a", "单位构成|\uD800半个字")
            .Defects();
        Assert.Equal(
            [
                "文字!B2：“内容”有 32768 个字，太长。",
                "文字!B3：“内容”里有看不见的控制字符。",
                "文字!B4：“内容”里有看不见的控制字符。",
            ],
            defects
        );
    }

    [Fact]
    public void A_number_in_a_text_column_is_read_as_it_was_typed()
    {
        var book = new TextBook()
            .With(
                "绩效指标",
                "单位代码|一级指标|二级指标|三级指标|指标值",
                "139001|产出指标|数量指标|覆盖率|#0.95999999999999996",
                "139001|产出指标|数量指标|份数|#1E+5",
                "139001|产出指标|质量指标|完成率|%95%",
                "139001|产出指标|时效指标|完成时间|@2024-12-31"
            )
            .Import()
            .BookOrThrow();
        Assert.Equal(["0.96", "100000", "95%", "2024-12-31"], book.Indicators.Select(i => i.Value));
    }

    private static TextBook WithWeight(string cell) =>
        new TextBook().With(
            "绩效指标",
            "单位代码|一级指标|二级指标|三级指标|权重",
            $"139001|产出指标|数量指标|培训人次|{cell}"
        );

    private static TextBook WithSecrecy(string cell) =>
        new TextBook().With(
            "项目",
            "单位代码|项目代码|项目名称|项目类别|涉密",
            $"139001|139001-01|信息化运维|特定目标类|{cell}"
        );
}
