using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Text;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Text;

public sealed class PlainTextReaderTests
{
    private static RawDocument Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static RawDocument Read(byte[] bytes, ReadingLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        return PlainTextReader.Read(stream, limits ?? ReadingLimits.Default);
    }

    private static UnreadableReason Refused(byte[] bytes, ReadingLimits? limits = null) =>
        Assert.Throws<UnreadableFileException>(() => Read(bytes, limits)).Reason;

    [Fact]
    public void A_table_goes_on_after_a_page_break_and_ends_at_text()
    {
        var document = Read("表\n\n项目\t金额\n甲\t1\n\n乙\t2\n注：完\n丙\t3\n");
        Assert.Equal("表\n|项目|金额|\n|甲|1|\n|乙|2|\n注：完\n|丙|3|", RawText.Of(document));
        Assert.Equal([3, 4, 6], document.Blocks.OfType<RawGrid>().First().Rows.Select(r => r.Place.Line!.Value));
    }

    [Fact]
    public void Empty_cells_keep_their_columns()
    {
        var grid = RawText.Grid(Read("\t\t甲\t\n1\t\t\t2\n"));
        Assert.Equal(["|||甲||", "|1|||2|"], grid.Rows.Select(RawText.Row));
        Assert.Equal([0, 1, 2, 3], grid.Rows[0].Cells.Select(c => c.Column));
        Assert.False(grid.HasReliableColumns);
    }

    [Fact]
    public void Cells_with_lines_of_their_own_make_rows()
    {
        var document = Read("表（公开表1）\n\t表\n\n\t项目\n\t金额\n\n\t 甲\n甲续\n\t\n\n\n第三部分\n");
        Assert.Equal("表（公开表1）\n|表<2x1|\n|项目|金额|\n|甲甲续||\n第三部分", RawText.Of(document));
        var grid = RawText.Grid(document);
        Assert.Equal([2, 4, 7], grid.Rows.Select(r => r.Place.Line!.Value));
        Assert.Equal(9, grid.Rows[2].Cells[1].Place.Line);
        Assert.Equal(1, grid.Rows[2].Cells[0].Indent);
        Assert.True(grid.HasReliableColumns);
    }

    [Fact]
    public void Broken_digits_are_joined_and_noted_once_and_fused_cells_parted()
    {
        var document = Read("收 入 总 计\t98.92 支 出 总 计\t98. 92\n208 01\t5 % 30\t1, 234.50\n");
        Assert.Equal("|收 入 总 计|98.92|支 出 总 计|98.92|\n|208 01|5 % 30|1,234.50|", RawText.Of(document));
        Assert.Equal(["拆开单元格", "修复数字", "修复数字"], document.Notes.Select(n => n.Kind));
    }

    [Theory]
    [InlineData(
        "截至年底,单位机关运行经费财政拨\n\n款预算为 5 万元。",
        "截至年底,单位机关运行经费财政拨款预算为 5 万元。"
    )]
    [InlineData(
        "4.社会保障和就业(类)管理事务\n\n- (款)信息化建设(项)5 万元。",
        "4.社会保障和就业(类)管理事务(款)信息化建设(项)5 万元。"
    )]
    [InlineData(
        "12. 依法承办提请人大常委会和政府决定的人事任免事\n\n项。",
        "12. 依法承办提请人大常委会和政府决定的人事任免事项。"
    )]
    [InlineData("**第三部分 某局\n2024 年预算表**", "第三部分 某局2024 年预算表")]
    [InlineData("部门: 某某市信息管理中\n\n心", "部门: 某某市信息管理中心")]
    [InlineData("十一、“三公”经费支出预算表（公开\n\n表4-1）", "十一、“三公”经费支出预算表（公开表4-1）")]
    public void Lines_broken_inside_a_sentence_are_joined(string text, string joined) =>
        Assert.Equal([joined], RawText.Paragraphs(Read(text)));

    [Theory]
    [InlineData("第四部分 其他需要说明的情况\n\n无")]
    [InlineData("附件：表 1\n\n部门收支总表")]
    [InlineData("一、收入情况\n本年收入 5 万元。")]
    [InlineData("部门：某局\n金额单位：万元")]
    [InlineData("图 1：收、支变动情况\n其中：甲。")]
    [InlineData("第三部分\n\n某局\n\n2023 年部门预算表")]
    public void Headings_labels_and_finished_sentences_stay_alone(string text) =>
        Assert.Equal(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), RawText.Paragraphs(Read(text)));

    [Fact]
    public void Every_character_of_a_joined_paragraph_knows_its_line()
    {
        var paragraph = Assert.IsType<RawParagraph>(Assert.Single(Read("\n收入为,财政拨\n\n款 5 万元。").Blocks));
        Assert.Equal(2, paragraph.PlaceOf(paragraph.Text.IndexOf('拨')).Line);
        Assert.Equal(4, paragraph.PlaceOf(paragraph.Text.IndexOf('款')).Line);
    }

    [Fact]
    public void A_contents_list_with_page_numbers_is_no_table() =>
        Assert.Equal(
            ["目录", "一、收入 3", "二、支出 ... 5"],
            RawText.Paragraphs(Read("目录\n\n一、收入\t3\n\n二、支出 ...\t5\n"))
        );

    [Fact]
    public void Marks_of_other_formats_are_taken_off() =>
        Assert.Equal(
            ["项目 ☑ ≤5"],
            RawText.Paragraphs(Read("- <p>**项目** <input checked type=\"checkbox\"> $\\leq$5</p>"))
        );

    [Fact]
    public void Common_encodings_are_told_apart()
    {
        const string Text = "部门预算公开\r\n项目\t金额\r\n";
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Assert.Equal(
                "部门预算公开\n|项目|金额|",
                RawText.Of(Read([.. encoding.Preamble, .. encoding.GetBytes(Text)]))
            );
        }

        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        Assert.Equal("部门预算公开\n|项目|金额|", RawText.Of(Read(gb.GetBytes(Text))));
        Assert.Equal("预算", RawText.Of(Read("预\0算")));
    }

    [Fact]
    public void Empty_binary_and_too_large_files_are_refused()
    {
        Assert.Equal(UnreadableReason.Empty, Refused([]));
        Assert.Equal(UnreadableReason.Empty, Refused("\uFEFF \n\0"u8.ToArray()));
        Assert.Equal(UnreadableReason.Unsupported, Refused([.. Enumerable.Range(0, 2000).Select(i => (byte)(i % 64))]));
        Assert.Equal(UnreadableReason.TooLarge, Refused(new byte[11], new ReadingLimits { MaxBytes = 10 }));
        Assert.Equal(UnreadableReason.TooLarge, Refused("a\tb\tc"u8.ToArray(), new ReadingLimits { MaxCells = 2 }));
    }
}
