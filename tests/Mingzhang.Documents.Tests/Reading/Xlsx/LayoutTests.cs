using Mingzhang.Documents.Tests.Reading.Office;
using Mingzhang.Reading.Raw;
using static Mingzhang.Documents.Tests.Reading.Xlsx.Workbook;

namespace Mingzhang.Documents.Tests.Reading.Xlsx;

public sealed class LayoutTests
{
    [Fact]
    public void Titles_above_and_notes_below_are_paragraphs()
    {
        var document = Read(
            Sheet(
                Data("收入总表\n部门：某局||单位：万元\n项目|本年|上年\n合计|2|1\n注：含上年结转。")
                    + "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A5:C5\"/></mergeCells>"
            )
        );
        Assert.Equal(
            "收入总表\n|部门：某局||单位：万元|\n|项目|本年|上年|\n|合计|2|1|\n注：含上年结转。",
            OfficeText.Of(document)
        );
        Assert.Equal(["A1", "A2", "A5"], document.Blocks.Select(b => b.Place.Cell));
        Assert.All(document.Blocks, b => Assert.Equal("表", b.Place.Sheet));
    }

    [Fact]
    public void Lines_tell_where_a_table_begins_and_ends()
    {
        const string Ruled = "s=\"1\" t=\"inlineStr\"";
        Assert.Equal(
            "某局\n单位：万元\n|项目|金额|\n|||\n|合计|1|\n填报说明",
            Shown(
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>某局</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>单位：万元</t></is></c></row>"
                    + $"<row r=\"2\"><c r=\"A2\" {Ruled}><is><t>项目</t></is></c><c r=\"B2\" {Ruled}><is><t>金额</t></is></c></row>"
                    + "<row r=\"3\"><c r=\"A3\" s=\"1\"/><c r=\"B3\" s=\"1\"/></row>"
                    + $"<row r=\"4\"><c r=\"A4\" {Ruled}><is><t>合计</t></is></c><c r=\"B4\" s=\"1\"><v>1</v></c></row>"
                    + "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>填报说明</t></is></c></row></sheetData>"
            )
        );
    }

    [Fact]
    public void Tables_part_at_blank_rows()
    {
        var document = Read(Sheet(Data("表一\n项目|金额\n甲|1\n\n表二\n科目|金额\n乙|2")));
        Assert.Equal("表一\n|项目|金额|\n|甲|1|\n表二\n|科目|金额|\n|乙|2|", OfficeText.Of(document));
        Assert.Equal(2, document.Blocks.OfType<RawGrid>().Count());
    }

    [Fact]
    public void A_blank_row_before_figures_that_go_on_does_not_part_a_table()
    {
        Assert.Single(Read(Sheet(Data("项目|金额\n甲|1\n\n合计|1"))).Blocks);
    }

    [Fact]
    public void Tables_side_by_side_part_at_a_blank_column()
    {
        Assert.Equal("|收入|金额|\n|甲|1|\n|支出|金额|\n|乙|2|", Shown(Data("收入|金额||支出|金额\n甲|1||乙|2")));
    }

    [Fact]
    public void A_blank_column_inside_lines_does_not_part_a_table()
    {
        Assert.Equal("|甲||乙|\n|1||2|", Shown(Data("甲|~|乙\n1|~|2", isRuled: true)));
    }

    [Fact]
    public void Merged_cells_cover_columns_and_rows()
    {
        Assert.Equal(
            "|项目↓2|金额→2|\n|·|本年|上年|\n|甲|1|2|",
            Shown(
                Data("项目|金额|\n|本年|上年\n甲|1|2")
                    + "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"
            )
        );
    }

    [Fact]
    public void A_merge_to_the_end_of_the_sheet_is_cut_to_what_is_in_use()
    {
        Assert.Equal(
            "题\n|甲|乙|\n|1|2|",
            Shown(
                Data("题\n甲|乙\n1|2")
                    + "<mergeCells><mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"A1:B2\"/></mergeCells>"
            )
        );
    }

    [Fact]
    public void A_sheet_of_text_is_paragraphs()
    {
        Assert.Equal("某局\n2024年部门预算\n二〇二四年一月", Shown(Data("某局\n2024年部门预算\n\n二〇二四年一月")));
    }

    [Fact]
    public void Hidden_sheets_are_noted_and_not_read()
    {
        var document = Read(
            Of(("甲", "visible", Data("见")), ("乙", "hidden", Data("不见")), ("丙", "veryHidden", Data("更不见")))
        );
        Assert.Equal("见", OfficeText.Of(document));
        Assert.Equal(["乙", "丙"], document.Notes.Where(n => n.Kind == "隐藏工作表").Select(n => n.Place!.Sheet));
    }
}
