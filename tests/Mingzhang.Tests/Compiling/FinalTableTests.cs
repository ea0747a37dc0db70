using Mingzhang.Compiling;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Compiling;

public sealed class FinalTableTests
{
    private const string Archive = "147001";

    private static BookBuilder Accounts() =>
        BookBuilder
            .Final()
            .Income(Archive, "一般公共预算拨款收入", 800_000m, function: "2012604")
            .Income(Archive, "政府性基金预算拨款收入", 60_000m, function: "2120899")
            .Income(Archive, "其他收入", 20_000m, function: "2012604")
            .Balance(Archive, "年初结转和结余", "一般公共预算", 40_000m, "2012604")
            .Balance(Archive, "年初结转和结余", "政府性基金", 10_000m, "2120899")
            .Basic(Archive, "2012604", "30101", 500_000m)
            .Basic(Archive, "2012604", "30201", 120_000.40m)
            .Project(Archive, "147001-01", "档案数字化", annual: 300_000m, executed: 199_999.60m)
            .OnProject(Archive, "2012604", "30227", 199_999.60m, "147001-01")
            .OnProject(Archive, "2120899", "31002", 55_000m, "147001-01", fund: "政府性基金")
            .OnProject(Archive, "2012604", "30201", 15_000m, "147001-01", fund: "其他资金")
            .Balance(Archive, "结余分配", "其他资金", 5_000m, "2012604")
            .Balance(Archive, "年末结转和结余", "一般公共预算", 20_000m, "2012604")
            .Balance(Archive, "年末结转和结余", "政府性基金", 15_000m, "2120899");

    [Fact]
    public void What_came_in_and_was_there_equals_what_went_out_and_is_left()
    {
        var pack = Accounts().Compile();
        Assert.Equal("93.00", pack.Text("公开01", "总计", "金额", "收入"));
        Assert.Equal("93.00", pack.Text("公开01", "总计", "金额", "支出"));
        Assert.Equal("91.00", pack.Text("公开04", "总计", "金额", "收入"));
        Assert.Equal("91.00", pack.Text("公开04", "总计", "合计", "支出"));
        GoldenText.Equal(
            "compiling/final.txt",
            TableText.Of(pack, "公开01", "公开02", "公开03", "公开04", "公开05", "公开07")
        );
    }

    [Fact]
    public void Lines_are_numbered_through_both_panels()
    {
        var table = Accounts().Compile().Table("公开01")!;
        var numbers = table.Panels.SelectMany(p => p.Rows.Select(r => r.Cells[p.IndexOf("行次")].Text));
        Assert.Equal(Enumerable.Range(1, table.Panels.Sum(p => p.Rows.Count)).Select(n => $"{n}"), numbers);
    }

    [Fact]
    public void A_prescribed_line_without_facts_prints_zero_where_zero_is_printed()
    {
        var defence = Accounts().Compile().Cell("公开01", "国防支出", "金额", "支出");
        Assert.Equal("0.00", defence.Text);
        Assert.Equal(0, defence.Figure!.Exact!.Value.Fen);
        Assert.Empty(defence.Figure.Facts?.List() ?? []);
    }

    [Fact]
    public void The_three_public_expenses_compare_the_budget_with_the_account()
    {
        var pack = Accounts()
            .Comparative(null, "全年预算", "公务接待费", 9_000m)
            .Comparative(null, "年初预算", "公务接待费", 12_000m)
            .Basic(Archive, "2012604", "30217", 8_100m)
            .Compile();
        GoldenText.Equal("compiling/sangong.txt", TableText.Of(pack, "公开09"));
    }

    [Fact]
    public void Figures_of_units_explain_the_figure_of_the_whole_and_are_not_added_to_it()
    {
        var pack = Accounts()
            .Comparative(Archive, "全年预算", "公务接待费", 9_000m)
            .Comparative(null, "全年预算", "公务接待费", 9_000m)
            .Comparative(Archive, "全年预算", "公务用车运行维护费", 20_000m)
            .Compile();
        Assert.Equal("0.90", pack.Text("公开09", "合计", "预算数/公务接待费"));
        Assert.Equal("2.00", pack.Text("公开09", "合计", "预算数/公务用车运行维护费"));
        Assert.Equal("2.90", pack.Text("公开09", "合计", "预算数/合计"));
    }

    [Fact]
    public void Without_any_of_the_three_public_expenses_the_row_is_left_out_and_the_note_says_why()
    {
        var table = Accounts().Comparative(null, "全年预算", "公务接待费", 0m).Compile().Table("公开09")!;
        Assert.Empty(table.Panels[0].Rows);
        Assert.Equal("注：单位本年度没有“三公”经费预算和支出，本表无数据。", table.Notes[^1]);
    }

    [Fact]
    public void The_rate_of_execution_is_divided_exactly_and_rounded_once()
    {
        var pack = Accounts()
            .Indicator(Archive, "147001-01", "产出指标", "数量指标", "扫描页数", "≥", "9", "万页")
            .Compile();
        Assert.Equal("66.67%", pack.Text("自评项目", "档案数字化", "执行率", "预算执行"));
    }

    [Fact]
    public void Against_a_budget_of_zero_no_rate_is_printed()
    {
        var pack = BookBuilder
            .Final()
            .Project(Archive, "147001-01", "档案数字化", annual: 0m, executed: 100m)
            .Indicator(Archive, "147001-01", "产出指标", "数量指标", "扫描页数", "≥", "9", "万页")
            .Compile();
        var rate = pack.Cell("自评项目", "档案数字化", "执行率", "预算执行");
        Assert.True(rate.IsBlank);
        Assert.Null(rate.Figure);
    }

    [Fact]
    public void A_layout_that_does_not_exist_is_refused_with_those_that_do()
    {
        var named = BookBuilder.Budget().Cover(c => c with { Layout = "2025" }).Build();
        Assert.Equal(
            "版式 sichuan-budget 没有变体“2025”；可用：2023-公开表、2023、2024-南充、2024。请更正封面的“版式变体”。",
            Refusal(named.Cover.Profile, named)
        );
        var early = BookBuilder.Budget(2019).Build();
        Assert.Equal(
            "版式 sichuan-budget 没有 2019 年度的默认变体；可用：2023-公开表、2023、2024-南充、2024。请在封面填写“版式变体”。",
            Refusal(early.Cover.Profile, early)
        );
    }

    private static string Refusal(string profile, Mingzhang.Books.Book book) =>
        Assert.Throws<LayoutNotFoundException>(() => PackCompiler.Compile(OurProfiles.All[profile], book)).Message;
}
