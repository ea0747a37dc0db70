using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Reading.Recognition;
using Mingzhang.Tests.Profiles;
using Mingzhang.Tests.Reading.Recognition;

namespace Mingzhang.Tests.Reading.Generic;

public sealed class GenericReadingTests
{
    private const string Spending = """
        某市园林处2024年部门预算
        公开03表
        支出总表
        单位：万元
        科目编码|科目名称|合计|基本支出|项目支出|事业单位经营支出|上缴上级支出|对附属单位补助支出
        合计||30.50|20.50|10.00|||
        212|城乡社区支出|25.50|15.50|10.00|||
        21205|城乡社区环境卫生|25.50|15.50|10.00|||
        2120501|城乡社区环境卫生|25.50|15.50|10.00|||
        221|住房保障支出|5.00|5.00||||
        22102|住房改革支出|5.00|5.00||||
        2210201|住房公积金|5.00|5.00||||

        公开05表
        财政拨款支出表
        单位：元
        科目编码|科目名称|合计|基本支出|项目支出|资金渠道合计
        合计||305,000.00|205,000.00|100,000.00|305,000.00
        212|城乡社区支出|255,000.00|155,000.00|100,000.00|255,000.00
        221|住房保障支出|50,000.00|50,000.00||50,000.00
        """;

    [Fact]
    public void A_pack_of_no_known_layout_falls_to_the_general_profile_of_its_kind()
    {
        var read = Read(Spending);
        Assert.Equal(
            ("generic-budget", PackKind.Budget, 2024),
            (read.Pack.Identity.Profile, read.Pack.Identity.Kind, read.Pack.Identity.Year)
        );
        Assert.Contains(read.Evidence, e => e is { Subject: "表", Conclusion: "支出总表" });
    }

    [Fact]
    public void Tables_are_named_by_kind_and_columns_by_meaning()
    {
        var pack = Read(Spending).Pack;
        Assert.Equal(["支出总表", "财政拨款支出表"], pack.Tables.Select(t => t.Form));
        Assert.Equal([MoneyUnit.WanYuan, MoneyUnit.Yuan], pack.Tables.Select(t => t.Unit));
        Assert.Equal(
            ["合计", "基本支出", "项目支出", "经营", "上缴上级支出", "对附属单位补助支出"],
            pack.Tables.First().Panels[0].Columns.Where(c => c.Role == ColumnRole.Amount).Select(c => c.Id)
        );
    }

    [Fact]
    public void Rows_are_levelled_by_their_codes()
    {
        var panel = Read(Spending).Pack.Table("支出总表")!.Panels[0];
        Assert.Equal(AccountSystem.Functional, panel.Accounts);
        Assert.Equal(
            [
                (RowLevel.Total, null),
                (RowLevel.Class, "212"),
                (RowLevel.Category, "21205"),
                (RowLevel.Item, "2120501"),
                (RowLevel.Class, "221"),
                (RowLevel.Category, "22102"),
                (RowLevel.Item, "2210201"),
            ],
            panel.Rows.Select(r => (r.Level, r.Code))
        );
        Assert.Equal(25.50m, panel.Rows[1].Cells[2].Figure!.Printed.Value);
    }

    [Fact]
    public void Codes_in_three_cells_and_codes_in_front_of_names_give_the_same_levels()
    {
        var rows = Read(
            """
            某市园林处2024年部门预算
            支出总表
            类|款|项|科目名称|支出合计|基本支出|项目支出
            |||合计|30.50|20.50|10.00
            212|||城乡社区支出|30.50|20.50|10.00
            212|05||城乡社区环境卫生|30.50|20.50|10.00
            212|05|01|城乡社区环境卫生|30.50|20.50|10.00

            财政拨款支出表
            功能分类科目|支出合计|基本支出|项目支出
            合计|30.50|20.50|10.00
            212城乡社区支出|30.50|20.50|10.00
            21205-城乡社区环境卫生|30.50|20.50|10.00
            2120501 城乡社区环境卫生|30.50|20.50|10.00
            """
        )
            .Pack.Tables.Select(t => t.Panels[0].Rows.Select(r => (r.Level, r.Code)).ToList())
            .ToList();
        Assert.Equal(rows[0], rows[1]);
        Assert.Equal((RowLevel.Item, "2120501"), rows[0][3]);
    }

    [Fact]
    public void Two_panels_side_by_side_are_split()
    {
        var panels = Read(
            """
            某市园林处2024年部门预算
            收支总表
            收入|||支出||
            项目|行次|金额|项目|行次|金额
            一、财政拨款收入|1|30.50|一、城乡社区支出|4|25.50
            二、其他收入|2||二、住房保障支出|5|5.00
            收入总计|3|30.50|支出总计|6|30.50
            """
        )
            .Pack.Tables.Single()
            .Panels;
        Assert.Equal(["收入", "支出"], panels.Select(p => p.Id));
        Assert.Equal((RowLevel.Total, "支出总计"), (panels[1].Rows[2].Level, panels[1].Rows[2].Name));
        Assert.Equal(
            [ColumnRole.Name, ColumnRole.LineNumber, ColumnRole.Amount],
            panels[0].Columns.Select(c => c.Role)
        );
    }

    [Fact]
    public void A_grid_without_sure_columns_is_left_unplaced_and_listed()
    {
        var read = Read(Spending + "\n\n重点项目支出情况表\n项目|内容|说明\n绿化|修剪|按季\n道路|清扫|按日\n");
        Assert.DoesNotContain(read.Pack.Tables, t => t.Title.Contains("重点", StringComparison.Ordinal));
        Assert.Contains(read.Unplaced, u => u.Reason.Contains("没有看出", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_of_a_known_form_over_foreign_columns_is_not_read_by_the_form()
    {
        // 一般公共预算支出 in Sichuan has 当年安排 and 上年结转安排 where others have 基本支出 and 项目支出.
        var read = Read(
            """
            某市园林处2024年部门预算
            一般公共预算支出预算表
            类|款|项|单位代码|单位名称（科目）|合计|基本支出|项目支出
            ||||合计|30.50|20.50|10.00
            212|05|01|139001|城乡社区环境卫生|25.50|15.50|10.00
            221|02|01|139001|住房公积金|5.00|5.00|
            """
        );
        Assert.Equal("generic-budget", read.Pack.Identity.Profile);
        Assert.Equal("一般公共预算支出表", Assert.Single(read.Pack.Tables).Form);
    }

    private static RecognizedPack Read(string text) =>
        PackRecognizer.Recognize(TabbedText.Read(text), [.. OurProfiles.All.Values])!;
}
