using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Html;

public sealed class HtmlReaderTests
{
    private static RawDocument Read(string html) => Read(Encoding.UTF8.GetBytes(html));

    private static RawDocument Read(byte[] html)
    {
        using var stream = new MemoryStream(html);
        return HtmlReader.Read(stream, ReadingLimits.Default);
    }

    [Fact]
    public void Headings_paragraphs_lists_and_breaks_become_paragraphs() =>
        Assert.Equal(
            "## 第一部分\n甲\n乙\n一、丙",
            RawText.Of(Read("<h2>第一<b>部分</b></h2><p>甲<br>乙</p><ul><li>一、丙</ul>"))
        );

    [Fact]
    public void Merged_cells_keep_their_columns()
    {
        var grid = RawText.Grid(
            Read("<table><tr><th rowspan=2>项目<th colspan=2>合计<tr><td>基本<td>项目<tr><td>甲<td>1<td>2</table>")
        );
        Assert.Equal(["|项目<1x2|合计<2x1|", "|基本|项目|", "|甲|1|2|"], grid.Rows.Select(RawText.Row));
        Assert.Equal([1, 2], grid.Rows[1].Cells.Select(c => c.Column));
        Assert.True(grid.HasReliableColumns);
    }

    [Fact]
    public void A_table_inside_a_cell_follows_the_outer_table() =>
        Assert.Equal(
            "|甲|乙|\n|丙|丁|",
            RawText.Of(Read("<table><tr><td>甲<table><tr><td>丙<td>丁</table><td>乙</table>"))
        );

    [Fact]
    public void A_frame_of_the_layout_is_no_table() =>
        Assert.Equal(
            "标题\n|甲|1|",
            RawText.Of(Read("<table><tr><td><p>标题</p><table><tr><td>甲<td>1</table></table>"))
        );

    [Fact]
    public void What_nobody_sees_is_not_read_but_noted()
    {
        var document = Read(
            "<style>p{}</style><script>x()</script><template>a</template><p hidden>b</p><p style='Display : None'>c</p>正文"
        );
        Assert.Equal("正文", RawText.Of(document));
        Assert.Equal(["隐藏内容", "隐藏内容"], document.Notes.Select(n => n.Kind));
    }

    [Fact]
    public void Places_are_source_lines_even_beyond_65535()
    {
        var html = new StringBuilder("<p>一</p>\r\n<table>\r\n<tr>\r\n<td>甲<td>乙</table>");
        html.Append('\n', 70_000).Append("<p>末</p>");
        var document = Read(html.ToString());
        Assert.Equal([1, 2, 70_004], document.Blocks.Select(b => b.Place.Line!.Value));
        Assert.Equal(4, RawText.Grid(document).Rows[0].Cells[1].Place.Line);
    }

    [Fact]
    public void The_declared_charset_is_used()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        Assert.Equal("预算", RawText.Of(Read(gbk.GetBytes("<meta charset=gb2312><p>预算</p>"))));
        Assert.Equal("预算", RawText.Of(Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<p>预算")])));
    }

    [Fact]
    public void Digits_broken_by_a_blank_are_joined_and_noted()
    {
        var document = Read("<table><tr><td>甲<td>98. 92</table>");
        Assert.Equal("|甲|98.92|", RawText.Of(document));
        Assert.Equal("修复数字", Assert.Single(document.Notes).Kind);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div class='a'>甲")]
    [InlineData("<b>甲")]
    [InlineData("<SPAN\n>")]
    [InlineData("<table>")]
    public void Markup_nested_too_deeply_is_refused(string tag)
    {
        var error = Assert.Throws<UnreadableFileException>(() =>
            Read(string.Concat(Enumerable.Repeat(tag, 100_000)) + "深")
        );
        Assert.Equal(UnreadableReason.TooLarge, error.Reason);
    }

    [Theory]
    [InlineData("<div>", 1_000)]
    [InlineData("<p>", 20_000)]
    [InlineData("<br>", 20_000)]
    [InlineData("<path d=''/>", 20_000)]
    [InlineData("<!-- <div> -->", 20_000)]
    [InlineData("<div></div>", 20_000)]
    public void Markup_that_forgets_its_ends_or_has_none_is_read(string tag, int times) =>
        Assert.Equal("深", RawText.Of(Read(string.Concat(Enumerable.Repeat(tag, times)) + "深")));

    [Fact]
    public void An_empty_page_gives_no_blocks() => Assert.Empty(Read("<html><body></body></html>").Blocks);
}
