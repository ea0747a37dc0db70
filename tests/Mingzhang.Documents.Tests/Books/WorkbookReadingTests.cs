using System.Text;
using Mingzhang.Documents.Books;
using Mingzhang.Numbers;
using static Mingzhang.Documents.Tests.Books.Surgery;

namespace Mingzhang.Documents.Tests.Books;

public sealed class WorkbookReadingTests : IDisposable
{
    private const string UnitHeadings =
        "<row><c t=\"inlineStr\"><is><t>单位代码</t></is></c><c t=\"inlineStr\"><is><t>单位名称</t></is></c></row>";
    private static readonly string IncomeHeadings =
        $"<row>{Inline("单位代码")}{Inline("收入项目")}{Inline("资金安排")}{Inline("金额")}</row>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(
        "plain",
        "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>139001</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>甲局</t></is></c></row>"
    )]
    [InlineData(
        "without names of cells",
        "<row><c t=\"inlineStr\"><is><t>139001</t></is></c><c t=\"inlineStr\"><is><t>甲局</t></is></c></row>"
    )]
    [InlineData(
        "single quotes",
        "<row r='2'><c r='A2' t='inlineStr'><is><t>139001</t></is></c><c r='B2' t='str'><v>甲局</v></c></row>"
    )]
    [InlineData("a number for a code", "<row><c><v>139001</v></c><c t=\"inlineStr\"><is><t>甲局</t></is></c></row>")]
    [InlineData(
        "indented",
        "\n <row r=\"2\" spans=\"1:2\" ht=\"15\">\n  <c r=\"A2\"><v>139001</v></c>\n  <c r=\"B2\" t=\"str\">\n<v>甲局</v></c>\n </row>\n"
    )]
    [InlineData("comment", "<!-- 注 --><row><c><v>139001</v></c><!-- 注 --><c t=\"str\"><v>甲局</v></c></row>")]
    [InlineData("character data", "<row><c><v>139001</v></c><c t=\"str\"><v><![CDATA[甲局]]></v></c></row>")]
    [InlineData("character by number", "<row><c><v>139001</v></c><c t=\"str\"><v>&#x7532;&#23616;</v></c></row>")]
    [InlineData(
        "several fonts",
        "<row><c><v>139001</v></c><c t=\"inlineStr\"><is><r><t>甲</t></r><r><rPr><b/></rPr><t>局</t></r><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh></is></c></row>"
    )]
    [InlineData("formula", "<row><c><v>139001</v></c><c t=\"str\"><f>\"甲\"&amp;\"局\"</f><v>甲局</v></c></row>")]
    [InlineData(
        "shared formula",
        "<row><c><v>139001</v></c><c t=\"str\"><f t=\"shared\" si=\"0\"/><v>甲局</v></c></row>"
    )]
    [InlineData(
        "extension",
        "<row><c><v>139001</v></c><c t=\"str\"><v>甲局</v><extLst><ext uri=\"x\"/></extLst></c></row>"
    )]
    [InlineData(
        "empty rows and cells",
        "<row r=\"2\"/><row r=\"7\"><c r=\"A7\" s=\"3\"><v>139001</v></c><c r=\"B7\" t=\"str\"><v>甲局</v></c><c r=\"C7\" s=\"3\"/></row>"
    )]
    public void Every_legal_way_to_write_a_row_is_read(string way, string row)
    {
        var path = SmallBook.AsWorkbook(_folder);
        PutRows(path, "单位", UnitHeadings + row);
        Assert.True(SmallBook.Defects(path).Count == 0, $"{way}: {string.Join('\n', SmallBook.Defects(path))}");
        var unit = Assert.Single(BookFiles.Read(path).Units);
        Assert.Equal(("139001", "甲局"), (unit.Code, unit.Name));
        Assert.Equal(way == "empty rows and cells" ? 7 : 2, unit.Line);
    }

    [Fact]
    public void A_prefix_for_every_element_is_read()
    {
        var path = SmallBook.AsWorkbook(_folder);
        Change(
            path,
            PartOf("单位"),
            xml =>
                xml.Replace("<", "<x:", StringComparison.Ordinal)
                    .Replace("<x:/", "</x:", StringComparison.Ordinal)
                    .Replace("<x:?", "<?", StringComparison.Ordinal)
                    .Replace("xmlns=", "xmlns:x=", StringComparison.Ordinal)
        );
        BookEquality.AssertSame(SmallBook.Sound, BookFiles.Read(path));
    }

    [Fact]
    public void A_sheet_in_utf16_is_read()
    {
        var path = SmallBook.AsWorkbook(_folder);
        Change(
            path,
            PartOf("单位"),
            xml => xml.Replace("UTF-8", "UTF-16", StringComparison.Ordinal),
            new UnicodeEncoding(bigEndian: false, byteOrderMark: true)
        );
        // GetBytes gives no mark; without it the parser must find the encoding by itself.
        BookEquality.AssertSame(SmallBook.Sound, BookFiles.Read(path));
    }

    [Fact]
    public void Plain_rows_before_an_unusual_one_are_read_once()
    {
        var path = SmallBook.AsWorkbook(_folder);
        var plain = string.Concat(
            Enumerable.Range(1, 600).Select(i => $"<row>{Inline($"原因.甲{i}")}{Inline("略")}</row>")
        );
        PutRows(
            path,
            "文字",
            $"<row>{Inline("位置")}{Inline("内容")}</row>{plain}<!-- 注 --><row>{Inline("重点工作")}{Inline("略")}</row>"
        );
        var positions = BookFiles.Read(path).Sentences.Select(s => s.Position).ToList();
        Assert.Equal(601, positions.Count);
        Assert.Equal(("原因.甲1", "原因.甲600", "重点工作"), (positions[0], positions[599], positions[600]));
    }

    [Theory]
    [InlineData("<c><v>12345.670000000002</v></c>", 1234567)]
    [InlineData("<c><v>1.2345670000000001E4</v></c>", 1234567)]
    [InlineData("<c t=\"n\"><v>-0</v></c>", 0)]
    [InlineData("<c t=\"inlineStr\"><is><t>12,345.67</t></is></c>", 1234567)]
    [InlineData("<c><f>B2*2</f><v>100</v></c>", 10000)]
    public void Amounts_are_read_to_the_fen(string cell, long fen)
    {
        var path = WithIncome(cell);
        Assert.Empty(SmallBook.Defects(path));
        Assert.Equal(new Amount(fen), BookFiles.Read(path).Incomes[0].Amount);
    }

    [Theory]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", "收入!D2：“金额”是错误值“#REF!”。")]
    [InlineData("<c><f>B2*2</f></c>", "收入!D2：“金额”是公式，但文件里没有存它的结果。")]
    [InlineData("<c><f>B2*2</f><v></v></c>", "收入!D2：“金额”是公式，但文件里没有存它的结果。")]
    [InlineData("<c><f>B2*2</f><v/></c>", "收入!D2：“金额”是公式，但文件里没有存它的结果。")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "收入!D2：“金额”的“是”不是金额。")]
    [InlineData("<c t=\"d\"><v>2024-01-31T00:00:00</v></c>", "收入!D2：“金额”应当是数，却是日期“2024-01-31”。")]
    [InlineData("<c><v>12.345</v></c>", "收入!D2：“金额”的“12.345”多于两位小数。")]
    [InlineData("<c><v></v></c>", "收入!D2：“金额”没有填。")]
    [InlineData("<c t=\"s\"><v>99999</v></c>", "收入!D2：文件损坏，读不出来。")]
    [InlineData("<c t=\"zzz\"><v>1</v></c>", "收入!D2：文件损坏，读不出来。")]
    public void A_cell_that_is_no_amount_is_named(string cell, string defect)
    {
        Assert.Equal([defect], SmallBook.Defects(WithIncome(cell)));
    }

    [Fact]
    public void Dates_and_percentages_are_read_as_they_show()
    {
        var path = SmallBook.AsWorkbook(_folder);
        Change(
            path,
            "xl/styles.xml",
            xml =>
                xml.Replace(
                        "<fonts",
                        "<numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><fonts",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "</cellXfs>",
                        "<xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"176\"/><xf numFmtId=\"22\"/></cellXfs>",
                        StringComparison.Ordinal
                    )
        );
        PutRows(
            path,
            "文字",
            $"<row>{Inline("位置")}{Inline("内容")}</row>"
                + $"<row>{Inline("其他.甲")}<c s=\"8\"><v>45291</v></c></row>"
                + $"<row>{Inline("其他.乙")}<c s=\"9\"><v>0.95</v></c></row>"
                + $"<row>{Inline("其他.丙")}<c s=\"10\"><v>45292</v></c></row>"
                + $"<row>{Inline("其他.丁")}<c s=\"11\"><v>45291.75</v></c></row>"
                + $"<row>{Inline("其他.戊")}<c s=\"6\"><v>45291</v></c></row>"
        );
        Assert.Equal(
            ["2023-12-31", "95%", "2024-01-01", "2023-12-31 18:00:00", "45291"],
            BookFiles.Read(path).Sentences.Select(s => s.Content)
        );
    }

    [Fact]
    public void Two_sheets_of_one_name_are_named()
    {
        var path = SmallBook.AsWorkbook(_folder);
        Change(path, "xl/workbook.xml", xml => xml.Replace("name=\"科目\"", "name=\"单位\"", StringComparison.Ordinal));
        Assert.Equal(["单位：有两张表都叫“单位”。"], SmallBook.Defects(path));
    }

    [Fact]
    public void A_missing_and_a_strange_sheet_are_named()
    {
        var path = SmallBook.AsWorkbook(_folder);
        Change(
            path,
            "xl/workbook.xml",
            xml => xml.Replace("name=\"收入\"", "name=\"Sheet1\"", StringComparison.Ordinal)
        );
        Assert.Equal(["收入：缺少“收入”表。", "Sheet1：不认识的表“Sheet1”。"], SmallBook.Defects(path));
    }

    private string WithIncome(string cell)
    {
        var path = SmallBook.AsWorkbook(_folder);
        PutRows(
            path,
            "收入",
            $"{IncomeHeadings}<row>{Inline("139001")}{Inline("事业收入")}{Inline("当年")}{cell}</row>"
        );
        return path;
    }
}
