using Mingzhang.Auditing;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Reading.Raw;
using Mingzhang.Reading.Recognition;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Reading.Recognition;

/// <summary>A small pack of an invented unit in the nine tables of Shanghai.</summary>
public sealed class ShanghaiBudgetTests
{
    private const string Unit = """
        某区2025年区级单位预算
        预算单位：上海市某区档案馆
        2025年，收入预算比2024年预算增加2万元。支出预算比2024年预算增加2万元，与2024年预算相比，与2024年预算的口径一致。
        2025年预算单位财务收支预算总表
        编制单位：上海市某区档案馆 单位：元
        本年收入||本年支出||||
        项目|预算数|项目|预算数|||
        |||合计|基本支出||项目支出
        ||||人员经费|公用经费|
        一、财政拨款收入|250,000.00|一、一般公共服务支出|260,000.00|180,000.00|30,000.00|50,000.00
        1、一般公共预算|250,000.00|二、住房保障支出|40,000.00|40,000.00||
        2、政府性基金预算||||||
        3、国有资本经营预算||||||
        二、事业收入|30,000.00|||||
        三、事业单位经营收入||||||
        四、其他收入|20,000.00|||||
        收入总计|300,000.00|支出总计|300,000.00|220,000.00|30,000.00|50,000.00
        2025年预算单位收入预算总表
        编制单位：上海市某区档案馆 单位：元
        项目||||收入预算||||
        功能分类科目编码|||功能分类科目名称|合计|财政拨款收入|事业收入|事业单位经营收入|其他收入
        类|款|项||||||
        201|||一般公共服务支出|260,000.00|210,000.00|30,000.00||20,000.00
        201|26||档案事务|260,000.00|210,000.00|30,000.00||20,000.00
        201|26|04|档案馆|260,000.00|210,000.00|30,000.00||20,000.00
        221|||住房保障支出|40,000.00|40,000.00|||
        221|02||住房改革支出|40,000.00|40,000.00|||
        221|02|01|住房公积金|40,000.00|40,000.00|||
        合计||||300,000.00|250,000.00|30,000.00||20,000.00
        2025年预算单位支出预算总表
        编制单位：上海市某区档案馆 单位：元
        项目||||支出预算||
        功能分类科目编码|||功能分类科目名称|合计|基本支出|项目支出
        类|款|项||||
        201|||一般公共服务支出|260,000|210,000|50,000
        201|26||档案事务|260,000|210,000|50,000
        201|26|04|档案馆|260,000|210,000|50,000
        221|||住房保障支出|40,000|40,000|0

        221|02||住房改革支出|40,000|40,000|0
        221|02|01|住房公积金|40,000|40,000|0
        合计||||300,000|250,000|50,000
        2025年预算单位财政拨款收支预算总表
        编制单位：上海市某区档案馆 单位：元
        财政拨款收入||财政拨款支出||||
        项目|预算数|项目|合计|一般公共预算|政府性基金预算|国有资本经营预算
        一、一般公共预算|250,000.00|一、一般公共服务支出|210,000.00|210,000.00||
        二、政府性基金预算||二、住房保障支出|40,000.00|40,000.00||
        三、国有资本经营预算||||||
        收入总计|250,000.00|支出总计|250,000.00|250,000.00||
        2025年预算单位一般公共预算支出功能分类预算表
        编制单位：上海市某区档案馆 单位：元
        项目||||一般公共预算支出||
        功能分类科目编码|||功能分类科目名称|合计|基本支出|项目支出
        类|款|项||||
        201|||一般公共服务支出|210,000.00|160,000.00|50,000.00
        201|26||档案事务|210,000.00|160,000.00|50,000.00
        201|26|04|档案馆|210,000.00|160,000.00|50,000.00
        221|||住房保障支出|40,000.00|40,000.00|
        221|02||住房改革支出|40,000.00|40,000.00|
        221|02|01|住房公积金|40,000.00|40,000.00|
        合计||||250,000.00|200,000.00|50,000.00
        2025年预算单位政府性基金预算支出功能分类预算表
        编制单位：上海市某区档案馆 单位：元
        项目||||政府性基金预算支出||
        功能分类科目编码|||功能分类科目名称|合计|基本支出|项目支出
        类|款|项||||
        无||||||
        合计||||||
        注：本馆没有这项预算，本表是空表。
        2025年预算单位国有资本经营预算支出功能分类预算表
        编制单位：上海市某区档案馆 单位：元
        项目||||国有资本经营预算支出||
        功能分类科目编码|||功能分类科目名称|合计|基本支出|项目支出
        类|款|项||||
        合计||||||
        注：本馆没有这项预算，本表是空表。||||||
        2025年预算单位一般公共预算基本支出部门预算经济分类预算表
        编制单位：上海市某区档案馆 单位：元
        项目|||一般公共预算基本支出||
        经济分类科目编码||部门经济分类科目名称|合计|人员经费|公用经费
        类|款||||
        301||工资福利支出|170,000.00|170,000.00|
        301|01|基本工资|130,000.00|130,000.00|
        301|13|住房公积金|40,000.00|40,000.00|
        302||商品和服务支出|30,000.00||30,000.00
        302|01|办公费|25,000.00||25,000.00
        302|17|公务接待费|5,000.00||5,000.00
        合计|||200,000.00|170,000.00|30,000.00
        2025年单位“三公”经费和机关运行经费预算表
        编制单位：上海市某区档案馆 单位：万元
        “三公”经费预算数||||||机关运行经费预算数
        合计|因公出国（境）费|公务接待费|公务用车购置及运行费|||
        |||小计|购置费|运行费|
        0.50||0.50||||3.00
        """;

    [Fact]
    public void Profile_year_scope_and_name_come_from_the_titles_and_captions()
    {
        Assert.Equal(
            new PackIdentity("shanghai-budget", "单位", PackKind.Budget, 2025, PackScope.Unit, "", "上海市某区档案馆"),
            Read(Unit).Pack.Identity
        );
    }

    [Fact]
    public void Lines_of_accounts_are_found_by_name_beside_lines_that_the_form_prescribes()
    {
        var table = Read(Unit).Pack.Table("1")!;
        Assert.Equal(
            [
                "行 财政拨款收入 250,000.00",
                "子目 一般公共预算 250,000.00",
                "子目 政府性基金预算 ",
                "子目 国有资本经营预算 ",
                "行 事业收入 30,000.00",
                "行 事业单位经营收入 ",
                "行 其他收入 20,000.00",
                "合计 收入总计 300,000.00",
            ],
            Named(table, "收入").Select(r => $"{r.Level.Chinese()} {r.Name} {r.Cells[1].Text}")
        );
        Assert.Equal(
            ["201 一般公共服务支出 50,000.00", "221 住房保障支出 ", " 支出总计 50,000.00"],
            Named(table, "支出").Select(r => $"{r.Code} {r.Name} {r.Cells[4].Text}")
        );
    }

    [Fact]
    public void A_line_that_the_form_does_not_know_has_the_level_of_lines_numbered_alike()
    {
        var income = Named(
            Read(
                Unit.Replace("三、事业单位经营收入||", "三、上年结转|7.00|", StringComparison.Ordinal)
                    .Replace("3、国有资本经营预算||", "4、其他拨款|8.00|", StringComparison.Ordinal)
            )
                .Pack.Table("1")!,
            "收入"
        );
        Assert.Equal(RowLevel.Line, income.Single(r => r.Name == "上年结转").Level);
        Assert.Equal(RowLevel.SubItem, income.Single(r => r.Name == "4、其他拨款").Level);
    }

    [Fact]
    public void Amounts_without_decimals_are_told_from_codes_and_a_second_piece_goes_on_with_the_table()
    {
        Assert.Equal(
            ["类 201", "款 20126", "项 2012604", "类 221", "款 22102", "项 2210201", "合计 "],
            Read(Unit).Pack.Table("3")!.Panels[0].Rows.Select(r => $"{r.Level.Chinese()} {r.Code}")
        );
    }

    [Fact]
    public void A_row_of_figures_alone_is_read_by_its_headings_and_in_the_unit_that_is_printed()
    {
        var table = Read(Unit).Pack.Table("9")!;
        var row = Assert.Single(table.Panels[0].Rows);
        Assert.Equal((RowLevel.Total, MoneyUnit.WanYuan), (row.Level, table.Unit));
        Assert.Equal(["0.50", "", "0.50", "", "", "", "3.00"], row.Cells.Select(c => c.Text));

        const string Turned = """
            合计|因公出国（境）费|公务用车购置及运行费|||公务接待费|
            ||小计|购置费|运行费||
            0.50|||||0.50|3.00
            """;
        var head = Unit[..Unit.IndexOf("合计|因公出国（境）费", StringComparison.Ordinal)];
        var turned = Read(Reliable(head + Turned)).Pack.Table("9")!.Panels[0];
        Assert.Equal("0.50", turned.Rows[0].Cells[turned.IndexOf("公务接待费")].Text);
    }

    [Fact]
    public void Printed_zeros_are_read_also_in_columns_that_hold_nothing_else()
    {
        var zeros = Unit.Replace(
            "|210,000.00|30,000.00||20,000.00",
            "|210,000.00|30,000.00|0.00|20,000.00",
            StringComparison.Ordinal
        );
        var panel = Read(Reliable(zeros)).Pack.Table("2")!.Panels[0];
        Assert.Equal(3, panel.Rows.Count(r => r.Cells[panel.IndexOf("事业单位经营收入")].Text == "0.00"));
    }

    [Fact]
    public void A_note_stands_below_an_empty_table_or_in_its_last_row()
    {
        var pack = Read(Unit).Pack;
        foreach (var table in new[] { pack.Table("6")!, pack.Table("7")! })
        {
            Assert.True(table.IsEmpty);
            Assert.Equal(["注：本馆没有这项预算，本表是空表。"], table.Notes);
        }
    }

    [Fact]
    public void A_caption_belongs_to_the_table_below_it_and_its_unit_governs()
    {
        var pack = Read(
            Unit.Replace(
                "支出预算总表\n编制单位：上海市某区档案馆 单位：元\n项目||||支出预算",
                "支出预算总表\n编制单位：上海市某区档案馆 单位：万元\n项目||||支出预算",
                StringComparison.Ordinal
            )
        ).Pack;
        Assert.Equal(MoneyUnit.Yuan, pack.Table("2")!.Unit);
        Assert.Equal(MoneyUnit.WanYuan, pack.Table("3")!.Unit);
        Assert.Equal(MoneyUnit.WanYuan, pack.Table("3")!.Panels[0].Columns[4].Format!.Unit);
    }

    [Fact]
    public void The_tables_agree_and_every_figure_is_guarded()
    {
        var report = Check(Unit);
        Assert.Empty(report.Findings.Where(f => f.Severity != Severity.Notice && IsOfTables(f)).Select(f => f.Message));
        Assert.Equal(report.Coverage.Figures, report.Coverage.Guarded);
    }

    [Theory]
    [InlineData(
        "201|26|04|档案馆|210,000.00|160,000.00|50,000.00",
        "201|26|04|档案馆|160,000.00|160,000.00|50,000.00",
        "SH-B-051"
    )]
    [InlineData("四、其他收入|20,000.00", "四、其他收入|2,000.00", "SH-B-002")]
    [InlineData("一、一般公共服务支出|260,000.00|180,000.00", "一、一般公共服务支出|206,000.00|180,000.00", "SH-B-112")]
    [InlineData("302|17|公务接待费|5,000.00||5,000.00", "302|17|公务接待费|50,000.00||5,000.00", "SH-B-081")]
    [InlineData("0.50||0.50||||3.00", "0.50||0.05||||3.00", "SH-B-091")]
    [InlineData("0.50||0.50||||3.00", "0.50||0.50||||30.00", "SH-B-097")]
    public void A_changed_figure_is_found(string sound, string broken, string rule)
    {
        var changed = Unit.Replace(sound, broken, StringComparison.Ordinal);
        Assert.NotEqual(Unit, changed);
        Assert.Contains(rule, Check(changed).Findings.Where(f => f.Severity != Severity.Notice).Select(f => f.Rule));
    }

    private static bool IsOfTables(Finding finding) => finding.Rule.StartsWith("SH-B-", StringComparison.Ordinal);

    private static Row[] Named(Table table, string panel) =>
        [.. table.Panel(panel)!.Rows.Where(r => r.Name.Length > 0)];

    private static Report Check(string text)
    {
        var read = Read(text);
        return PackAudit.Check(new AuditRequest(read.Profile, read.Pack) { Source = read });
    }

    private static RawDocument Reliable(string text)
    {
        var document = TabbedText.Read(text);
        return document with
        {
            Blocks = [.. document.Blocks.Select(b => b is RawGrid g ? g with { HasReliableColumns = true } : b)],
        };
    }

    private static RecognizedPack Read(string text) => Read(TabbedText.Read(text));

    private static RecognizedPack Read(RawDocument document) =>
        PackRecognizer.Recognize(document, [.. OurProfiles.All.Values])!;
}
