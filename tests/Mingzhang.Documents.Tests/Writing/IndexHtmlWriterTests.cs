using System.Text;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class IndexHtmlWriterTests
{
    private static string Html(params IndexEntry[] entries)
    {
        using var stream = new MemoryStream();
        IndexHtmlWriter.Write(entries, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static readonly IndexLink[] Links = [new("网页", "清江/pack.html"), new("数据", "清江/pack.json")];

    private static string State(IndexEntry entry) =>
        HtmlPackWriterTests
            .Body(Html(entry))
            .Descendants("span")
            .Single(s => ((string?)s.Attribute("class"))!.StartsWith("state", StringComparison.Ordinal))
            .Value;

    [Fact]
    public void Every_pack_has_a_line_with_its_counts_and_links()
    {
        var body = HtmlPackWriterTests.Body(
            Html(new IndexEntry(PackBuilder.Identity, ReportSamples.WithFindings(), Links))
        );
        var cells = body.Descendants("tbody").Single().Element("tr")!.Elements().Select(c => c.Value);
        Assert.Equal(
            ["清江县档案信息中心", "2023", "单位预算", "有错误", "1", "1", "5", "812", "811", "网页 数据"],
            cells
        );
        Assert.Equal("%E6%B8%85%E6%B1%9F/pack.html", body.Descendants("a").First().Attribute("href")!.Value);
    }

    [Fact]
    public void A_clean_pack_is_called_passed_and_one_without_data_is_not()
    {
        Assert.Equal("通过", State(new IndexEntry(PackBuilder.Identity, ReportSamples.Clean(), Links)));
        Assert.Equal("无法判断", State(new IndexEntry(PackBuilder.Identity, ReportSamples.WithoutData(), Links)));
        Assert.Equal("未检查", State(new IndexEntry(PackBuilder.Identity, null, [])));
    }

    [Fact]
    public void An_empty_list_says_what_to_do() =>
        Assert.Contains("mingzhang compile", Html(), StringComparison.Ordinal);

    [Fact]
    public void A_link_cannot_carry_a_scheme() =>
        Assert.Contains(
            "href=\"javascript%3Aalert%281%29\"",
            Html(new IndexEntry(PackBuilder.Identity, null, [new IndexLink("x", "javascript:alert(1)")])),
            StringComparison.Ordinal
        );
}
