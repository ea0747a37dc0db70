using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Mingzhang.Charts;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Documents.Tests.Reading;
using Mingzhang.Documents.Writing.Html.Charts;
using Mingzhang.Packs;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Writing.Html;

public sealed class HtmlChartTests
{
    private static string Html(params Chart[] charts) => HtmlPackWriterTests.Html(ChartSamples.Illustrated(charts));

    private static XElement Svg(Chart chart) =>
        HtmlPackWriterTests.Body(Html(chart)).Descendants().Single(e => e.Name.LocalName == "svg");

    private static string[] Texts(XElement svg) =>
        [.. svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];

    private static decimal[] Heights(XElement svg) =>
        [
            .. svg.Elements()
                .Where(e => e.Name.LocalName == "rect")
                .Select(e => decimal.Parse(e.Attribute("height")!.Value, CultureInfo.InvariantCulture)),
        ];

    [Fact]
    public void Charts_are_written_as_the_accepted_page()
    {
        var html = Html(ChartSamples.Columns(), ChartSamples.Bars(), ChartSamples.Stacked(), ChartSamples.Pie());
        Golden.Equal(
            "charts.body.html",
            Encoding.UTF8.GetBytes(html[html.IndexOf("<body", StringComparison.Ordinal)..])
        );
    }

    [Fact]
    public void Another_culture_draws_the_same_shapes() =>
        Assert.Equal(Html(ChartSamples.Pie()), Cultures.In("de-DE", () => Html(ChartSamples.Pie())));

    [Fact]
    public void A_chart_is_an_image_with_a_name_and_its_data_stand_in_a_table()
    {
        var figure = HtmlPackWriterTests.Body(Html(ChartSamples.Columns())).Descendants("figure").Single();
        var svg = figure.Descendants("svg").Single();
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("图 1：收支总计变动", svg.Element("title")!.Value);
        Assert.Equal("图 1：收支总计变动", figure.Element("figcaption")!.Value);
        Assert.Equal(
            ["|收入总计（万元）|支出总计（万元）", "2022年|1,222.26|1,222.26", "2023年|1,234.56|1,234.56"],
            figure
                .Element("details")!
                .Descendants("tr")
                .Select(r => string.Join('|', r.Elements().Select(c => c.Value)))
        );
    }

    [Fact]
    public void Every_figure_stands_at_its_column_and_the_axis_begins_at_zero()
    {
        var texts = Texts(Svg(ChartSamples.Columns()));
        Assert.Equal(["收入总计", "支出总计", "单位：万元", "0", "500", "1,000", "1,500"], texts[..7]);
        Assert.Equal(["1,222.26", "1,222.26", "2022年", "1,234.56", "1,234.56", "2023年"], texts[7..]);
    }

    [Fact]
    public void Columns_are_as_high_as_their_figures()
    {
        var svg = Svg(ChartSamples.Chart("图", ChartKind.Columns, ["甲", "乙"], ("数", [50m, 100m])));
        Assert.Equal([115m, 230m], Heights(svg));
    }

    [Fact]
    public void Columns_whose_figures_would_run_into_each_other_are_drawn_as_bars()
    {
        string[] many = [.. Enumerable.Range(1, 30).Select(i => $"第{i.ToString(CultureInfo.InvariantCulture)}类")];
        var svg = Svg(
            ChartSamples.Chart("图", ChartKind.Columns, many, ("数", [.. many.Select((_, i) => (decimal?)(i * 1000))]))
        );
        Assert.All(Heights(svg), h => Assert.Equal(15m, h));
        Assert.Equal(30, Texts(svg).Count(t => t.StartsWith('第')));
    }

    [Fact]
    public void A_stack_prints_its_pieces_and_their_sum() =>
        Assert.Equal(
            ["800.00", "400.00", "4.00", "1,204.00", "2022年", "812.30", "300.00", "3.50", "1,115.80", "2023年"],
            Texts(Svg(ChartSamples.Stacked()))[^10..]
        );

    [Fact]
    public void A_pie_prints_name_figure_and_share_of_every_slice_but_of_zero() =>
        Assert.Equal(
            [
                "单位：万元",
                "财政拨款收入",
                "50.00（50.00%）",
                "其他收入",
                "25.00（25.00%）",
                "事业收入",
                "25.00（25.00%）",
            ],
            Texts(Svg(ChartSamples.Pie()))
        );

    [Theory]
    [InlineData("-1", "2")]
    [InlineData("0", "0")]
    public void A_pie_that_cannot_be_cut_is_drawn_as_bars(string one, string other)
    {
        decimal?[] values =
        [
            .. new[] { one, other }.Select(t => (decimal?)decimal.Parse(t, CultureInfo.InvariantCulture)),
        ];
        var svg = Svg(ChartSamples.Chart("图", ChartKind.Pie, ["甲", "乙"], ("数", values)));
        Assert.DoesNotContain(svg.Elements(), e => e.Name.LocalName == "path");
        Assert.Contains(one + ".00", Texts(svg));
    }

    [Fact]
    public void Nothing_is_drawn_outside_of_the_picture()
    {
        foreach (
            var chart in (Chart[])
                [ChartSamples.Columns(), ChartSamples.Bars(), ChartSamples.Stacked(), ChartSamples.Pie()]
        )
        {
            var svg = Svg(chart);
            var height = decimal.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[3], CultureInfo.InvariantCulture);
            foreach (var text in svg.Elements().Where(e => e.Name.LocalName == "text"))
            {
                var (x, y) = (Number(text, "x"), Number(text, "y"));
                var width = ChartText.Width(text.Value);
                var left = (string?)text.Attribute("text-anchor") switch
                {
                    "middle" => x - (width / 2m),
                    "end" => x - width,
                    _ => x,
                };
                Assert.True(left >= -1m && left + width <= 641m, $"{chart.Title}: {text}");
                Assert.True(y is > 8m && y <= height, $"{chart.Title}: {text}");
            }
        }
    }

    [Theory]
    [InlineData("收入结构", "图 1：收入结构")]
    [InlineData("图2、收入结构", "图2、收入结构")]
    [InlineData("图 2：收入结构", "图 2：收入结构")]
    [InlineData("图书购置支出", "图 1：图书购置支出")]
    public void A_title_that_brings_its_number_gets_no_other(string title, string caption) =>
        Assert.Equal(
            caption,
            HtmlPackWriterTests
                .Body(Html(ChartSamples.Chart(title, ChartKind.Pie, ["甲"], ("数", [1m]))))
                .Descendants("figcaption")
                .Single()
                .Value
        );

    [Fact]
    public void Points_on_the_circle_are_exact_to_many_digits()
    {
        Assert.Equal((0m, 1m), Rounded(0m));
        Assert.Equal((1m, 0m), Rounded(0.25m));
        Assert.Equal((0m, -1m), Rounded(0.5m));
        Assert.Equal((-1m, 0m), Rounded(0.75m));
        Assert.Equal((0.5m, 0.866025403784439m), Rounded(1m / 12m));

        static (decimal, decimal) Rounded(decimal turn)
        {
            var (sine, cosine) = Circle.At(turn);
            return (Mingzhang.Numbers.Rounding.HalfUp(sine, 15), Mingzhang.Numbers.Rounding.HalfUp(cosine, 15));
        }
    }

    [Fact]
    public void An_axis_has_round_marks_around_its_values()
    {
        Assert.Equal([0m, 500m, 1000m, 1500m], Marks(1234.56m));
        Assert.Equal([-100m, 0m, 100m, 200m, 300m], Marks(-80m, 290m));
        Assert.Equal([0m, 0.02m, 0.04m, 0.06m, 0.08m], Marks(0.07m));
        Assert.Equal([0m, 1m], Marks(0m));

        static IEnumerable<decimal> Marks(params decimal[] values) => Scale.Of(values).Marks.Select(m => m.Value);
    }

    [Fact]
    public void A_chart_is_neither_text_nor_table_to_our_own_reader() =>
        Assert.Equal(RawText.Of(Read(Html())), RawText.Of(Read(Html(ChartSamples.Pie(), ChartSamples.Bars()))));

    [Fact]
    public void A_figure_around_a_table_is_still_read() =>
        Assert.Equal(
            "|甲|1|\n|乙|2|",
            RawText.Of(Read("<figure><table><tr><td>甲<svg role=img></svg><td>1<tr><td>乙<td>2</table></figure>"))
        );

    [Fact]
    public void Figures_and_gaps_of_a_sentence_are_marked()
    {
        var paragraph = HtmlPackWriterTests.Body(Html()).Descendants("p").First();
        Assert.Equal(
            ["span s-1 1,234.56", "span s-2 1.01", "mark  【待填：说明变动的原因】"],
            paragraph.Elements().Select(e => $"{e.Name.LocalName} {(string?)e.Attribute("id")} {e.Value}")
        );
        Assert.Equal(((ParagraphBlock)ChartSamples.Illustrated().Parts[0].Blocks[1]).Text, paragraph.Value);
    }

    private static decimal Number(XElement element, string name) =>
        decimal.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static RawDocument Read(string html)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(html));
        return HtmlReader.Read(stream, ReadingLimits.Default);
    }
}
