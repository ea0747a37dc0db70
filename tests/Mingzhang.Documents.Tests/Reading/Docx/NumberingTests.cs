using System.Globalization;
using Mingzhang.Documents.Reading.Docx;
using static Mingzhang.Documents.Tests.Reading.Docx.Document;

namespace Mingzhang.Documents.Tests.Reading.Docx;

public sealed class NumberingTests
{
    private const string Lists =
        "<w:abstractNum w:abstractNumId=\"0\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:pStyle w:val=\"h\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%3\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"3\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"&#xF06C;\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

    [Fact]
    public void Numbers_that_Word_shows_stand_before_the_text()
    {
        Assert.Equal(
            "一、概况\n（一）职责\n（二）机构\n1.1 单位\n点\n二、预算\n（一）收入\n五、说明\n六、名词",
            Shown(
                P("概况", In(1, 0))
                    + P("职责", In(1, 1))
                    + P("机构", In(1, 1))
                    + P("单位", In(1, 2))
                    + P("点", In(1, 3))
                    + P("预算", In(1, 0))
                    + P("收入", In(1, 1))
                    + P("说明", In(2, 0))
                    + P("名词", In(2, 0)),
                numbering: Lists
            )
        );
    }

    [Fact]
    public void A_style_brings_its_list_and_a_paragraph_can_leave_it()
    {
        const string Style =
            "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        Assert.Equal(
            "# 一、甲\n# 乙\n# 二、丙",
            Shown(
                P("甲", "<w:pStyle w:val=\"h\"/>")
                    + P("乙", "<w:pStyle w:val=\"h\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
                    + P("丙", "<w:pStyle w:val=\"h\"/>"),
                Style,
                Lists
            )
        );
    }

    [Theory]
    [InlineData(1, "chineseCounting", "一")]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(11, "chineseCountingThousand", "十一")]
    [InlineData(20, "chineseCounting", "二十")]
    [InlineData(111, "chineseCountingThousand", "一百一十一")]
    [InlineData(105, "chineseCountingThousand", "一百零五")]
    [InlineData(1010, "chineseCountingThousand", "一千零一十")]
    [InlineData(12, "chineseLegalSimplified", "壹拾贰")]
    [InlineData(10, "ideographTraditional", "癸")]
    [InlineData(11, "ideographTraditional", "11")]
    [InlineData(12, "ideographZodiac", "亥")]
    [InlineData(20, "ideographDigital", "二〇")]
    [InlineData(4, "upperRoman", "IV")]
    [InlineData(27, "lowerLetter", "aa")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(12, "decimalFullWidth", "１２")]
    [InlineData(5, "somethingNew", "5")]
    [InlineData(int.MinValue, "upperRoman", "-2147483648")]
    public void Formats_of_numbers(int number, string format, string expected)
    {
        Assert.Equal(expected, ListNumbers.Write(number, format));
    }

    private static string In(int list, int level) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"
        );
}
