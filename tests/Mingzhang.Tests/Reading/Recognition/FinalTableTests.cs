using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Reading.Recognition;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Reading.Recognition;

public sealed class FinalTableTests
{
    private const string Opening = "某市某区档案馆2024年度部门决算\n";

    private const string SangongOfHubei = """
        财政拨款“三公”经费支出决算表
        预算数|||||||决算数|||||
        合计|因公出国（境）费|小计|公务用车购置费|公务用车运行维护费|公务接待费|合计|因公出国（境）费|小计|公务用车购置费|公务用车运行维护费|公务接待费
        1|2|3|4|5|6|7|8|9|10|11|12
        5.00||4.00||4.00|1.00|4.60||4.00||4.00|0.60
        """;

    private const string SangongOfShanghai = """
        财政拨款“三公”经费支出决算表
        财政拨款“三公”经费|||||||||||
        合计||因公出国（境）费||小计||公务用车购置费||公务用车运行维护费||公务接待费|
        预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数
        5.00|4.60|||4.00|4.00|||4.00|4.00|1.00|0.60
        """;

    [Theory]
    [InlineData(
        "项目|行次|金额|项目|行次|金额",
        "一、一般公共预算财政拨款收入|1|8.00|五、教育支出|36|8.00",
        "hubei-final"
    )]
    [InlineData("项目|决算数|项目|决算数", "一、一般公共预算财政拨款收入|8.00|五、教育支出|8.00", "shanghai-final")]
    public void Of_profiles_with_the_same_titles_the_columns_and_lines_decide(
        string heading,
        string line,
        string profile
    )
    {
        var read = Read($"收入支出决算总表\n{heading}\n{line}");
        Assert.Equal(profile, read.Profile.Id);
        Assert.Equal(profile, read.Evidence[0].Conclusion);
    }

    [Theory]
    [InlineData("hubei-final", SangongOfHubei)]
    [InlineData("shanghai-final", SangongOfShanghai)]
    public void A_row_of_figures_without_a_name_is_the_total(string profile, string table)
    {
        var panel = Read(table, profile).Pack.Table("公开09")!.Panels[0];
        var row = Assert.Single(panel.Rows);
        Assert.Equal(RowLevel.Total, row.Level);
        Assert.Equal(
            ("5.00", "4.60", "1.00", "0.60", ""),
            (
                Cell("预算数/合计"),
                Cell("决算数/合计"),
                Cell("预算数/公务接待费"),
                Cell("决算数/公务接待费"),
                Cell("预算数/公务用车购置费")
            )
        );
        string Cell(string id) => row.Cells[panel.Columns.Index().First(c => c.Item.Id == id).Index].Text;
    }

    [Fact]
    public void A_row_of_line_numbers_is_no_row_of_figures() =>
        Assert.Empty(
            Read(string.Join('\n', SangongOfHubei.Split('\n')[..^1]), "hubei-final")
                .Pack.Table("公开09")!
                .Panels[0]
                .Rows
        );

    [Fact]
    public void A_class_that_the_form_does_not_list_is_known_by_the_classification()
    {
        var rows = Read(
            """
            收入支出决算总表
            项目|决算数|项目|决算数
            一、一般公共预算财政拨款收入|9.00|一、一般公共服务支出|8.00
            二、政府性基金预算财政拨款收入||二十五、债务付息支出|1.00
            """,
            "shanghai-final"
        )
            .Pack.Table("公开01")!
            .Panels[1]
            .Rows;
        Assert.Equal([("201", "8.00"), ("232", "1.00")], rows.Select(r => (r.Code, r.Cells[1].Text)));
    }

    [Fact]
    public void Detail_lines_that_the_form_does_not_list_stand_where_their_code_says()
    {
        var rows = Read(
            """
            一般公共预算财政拨款基本支出决算表
            经济分类科目编码|科目名称|决算数|经济分类科目编码|科目名称|决算数
            301|工资福利支出|8.00|302|商品和服务支出|2.00
            30101|基本工资|8.00|30217|公务招待费|2.00
            人员经费合计||8.00|公用经费合计||2.00
            """,
            "shanghai-final"
        )
            .Pack.Table("公开06")!
            .Panels[1]
            .Rows;
        Assert.Equal(
            [
                (RowLevel.Class, "302", "商品和服务支出"),
                (RowLevel.Category, "30217", "公务招待费"),
                (RowLevel.Total, null, "公用经费合计"),
            ],
            rows.Select(r => (r.Level, r.Code, r.Name))
        );
        Assert.Equal("", rows[2].Cells[0].Text);
    }

    [Fact]
    public void An_explanation_below_a_table_is_its_note_and_rows_of_dots_are_no_rows()
    {
        var table = Read(
            """
            政府性基金预算财政拨款收入支出决算表
            项目||年初结转和结余|本年收入|本年支出|||年末结转和结余
            功能分类科目编码|科目名称||||||
            合计||||合计|基本支出|项目支出|
            …|…||||||
            说明：某市某区档案馆本年度没有政府性基金预算财政拨款收入和支出，也没有上年结转，故本表无数据。
            """,
            "shanghai-final"
        )
            .Pack.Table("公开07")!;
        Assert.Empty(table.Panels[0].Rows);
        Assert.StartsWith("说明：", Assert.Single(table.Notes), StringComparison.Ordinal);
    }

    private static RecognizedPack Read(string text, string? profile = null) =>
        PackRecognizer.Recognize(
            TabbedText.Read(Opening + text.ReplaceLineEndings("\n")),
            [.. OurProfiles.All.Values],
            profile is null ? null : new RecognitionOptions { Profile = profile }
        )!;
}
