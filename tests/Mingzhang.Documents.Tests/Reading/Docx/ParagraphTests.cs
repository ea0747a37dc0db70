using Mingzhang.Documents.Tests.Reading.Office;
using static Mingzhang.Documents.Tests.Reading.Docx.Document;

namespace Mingzhang.Documents.Tests.Reading.Docx;

public sealed class ParagraphTests
{
    private const string HeadingStyles =
        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"x\"><w:basedOn w:val=\"y\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"y\"><w:basedOn w:val=\"x\"/></w:style>";

    [Theory]
    [InlineData("<w:pStyle w:val=\"1\"/>", "# 概况")]
    [InlineData("<w:pStyle w:val=\"a\"/>", "# 概况")]
    [InlineData("<w:pStyle w:val=\"b\"/>", "### 概况")]
    [InlineData("<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>", "概况")]
    [InlineData("<w:outlineLvl w:val=\"1\"/>", "## 概况")]
    [InlineData("<w:pStyle w:val=\"x\"/>", "概况")]
    [InlineData("<w:pStyle w:val=\"absent\"/>", "概况")]
    public void Headings_are_told_by_style_name_or_outline_level(string properties, string expected)
    {
        Assert.Equal(expected, Shown(P("概况", properties), HeadingStyles));
    }

    [Fact]
    public void Paragraphs_are_counted_from_one_and_empty_ones_leave_a_gap()
    {
        var document = Read(Of(P("甲") + "<w:p/>" + P("乙")));
        Assert.Equal([1, 3], document.Blocks.Select(b => b.Place.Paragraph));
        Assert.Equal("docx", document.Format);
    }

    [Fact]
    public void Insertions_are_read_and_deletions_left_out_and_both_are_noted()
    {
        var document = Read(
            Of(
                $"<w:p><w:r><w:t>收入</w:t></w:r><w:ins>{R("100")}</w:ins><w:del><w:r><w:delText>90</w:delText></w:r></w:del>{R("万元")}</w:p>"
            )
        );
        Assert.Equal("收入100万元", OfficeText.Of(document));
        Assert.Equal("文件里有 2 处修订没有接受：插入的按正文读，删除的不读。", Assert.Single(document.Notes).Message);
    }

    [Fact]
    public void A_paragraph_whose_end_was_deleted_goes_on_with_the_next()
    {
        Assert.Equal("收入支出", Shown(P("收入", "<w:rPr><w:del/></w:rPr>") + P("支出")));
    }

    [Fact]
    public void Of_a_field_only_the_result_is_read()
    {
        const string Field =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r>"
            + "<w:r><w:t>码</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        Assert.Equal(
            "第12页3",
            Shown($"<w:p>{R("第")}{Field}{R("页")}<w:fldSimple w:instr=\"PAGE\">{R("3")}</w:fldSimple></w:p>")
        );
    }

    [Fact]
    public void A_field_that_never_ends_does_not_swallow_the_document()
    {
        Assert.Equal("乙", Shown("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>" + P("乙")));
    }

    [Fact]
    public void Hidden_text_is_left_out_and_noted()
    {
        const string Style = "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>";
        var document = Read(
            Of(
                $"<w:p>{R("甲")}{R("乙", "<w:vanish/>")}{R("丙", "<w:vanish w:val=\"0\"/>")}{R("丁", "<w:rStyle w:val=\"h\"/>")}</w:p>",
                Style
            )
        );
        Assert.Equal("甲丙", OfficeText.Of(document));
        Assert.Equal("隐藏文字", OfficeText.Notes(document));
    }

    [Fact]
    public void Tabs_are_blanks_breaks_begin_new_lines_except_in_headings()
    {
        Assert.Equal(
            "甲 乙\n丙",
            Shown("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>")
        );
        Assert.Equal(
            "# 某局部门预算",
            Shown(
                "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>某局</w:t><w:br/><w:t>部门预算</w:t></w:r></w:p>"
            )
        );
    }

    [Fact]
    public void Symbols_are_told_by_their_font()
    {
        Assert.Equal(
            "≥95☑-",
            Shown(
                "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>95</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:noBreakHyphen/></w:r></w:p>"
            )
        );
    }

    [Fact]
    public void Controls_links_formulas_and_ruby_give_their_text()
    {
        Assert.Equal(
            "甲乙丙丁x",
            Shown(
                $"<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:sdt><w:sdtContent>{R("甲")}</w:sdtContent></w:sdt>"
                    + $"<w:hyperlink>{R("乙")}</w:hyperlink><w:smartTag>{R("丙")}</w:smartTag>"
                    + $"<w:r><w:ruby><w:rt>{R("ding")}</w:rt><w:rubyBase>{R("丁")}</w:rubyBase></w:ruby></w:r>"
                    + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p></w:sdtContent></w:sdt>"
            )
        );
    }

    [Fact]
    public void A_text_box_follows_its_paragraph_once_whatever_the_alternatives()
    {
        const string Box =
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var document = Read(Of($"<w:p>{Box}{R("甲")}</w:p>" + P("乙")));
        Assert.Equal("甲\n框\n乙", OfficeText.Of(document));
        Assert.Equal([1, 1, 2], document.Blocks.Select(b => b.Place.Paragraph));
    }

    [Fact]
    public void An_alternative_without_text_gives_way_to_the_fallback()
    {
        Assert.Equal(
            "旧",
            Shown(
                $"<w:p><mc:AlternateContent><mc:Choice Requires=\"cx\"><w:r/></mc:Choice><mc:Fallback>{R("旧")}</mc:Fallback></mc:AlternateContent></w:p>"
            )
        );
    }

    [Fact]
    public void Footnotes_follow_the_body_at_the_paragraph_that_refers_to_them()
    {
        var document = Read(
            Of(
                P("前") + $"<w:p>{R("甲")}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + P("乙"),
                footnotes: $"<w:footnote w:id=\"0\" w:type=\"separator\">{P("线")}</w:footnote><w:footnote w:id=\"2\">{P("脚注文字")}</w:footnote>"
            )
        );
        Assert.Equal("前\n甲\n乙\n脚注文字", OfficeText.Of(document));
        Assert.Equal(("脚注1", 2), (document.Blocks[^1].Place.Cell, document.Blocks[^1].Place.Paragraph));
    }
}
