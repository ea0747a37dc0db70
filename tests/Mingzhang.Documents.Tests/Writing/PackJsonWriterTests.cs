using System.Globalization;
using System.Text;
using System.Text.Json;
using Mingzhang.Forms;
using Mingzhang.Packs;
using static Mingzhang.Documents.Tests.Writing.PackBuilder;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class PackJsonWriterTests
{
    internal static byte[] Bytes(Pack pack, bool? includeFacts = null)
    {
        using var stream = new MemoryStream();
        PackJson.Write(pack, stream, includeFacts);
        return stream.ToArray();
    }

    [Fact]
    public void A_pack_is_written_as_the_accepted_file() => Golden.Equal("pack.json", Bytes(PackSamples.Complete()));

    [Fact]
    public void The_file_is_JSON_in_UTF_8_with_line_feeds_and_readable_Chinese()
    {
        var bytes = Bytes(PackSamples.Complete());
        using var json = JsonDocument.Parse(bytes);
        Assert.Equal("mingzhang-pack", json.RootElement.GetProperty("format").GetString());
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.Contains("一、一般公共预算拨款收入", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_whose_text_says_its_value_carries_only_text_fen_and_facts()
    {
        var text = Encoding.UTF8.GetString(Bytes(Of(PackSamples.Balance())));
        Assert.Contains("""{"text":"1,234.57","fen":1234567890,"facts":"0"}""", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_names_its_facts_as_one_range()
    {
        var text = Encoding.UTF8.GetString(Bytes(Of(PackSamples.Balance())));
        Assert.Contains(
            """{"sheet":"支出","lines":[2,3,4],"fen":[500000000,700000000,34567890]}""",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("""{"text":"1,234.57","fen":1234567890,"facts":"1-3"}""", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_a_sentence_carries_its_place_in_the_text_its_source_and_its_cells()
    {
        var text = Encoding.UTF8.GetString(Bytes(PackSamples.Narrated()));
        Assert.Contains(
            """
            {"paragraph":"收入1,234.57万元，占97.2%。","figures":[{"offset":2,"length":8,"fen":1234567890,"facts":"0","cells":[[0,0,0,1]]},{"offset":14,"length":4,"cells":[[0,0,0,1],[0,1,3,1]]}]}
            """,
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_paragraph_without_numbers_is_text_alone() =>
        Assert.Contains(
            """{"paragraph":"保管全县档案，提供查阅服务。"}""",
            Encoding.UTF8.GetString(Bytes(PackSamples.Complete())),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_chart_carries_its_figures_a_series_a_line()
    {
        var text = Encoding.UTF8.GetString(Bytes(PackSamples.Narrated()));
        Assert.Contains(
            """
            {"chart":{"id":"收入结构","title":"收入结构图","kind":"pie","unit":"万元","categories":["一般公共预算拨款收入","其他收入"],"series":[
            {"name":"2023年","figures":[{"value":1234.57,"decimals":2,"fen":1234567890,"facts":"0"},null]}]}}
            """,
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Facts_are_left_out_on_request()
    {
        var text = Encoding.UTF8.GetString(Bytes(PackSamples.Complete(), includeFacts: false));
        Assert.DoesNotContain("\"facts\"", text, StringComparison.Ordinal);
        Assert.Contains("\"fen\":1234567890", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Another_culture_writes_the_same_bytes(string culture)
    {
        var expected = Bytes(PackSamples.Complete());
        Assert.Equal(expected, Cultures.In(culture, () => Bytes(PackSamples.Complete())));
    }

    [Fact]
    public void Facts_of_many_units_take_room_in_proportion_to_the_lines()
    {
        var small = Bytes(Of(Wide(100)), includeFacts: true).Length;
        var large = Bytes(Of(Wide(10_000)), includeFacts: true).Length;
        Assert.InRange(large, small * 50, small * 150);
    }

    [Fact]
    public void A_stopped_writing_says_so()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            PackJson.Write(PackSamples.Complete(), new MemoryStream(), cancellation: source.Token)
        );
    }

    private static Table Wide(int lines)
    {
        var facts = Enumerable.Range(2, lines).Select(i => Fact("支出", i, i)).ToArray();
        return new Table
        {
            Form = "1-2",
            Number = "表1-2",
            Title = "支出",
            Panels =
            [
                Panel(
                    "",
                    [Column("名称", ColumnRole.Name), Column("合计", ColumnRole.Amount)],
                    [
                        Row(RowLevel.Total, "合计", Text("合计"), Money(facts.Sum(f => f.Amount.Yuan), facts)),
                        .. facts.Select(f => Row(RowLevel.Item, "项", Text("项"), Money(f.Amount.Yuan, f))),
                    ]
                ),
            ],
        };
    }
}

/// <summary>Runs something under another culture.</summary>
internal static class Cultures
{
    public static T In<T>(string name, Func<T> act)
    {
        var thread = Thread.CurrentThread.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        // Globalization is invariant in this house, so the culture's habits are set by hand: a comma for the point.
        culture.NumberFormat.NumberDecimalSeparator = name == "de-DE" ? "," : "٫";
        culture.NumberFormat.NumberGroupSeparator = name == "de-DE" ? "." : "٬";
        culture.NumberFormat.NegativeSign = name == "de-DE" ? "-" : "؜-";
        try
        {
            Thread.CurrentThread.CurrentCulture = culture;
            return act();
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = thread;
        }
    }
}
