using Mingzhang.Documents.Reading.Xlsx;
using Mingzhang.Documents.Tests.Reading.Office;
using Mingzhang.Reading.Raw;
using static Mingzhang.Documents.Tests.Reading.Xlsx.Workbook;

namespace Mingzhang.Documents.Tests.Reading.Xlsx;

public sealed class CellTests
{
    [Theory]
    [InlineData("General", "1149.8000000000002", "1149.8")]
    [InlineData("General", "2010101", "2010101")]
    [InlineData("General", "0.10000000000000001", "0.1")]
    [InlineData("General", "1.5E-3", "0.0015")]
    [InlineData("General", "12345678901234567", "12345678901234567")]
    [InlineData("0.00", "1149.8000000000002", "1149.80")]
    [InlineData("0.00", "2.675", "2.68")]
    [InlineData("0.00", "-2.675", "-2.68")]
    [InlineData("0.00", "2.6749999999999998", "2.68")]
    [InlineData("#,##0.00", "1234567.891", "1,234,567.89")]
    [InlineData("#,##0.00_ ;[Red]-#,##0.00 ", "-1234.5", "-1,234.50")]
    [InlineData("#,##0.00_);(#,##0.00)", "-1234.5", "(1,234.50)")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "-")]
    [InlineData("0.00;-0.00;", "0", "")]
    [InlineData("0.00%", "0.12345", "12.35%")]
    [InlineData("0%", "1", "100%")]
    [InlineData("000000", "38001", "038001")]
    [InlineData("#.##", "0.5", ".5")]
    [InlineData("0.0,", "12345", "12.3")]
    [InlineData("0.00\"万元\"", "3", "3.00万元")]
    [InlineData("[>=10000]0.00,\"千\";0", "12345", "12.35千")]
    [InlineData("[>=10000]0.00,\"千\";0", "12", "12")]
    [InlineData("@", "12.50", "12.5")]
    [InlineData("yyyy-mm-dd", "45291", "2023-12-31")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "45291", "2023年12月31日")]
    [InlineData("yyyy/m/d h:mm", "45291.5", "2023/12/31 12:00")]
    [InlineData("[$-804]aaaa", "45291", "星期日")]
    [InlineData("yyyy-mm-dd", "-1", "-1")]
    [InlineData("0.00", "1E+27", "1E+27")]
    [InlineData("0.00", "1E+400", "1E+400")]
    public void A_number_is_shown_in_its_format(string format, string stored, string expected)
    {
        Assert.Equal(expected, ShownCell($"<c s=\"2\"><v>{stored}</v></c>", format));
    }

    [Theory]
    [InlineData(4, "1,234.50")]
    [InlineData(10, "123450.00%")]
    [InlineData(14, "1903/5/18")]
    [InlineData(31, "1903年5月18日")]
    [InlineData(49, "1234.5")]
    [InlineData(999, "1234.5")]
    public void Formats_without_a_code_are_known_by_number(int id, string expected)
    {
        Assert.Equal(expected, NumberFormat.Parse(BuiltInFormats.CodeOf(id), false).Show(1234.5m, "1234.5"));
    }

    [Theory]
    [InlineData("<c t=\"str\"><f>A1</f><v>合计</v></c>", "合计")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"d\"><v>2023-12-31T00:00:00</v></c>", "2023-12-31")]
    [InlineData(
        "<c t=\"inlineStr\"><is><r><t>甲</t></r><rPh><t>jia</t></rPh><r><t>_x0041_乙</t></r></is></c>",
        "甲A乙"
    )]
    [InlineData("<c t=\"inlineStr\"><is><t>一般\n公共  预算</t></is></c>", "一般公共 预算")]
    public void Texts_of_every_kind(string cell, string expected)
    {
        Assert.Equal(expected, ShownCell(cell));
    }

    [Fact]
    public void Shared_texts_are_found_by_number()
    {
        var workbook = Sheet("<sheetData><row><c t=\"s\"><v>1</v></c></row></sheetData>")
            .Part(
                "xl/sharedStrings.xml",
                $"<sst xmlns=\"{S}\"><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r></si></sst>"
            );
        Assert.Equal("乙丙", OfficeText.Of(Read(workbook)));
    }

    [Fact]
    public void Error_values_and_formulas_without_value_are_noted_with_their_cells()
    {
        var document = Read(
            Sheet(
                "<sheetData><row r=\"3\"><c r=\"B3\" t=\"e\"><f>1/0</f><v>#REF!</v></c><c r=\"C3\"><f>A1</f></c></row></sheetData>"
            )
        );
        Assert.Equal("#REF!", OfficeText.Of(document));
        Assert.Equal([("错误值", "B3"), ("公式无值", "C3")], document.Notes.Select(n => (n.Kind, n.Place!.Cell!)));
    }

    [Fact]
    public void A_kind_of_note_that_comes_a_hundred_times_is_counted()
    {
        var cells = string.Concat(Enumerable.Repeat("<c t=\"e\"><v>#N/A</v></c>", 100));
        var notes = Read(Sheet($"<sheetData><row>{cells}</row></sheetData>")).Notes;
        Assert.Equal(21, notes.Count);
        Assert.Equal("另有 80 处同样的情况，不一一列出。", notes[^1].Message);
    }

    [Fact]
    public void Zeros_that_the_sheet_hides_are_blank()
    {
        Assert.Equal(
            "|甲|乙|丙|\n|1||2|",
            Shown("<sheetViews><sheetView showZeros=\"0\"/></sheetViews>" + Data("甲|乙|丙\n1|0|2"))
        );
    }

    [Fact]
    public void Indents_are_counted_from_blanks_before_the_text()
    {
        var grid = Assert.IsType<RawGrid>(
            Assert.Single(
                Read(
                    Sheet(
                        "<sheetData><row><c t=\"inlineStr\"><is><t xml:space=\"preserve\">　其中</t></is></c><c><v>1</v></c></row></sheetData>"
                    )
                ).Blocks
            )
        );
        Assert.Equal([2, 0], grid.Rows[0].Cells.Select(c => c.Indent));
    }

    private static string ShownCell(string cell, params string[] formats) =>
        Assert
            .IsType<RawGrid>(
                Assert.Single(
                    Read(
                        Sheet(
                            $"<sheetData><row><c t=\"inlineStr\"><is><t>左</t></is></c>{cell}<c t=\"inlineStr\"><is><t>右</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row></sheetData>",
                            formats
                        )
                    ).Blocks
                )
            )
            .Rows[0]
            .Cells[1]
            .Text;
}
