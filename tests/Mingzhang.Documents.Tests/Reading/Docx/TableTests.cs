using Mingzhang.Documents.Tests.Reading.Office;
using Mingzhang.Reading.Raw;
using static Mingzhang.Documents.Tests.Reading.Docx.Document;

namespace Mingzhang.Documents.Tests.Reading.Docx;

public sealed class TableTests
{
    private const string Starts = "<w:vMerge w:val=\"restart\"/>";
    private const string Continues = "<w:vMerge/>";

    [Fact]
    public void Merged_cells_cover_columns_and_rows()
    {
        Assert.Equal(
            "|科目→2|金额↓2|\n|代码|名称|\n|201|合计↓2|1.00|\n|202|·|2.00|",
            Shown(
                Table(
                    Row(Cell("科目", "<w:gridSpan w:val=\"2\"/>"), Cell("金额", Starts)),
                    Row(Cell("代码"), Cell("名称"), Cell("", Continues)),
                    Row(Cell("201"), Cell("合计", Starts), Cell("1.00")),
                    Row(Cell("202"), Cell("", Continues), Cell("2.00"))
                )
            )
        );
    }

    [Fact]
    public void Columns_before_the_first_cell_are_left_free()
    {
        Assert.Equal(
            "|·|甲|\n|乙|丙|",
            Shown(
                Table(
                    "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Cell("甲") + "</w:tr>",
                    "<w:tr><w:trPr><w:gridAfter w:val=\"1\"/></w:trPr>" + Cell("乙") + Cell("丙") + "</w:tr>"
                )
            )
        );
    }

    [Fact]
    public void A_cell_that_continues_nothing_stands_for_itself()
    {
        Assert.Equal("|甲|乙|", Shown(Table(Row(Cell("甲", Continues), Cell("乙")))));
    }

    [Fact]
    public void Old_documents_merge_cells_sideways_by_a_mark()
    {
        Assert.Equal(
            "|甲→2|乙|",
            Shown(Table(Row(Cell("甲", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge/>"), Cell("乙"))))
        );
    }

    [Fact]
    public void A_nested_table_follows_the_outer_one_as_a_grid_of_its_own()
    {
        var inner = Table(Row(Cell("内")));
        var document = Read(Of(Table(Row($"<w:tc>{P("外")}{inner}{P("尾")}</w:tc>", Cell("右"))) + P("后")));
        Assert.Equal("|外尾|右|\n|内|\n后", OfficeText.Of(document));
        Assert.Equal(["表1", "表2", null], document.Blocks.Select(b => b.Place.Cell));
    }

    [Fact]
    public void Places_name_table_row_and_grid_column()
    {
        var document = Read(
            Of(
                P("题")
                    + Table(
                        Row(Cell("一", "<w:gridSpan w:val=\"2\"/>"), Cell("二")),
                        Row(Cell("三"), Cell("四"), Cell("五"))
                    )
            )
        );
        var grid = Assert.IsType<RawGrid>(document.Blocks[1]);
        Assert.Equal(("表1!R1C3", 3), (grid.Rows[0].Cells[1].Place.Cell, grid.Rows[0].Cells[1].Place.Paragraph));
        Assert.Equal(("表1!R2C2", 5), (grid.Rows[1].Cells[1].Place.Cell, grid.Rows[1].Cells[1].Place.Paragraph));
        Assert.Equal("表1!R2", grid.Rows[1].Place.Cell);
        Assert.True(grid.HasReliableColumns);
    }

    [Fact]
    public void Rows_deleted_by_a_tracked_change_are_left_out()
    {
        var document = Read(Of(Table(Row(Cell("留")), "<w:tr><w:trPr><w:del/></w:trPr>" + Cell("删") + "</w:tr>")));
        Assert.Equal("|留|", OfficeText.Of(document));
        Assert.Equal("修订", OfficeText.Notes(document));
    }

    [Fact]
    public void Paragraphs_of_a_cell_are_joined_without_a_blank_between_Chinese_only()
    {
        Assert.Equal(
            "|一般公共预算|GDP 2024|",
            Shown(Table(Row($"<w:tc>{P("一般公共")}{P("预算")}</w:tc>", $"<w:tc>{P("GDP")}{P("2024")}</w:tc>")))
        );
    }

    [Fact]
    public void Blanks_and_paragraph_indents_before_the_text_are_counted()
    {
        var document = Read(
            Of(
                Table(
                    Row(
                        Cell("　　其中"),
                        $"<w:tc>{P("人员", "<w:ind w:leftChars=\"200\" w:left=\"420\"/>")}</w:tc>",
                        Cell("合计")
                    )
                )
            )
        );
        Assert.Equal([4, 4, 0], Assert.IsType<RawGrid>(document.Blocks[0]).Rows[0].Cells.Select(c => c.Indent));
    }

    [Fact]
    public void Rows_and_cells_may_stand_in_controls()
    {
        Assert.Equal(
            "|甲|乙|",
            Shown(
                Table(
                    $"<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>{Cell("甲")}</w:sdtContent></w:sdt>{Cell("乙")}</w:tr></w:sdtContent></w:sdt>"
                )
            )
        );
    }
}
