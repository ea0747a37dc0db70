namespace Mingzhang.Tests.Compiling;

public sealed class RoundingOnceTests
{
    private const string Office = "139001";

    [Fact]
    public void Yuan_are_summed_first_and_rounded_once()
    {
        // 0.4450 万元 print as 0.45 each, 0.8900 together; 0.4440 as 0.44 each, 0.8880 together.
        var pack = BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Basic(Office, "2130301", "30101", 4_450m)
            .Basic(Office, "2080505", "30108", 4_450m)
            .Basic(Office, "2130301", "30201", 4_440m)
            .Basic(Office, "2080505", "30202", 4_440m)
            .Compile();
        Assert.Equal("0.45", pack.Text("3-1", "基本工资", "合计"));
        Assert.Equal("0.45", pack.Text("3-1", "机关事业单位基本养老保险缴费", "合计"));
        Assert.Equal("0.89", pack.Text("3-1", "工资福利支出", "合计"));
        Assert.Equal("0.44", pack.Text("3-1", "办公费", "合计"));
        Assert.Equal("0.44", pack.Text("3-1", "印刷费", "合计"));
        Assert.Equal("0.89", pack.Text("3-1", "商品和服务支出", "合计"));
        Assert.Equal("1.78", pack.Text("3-1", "合计", "合计"));
    }

    [Fact]
    public void A_sum_too_small_for_two_decimals_is_printed_as_zero_and_nothing_as_blank()
    {
        var pack = BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Basic(Office, "2130301", "30217", 49.99m)
            .Compile();
        var reception = pack.Cell("3-3", "示例县水务局机关", "公务接待费");
        Assert.Equal("0.00", reception.Text);
        Assert.Equal(49.99m, reception.Figure!.Exact!.Value.Yuan);

        var trips = pack.Cell("3-3", "示例县水务局机关", "因公出国（境）费用");
        Assert.True(trips.IsBlank);
        Assert.Null(trips.Figure);
    }

    [Fact]
    public void Lines_that_cancel_out_leave_a_blank_where_zero_is_blank()
    {
        var pack = BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Unit("抵销", "抵销")
            .Basic(Office, "2130301", "30201", 100m)
            .Basic("抵销", "2130301", "30201", -100m)
            .Compile();
        Assert.Equal("", pack.Text("1-2", "合计", "合计"));
        Assert.Equal("-0.01", pack.Text("1-2", "抵销", "合计"));
    }

    [Fact]
    public void Sums_beyond_64_bits_throw_and_never_wrap()
    {
        var builder = BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Basic(Office, "2130301", "30101", 92_233_720_368_547_758.07m)
            .Basic(Office, "2130301", "30102", 0.01m);
        Assert.Throws<OverflowException>(builder.Compile);
    }
}
