namespace Mingzhang.Tests.Compiling;

public sealed class BudgetTableTests
{
    private const string Office = "139001";

    [Fact]
    public void A_unit_with_wages_office_costs_and_a_project()
    {
        var pack = BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Income(Office, "一般公共预算拨款收入", 1_234_500m)
            .Income(Office, "事业收入", 50_000m)
            .Basic(Office, "2130301", "30101", 600_000m)
            .Basic(Office, "2130301", "30103", 200_000m)
            .Basic(Office, "2080505", "30108", 100_000m)
            .Basic(Office, "2130301", "30201", 84_400m)
            .Basic(Office, "2130301", "30217", 5_100m)
            .Project(Office, "139001-01", "河道清淤")
            .OnProject(Office, "2130306", "30226", 245_000m, "139001-01")
            .OnProject(Office, "2130306", "30227", 50_000m, "139001-01", fund: "事业收入")
            .Compile();
        GoldenText.Equal(
            "compiling/one-unit.txt",
            TableText.Of(pack, "1", "1-1", "1-2", "2", "2-1", "3", "3-1", "3-2", "3-3")
        );
    }

    [Fact]
    public void A_department_with_three_units_and_flows_between_them_taken_out()
    {
        var pack = BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Unit("139002", "示例县水利站")
            .Unit("139003", "示例县节水办")
            .Unit("抵销", "抵销")
            .Income(Office, "一般公共预算拨款收入", 900_000m)
            .Income("139002", "一般公共预算拨款收入", 300_000m)
            .Income("139002", "上级补助收入", 80_000m, from: Office)
            .Income("抵销", "上级补助收入", -80_000m)
            .Basic(Office, "2130301", "30101", 820_000m)
            .Spend(Office, "2130306", null, 80_000m, "对附属单位补助", to: "139002")
            .Basic("139002", "2130306", "30101", 380_000m)
            .Spend("抵销", "2130306", null, -80_000m, "对附属单位补助")
            .Cover(c => c with { Year = 2023 })
            .Compile();
        GoldenText.Equal("compiling/department.txt", TableText.Of(pack, "1-1", "1-2", "3", "3-3"));
    }

    [Fact]
    public void Units_stand_in_the_order_of_the_book_and_accounts_in_the_order_of_their_codes()
    {
        var pack = BookBuilder
            .Budget()
            .Unit("139009", "后编码在前")
            .Unit("139002", "先编码在后")
            .Basic("139002", "2130306", "30201", 10_000m)
            .Basic("139009", "2210201", "30113", 10_000m)
            .Basic("139009", "2080505", "30108", 10_000m)
            .Compile();
        Assert.Equal(
            [
                "合计",
                "后编码在前",
                "机关事业单位基本养老保险缴费支出",
                "住房公积金",
                "先编码在后",
                "水利工程运行与维护",
            ],
            pack.Table("1-2")!.Panels[0].Rows.Where(r => r.Name.Length > 0).Select(r => r.Name)
        );
    }

    [Fact]
    public void Local_subdivisions_are_printed_below_their_account_and_counted_in_it()
    {
        var pack = BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Account("部门经济", "3011201", "失业保险")
            .Account("部门经济", "3011202", "工伤保险")
            .Basic(Office, "2130301", "30101", 600_000m)
            .Basic(Office, "2130301", "3011202", 1_200m)
            .Basic(Office, "2130301", "3011201", 3_600m)
            .Basic(Office, "2130301", "30112", 200m)
            .Compile();
        GoldenText.Equal("compiling/sub-items.txt", TableText.Of(pack, "3-1"));
    }

    [Fact]
    public void Money_carried_over_from_last_year_stands_apart()
    {
        var pack = BookBuilder
            .Budget(2023)
            .Unit(Office, "示例县水务局机关")
            .Income(Office, "一般公共预算拨款收入", 500_000m)
            .Income(Office, "一般公共预算拨款收入", 120_000m, "上年结转")
            .Basic(Office, "2130301", "30101", 500_000m)
            .Project(Office, "139001-01", "河道清淤")
            .OnProject(Office, "2130306", "30226", 90_000m, "139001-01", arrangement: "上年结转")
            .Balance(Office, "结转下年", "一般公共预算", 30_000m)
            .Compile();
        GoldenText.Equal("compiling/carried-over.txt", TableText.Of(pack, "1", "1-1", "3"));
    }

    [Fact]
    public void Projects_are_printed_beside_their_indicators()
    {
        var pack = WithIndicators(secret: false).Compile();
        GoldenText.Equal("compiling/indicators.txt", TableText.Of(pack, "6", "7"));
    }

    [Fact]
    public void A_secret_project_keeps_its_amount_and_loses_name_goal_and_indicators()
    {
        var pack = WithIndicators(secret: true).Compile();
        var text = TableText.OfAll(pack);
        Assert.DoesNotContain("水库除险", text, StringComparison.Ordinal);
        Assert.DoesNotContain("消除隐患", text, StringComparison.Ordinal);
        Assert.DoesNotContain("除险水库数", text, StringComparison.Ordinal);
        Assert.Equal("30.00", pack.Text("3-2", "（涉密项目）", "金额"));
        Assert.Equal("50.00", pack.Text("1-2", "合计", "合计"));
        GoldenText.Equal("compiling/secret-project.txt", TableText.Of(pack, "3-2", "6"));
    }

    [Fact]
    public void An_empty_table_says_why()
    {
        var pack = BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Basic(Office, "2130301", "30101", 1m)
            .Compile();
        Assert.Equal(["空表说明：2024年没有使用政府性基金预算拨款安排的支出，本表无数据。"], pack.Table("4")!.Notes);
        Assert.Equal(["空表说明：2024年没有需要公开绩效目标的项目，本表无数据。"], pack.Table("6")!.Notes);
        Assert.Empty(pack.Table("1-2")!.Notes);
        Assert.True(pack.Table("4")!.IsEmpty);
        Assert.False(pack.Table("1-2")!.IsEmpty);
    }

    [Fact]
    public void A_unit_without_receptions_trips_and_cars_still_has_its_row_in_3_3()
    {
        var pack = BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Unit("139002", "示例县水利站")
            .Basic(Office, "2130301", "30217", 5_100m)
            .Basic("139002", "2130301", "30101", 90_000m)
            .Compile();
        Assert.Equal("0.51", pack.Text("3-3", "示例县水务局机关", "公务接待费"));
        Assert.Equal("", pack.Text("3-3", "示例县水利站", "合计"));
        Assert.DoesNotContain(pack.Table("4-1")!.Panels[0].Rows, r => r.Unit == "139002");
    }

    [Fact]
    public void The_cover_names_the_pack_and_sentences_stand_in_their_place()
    {
        var pack = BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Basic(Office, "2130301", "30101", 1m)
            .Sentence("基本职能", "管水。\n治水。")
            .Sentence("单位构成", "只有机关。")
            .Compile();
        Assert.Equal("示例县水务局2024年部门预算", pack.Title);
        Assert.Equal(("139", "示例县水务局", "2024"), (pack.Identity.Code, pack.Identity.Name, pack.Identity.Layout));
        GoldenText.Equal("compiling/sentences.txt", TableText.OfAll(pack).Split("Narrative ")[0]);
    }

    private static BookBuilder WithIndicators(bool secret) =>
        BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Unit("139002", "示例县水利站")
            .Project(Office, "139001-01", "水库除险", "消除隐患", secret)
            .Project("139002", "139002-01", "河道清淤", "河道畅通")
            .OnProject(Office, "2130305", "31005", 300_000m, "139001-01")
            .OnProject("139002", "2130306", "30226", 120_000m, "139002-01")
            .OnProject("139002", "2130306", "30227", 80_000m, "139002-01", fund: "事业收入")
            .Indicator(Office, "139001-01", "产出指标", "数量指标", "除险水库数", "=", "2", "座", 50)
            .Indicator(Office, "139001-01", "效益指标", "社会效益指标", "保护人口", "≥", "3000", "人", 40)
            .Indicator("139002", "139002-01", "产出指标", "质量指标", "验收合格率", "≥", "95", "%", 60)
            .Indicator(
                "139002",
                "139002-01",
                "满意度指标",
                "服务对象满意度指标",
                "沿岸群众满意度",
                "定性",
                "满意",
                null,
                30.5m
            )
            .Indicator(Office, null, "产出指标", "时效指标", "按期完成率", "=", "100", "%", 90)
            .Task("防汛", "汛期值守")
            .Sentence("其他.年度总体目标", "安全度汛。");
}
