using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Writing;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using static Mingzhang.Documents.Tests.Writing.PackBuilder;

namespace Mingzhang.Documents.Tests.Reading;

public sealed class PackJsonReaderTests
{
    private static Pack Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static Pack Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return PackJson.Read(stream);
    }

    private static string Written(Pack pack) => Encoding.UTF8.GetString(PackJsonWriterTests.Bytes(pack));

    private static PackFormatException Refused(string text) => Assert.Throws<PackFormatException>(() => Read(text));

    private static string Sample(string from, string to)
    {
        var text = Written(PackSamples.Complete());
        Assert.Contains(from, text, StringComparison.Ordinal);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }

    [Fact]
    public void A_written_pack_is_read_back_whole()
    {
        var pack = PackSamples.Complete();
        Assert.Equal(PackText.Of(pack), PackText.Of(Read(Written(pack))));
    }

    [Fact]
    public void Numbers_in_sentences_and_charts_are_read_back_whole()
    {
        var pack = PackSamples.Narrated();
        Assert.Equal(PackText.Of(pack), PackText.Of(Read(Written(pack))));
    }

    [Fact]
    public void The_cell_behind_a_number_of_a_sentence_is_found_again()
    {
        var pack = Read(Written(PackSamples.Narrated()));
        var paragraph = pack.Parts[0].Blocks.OfType<ParagraphBlock>().Single();
        Assert.Equal("1,234.57", paragraph.Figures[0].Cells[0].In(pack)?.Text);
    }

    [Theory]
    [InlineData("[0,1,3,1]", "[0,1,4,1]", "这里指的格不在公开件里")]
    [InlineData("[0,1,3,1]", "[1,0,0,0]", "这里指的格不在公开件里")]
    [InlineData("[0,1,3,1]", "[0,1,3]", "一格应由四个数指明")]
    [InlineData("[0,1,3,1]", "[0,1,3,1,0]", "一格应由四个数指明")]
    [InlineData("[0,1,3,1]", "[0,1,-3,1]", "数值 -3 超出范围")]
    [InlineData(
        "\"offset\":14,\"length\":4",
        "\"offset\":9,\"length\":4",
        "offset 与 length 不在段落文字之内，或与前一个数重叠"
    )]
    [InlineData(
        "\"offset\":14,\"length\":4",
        "\"offset\":14,\"length\":40",
        "offset 与 length 不在段落文字之内，或与前一个数重叠"
    )]
    [InlineData("\"offset\":14,\"length\":4", "\"offset\":14,\"length\":5", "段落里的“97.2%”不是数值")]
    [InlineData("\"offset\":14,", "\"offset\":14,\"value\":1,", "value 与 decimals 只有其一")]
    [InlineData("\"offset\":14,", "\"start\":14,", "未知的成员“start”")]
    [InlineData("\"paragraph\":\"收入1,234.57万元，占97.2%。\",", "", "figures 之前没有 paragraph")]
    [InlineData("\"figures\":[{\"offset\"", "\"chart\":{},\"figures\":[{\"offset\"", "一个块里有两样内容")]
    [InlineData("\"kind\":\"pie\"", "\"kind\":\"pies\"", "不认识的词“pies”")]
    [InlineData(
        "\"categories\":[\"一般公共预算拨款收入\",",
        "\"categories\":[",
        "series[0] 有 2 个数，而 categories 有 1 个"
    )]
    [InlineData(",null]}", ",null]},{\"name\":\"\",\"figures\":[null,null]}", "饼图有不止一个 series")]
    [InlineData("\"value\":1234.57,\"decimals\":2,", "", "图里的数没有 value 与 decimals")]
    [InlineData(",null]}", ",0]}", "这里应是对象 {…}")]
    public void Damaged_numbers_of_sentences_and_charts_are_refused(string from, string to, string problem)
    {
        var text = Written(PackSamples.Narrated());
        Assert.Contains(from, text, StringComparison.Ordinal);
        Assert.Equal(problem, Refused(text.Replace(from, to, StringComparison.Ordinal)).Problem);
    }

    [Fact]
    public void A_cell_that_is_missing_is_complained_of_where_a_sentence_names_it()
    {
        var error = Refused(
            Written(PackSamples.Narrated()).Replace("[0,1,3,1]", "[0,1,9,1]", StringComparison.Ordinal)
        );
        Assert.EndsWith("，$.parts[0].blocks[0].figures[1].cells[1]", error.Where, StringComparison.Ordinal);
        Assert.StartsWith("第 4 行第 ", error.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void Repaired_and_unreadable_cells_percentages_and_places_survive()
    {
        var pack = Of(PackSamples.Read());
        Assert.Equal(PackText.Of(pack), PackText.Of(Read(Written(pack))));
    }

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes()
    {
        var first = Written(PackSamples.Complete());
        Assert.Equal(first, Written(Read(first)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_packs_survive(int seed)
    {
        for (var i = 0; i < 200; i++)
        {
            var pack = RandomPacks.Make(new Random((seed * 1000) + i));
            var difference = PackText.FirstDifference(pack, Read(Written(pack)));
            Assert.True(difference is null, $"seed {seed}, pack {i}: {difference}");
        }
    }

    [Fact]
    public void Quotes_controls_and_emoji_in_names_survive()
    {
        var name = "a\"b\\c\u0001\t\n\u202E</script>😀𠮷";
        var pack = Of(
            new Table
            {
                Form = "x",
                Number = "",
                Title = name,
                Panels = [Panel("", [Column(name, ColumnRole.Name)])],
            }
        );
        Assert.Equal(name, Read(Written(pack)).Tables.Single().Title);
    }

    [Fact]
    public void A_byte_order_mark_is_tolerated() =>
        Assert.Equal(2023, Read("\uFEFF" + Written(PackSamples.Complete())).Identity.Year);

    [Fact]
    public void Without_facts_the_figures_know_only_their_exact_sum()
    {
        var pack = Read(PackJsonWriterTests.Bytes(PackSamples.Complete(), includeFacts: false));
        var total = pack.Table("1")!.Panel("收入")!.Rows[2].Cells[1].Figure!;
        Assert.Equal(Amount.FromYuan(12_345_678.90m), total.Exact);
        Assert.Null(total.Facts);
    }

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("文件是空的", Refused(" \n").Problem);

    [Fact]
    public void A_file_that_is_no_JSON_is_refused() =>
        Assert.Equal("这不是明账的 pack.json", Refused("PK\u0003\u0004").Problem);

    [Fact]
    public void A_truncated_file_is_called_incomplete_wherever_it_breaks()
    {
        var bytes = PackJsonWriterTests.Bytes(PackSamples.Complete());
        for (var length = 1; length < bytes.Length - 1; length += 7)
        {
            var error = Assert.Throws<PackFormatException>(() => Read(bytes[..length]));
            Assert.Equal("文件不完整，在中途断开", error.Problem);
        }
    }

    [Fact]
    public void Broken_JSON_is_refused_with_its_line()
    {
        var error = Refused("{\"format\":\"mingzhang-pack\",\n\"version\":1,,}");
        Assert.Equal("不是有效的 JSON", error.Problem);
        Assert.StartsWith("第 2 行第 13 列", error.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_programs_JSON_is_refused() =>
        Assert.Equal("未知的成员“hello”", Refused("{\"hello\":1}").Problem);

    [Fact]
    public void Another_format_is_refused() =>
        Assert.Equal("这不是明账的 pack.json", Refused("{\"format\":\"other\"}").Problem);

    [Fact]
    public void A_newer_version_asks_for_a_newer_program()
    {
        var error = Refused(Sample("\"version\":1", "\"version\":2"));
        Assert.Equal("pack.json 的版本是 2，本程序只认识版本 1", error.Problem);
        Assert.Equal("请升级明账", error.Advice);
        Assert.Equal("第 1 行第 38 列，$.version", error.Where);
    }

    [Fact]
    public void An_unknown_level_is_named_with_path_and_choices()
    {
        var error = Refused(Sample("\"level\":\"合计\"", "\"level\":\"总和\""));
        Assert.Equal("不认识的词“总和”", error.Problem);
        Assert.EndsWith("$.parts[1].blocks[1].table.panels[0].rows[2].level", error.Where, StringComparison.Ordinal);
        Assert.Contains("小计", error.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"kind\":\"budget\"", "\"kind\":\"plan\"", "不认识的词“plan”")]
    [InlineData("\"year\":2023", "\"year\":20.5", "这里应是整数")]
    [InlineData("\"year\":2023", "\"year\":0", "数值 0 超出范围")]
    [InlineData("\"year\":2023", "\"year\":\"2023\"", "这里应是整数")]
    [InlineData("\"code\":\"101001\",", "", "缺少成员“code”")]
    [InlineData("\"scope\":\"unit\"", "\"scope\":\"unit\",\"scope\":\"unit\"", "成员“scope”重复")]
    [InlineData("\"scope\":\"unit\"", "\"scope\":\"unit\",\"colour\":1", "未知的成员“colour”")]
    [InlineData("\"fen\":1234567890,\"facts\"", "\"fen\":1.5,\"facts\"", "这里应是整数")]
    [InlineData("\"facts\":\"0\"", "\"facts\":\"99\"", "facts 里没有第 99 号依据")]
    [InlineData("\"facts\":\"0\"", "\"facts\":\"3-1\"", "facts 的写法不对")]
    [InlineData("\"facts\":\"0\"", "\"facts\":\"-1\"", "facts 的写法不对")]
    [InlineData("\"lines\":[2]", "\"lines\":[2,3]", "lines 与 fen 的个数不同")]
    [InlineData("\"text\":\"1,234.57\"", "\"text\":\"12,34.57\"", "“12,34.57”不是数值")]
    [InlineData("\"cells\":[\"二、其他收入\",", "\"cells\":[", "rows[1] 有 1 格，而 columns 有 2 列")]
    [InlineData("\"spans\":3", "\"spans\":4", "rows[0] 的 spans 超出表尾")]
    [InlineData("\"id\":\"款\"", "\"id\":\"类\"", "列“类”重复")]
    [InlineData("{\"paragraph\":", "{\"picture\":", "未知的成员“picture”")]
    [InlineData("\"role\":\"名称\"", "\"role\":\"名字\"", "不认识的词“名字”")]
    [InlineData("\"blankZero\":true", "\"blankZero\":1", "这里应是true 或 false")]
    public void A_wrong_member_is_refused(string from, string to, string problem)
    {
        var error = Refused(Sample(from, to));
        Assert.Equal(problem, error.Problem);
        Assert.StartsWith("第 ", error.Where, StringComparison.Ordinal);
        Assert.NotEqual("", error.Advice);
    }

    [Fact]
    public void Something_after_the_pack_is_refused() =>
        Assert.Equal("不是有效的 JSON", Refused(Written(PackSamples.Complete()) + "{}").Problem);

    [Fact]
    public void Deep_nesting_ends_in_a_message_and_not_in_a_crash() =>
        Assert.Equal("这里应是字符串", Refused("{\"format\":" + new string('[', 100_000)).Problem);

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample("清江县", "ab县"));
        bytes[Array.IndexOf(bytes, (byte)'a', Encoding.UTF8.GetByteCount(Sample("清江县", "")[..60]))] = 0xFF;
        Assert.Throws<PackFormatException>(() => Read(bytes));
    }

    [Fact]
    public void Changed_bytes_never_crash_the_reader()
    {
        const int seed = 20260101;
        var random = new Random(seed);
        var bytes = PackJsonWriterTests.Bytes(PackSamples.Complete());
        for (var i = 0; i < 3000; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            try
            {
                Read(changed);
            }
            catch (PackFormatException)
            {
                // The only answer to a damaged file.
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}, change {i}: {e}");
            }
        }
    }
}
