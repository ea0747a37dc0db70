using System.Xml.Linq;
using Mingzhang.Documents.Tests.Samples;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>The laws of writing, over every sample book.</summary>
public sealed class SamplePackTests
{
    public static TheoryData<string> Samples => SampleBook.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Pack_json_read_back_is_the_same_pack(string sample)
    {
        var pack = SampleBook.Compile(sample);
        using var stream = new MemoryStream(PackJsonWriterTests.Bytes(pack, includeFacts: true));
        Assert.Null(PackText.FirstDifference(pack, PackJson.Read(stream)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_page_has_whole_tables_and_unique_ids(string sample)
    {
        var body = HtmlPackWriterTests.Body(HtmlPackWriterTests.Html(SampleBook.Compile(sample)));
        foreach (var table in body.Descendants("table"))
        {
            Grid.AssertFull(table);
        }

        var ids = body.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_page_prints_every_cell_of_the_pack(string sample)
    {
        var pack = SampleBook.Compile(sample);
        var body = HtmlPackWriterTests.Body(HtmlPackWriterTests.Html(pack));
        var printed = body.Descendants("figure")
            .Where(f => (string?)f.Attribute("class") != "chart")
            .Descendants("tbody")
            .Descendants()
            .Where(e => e.Name.LocalName is "td" or "th")
            .Select(e => e.Value);
        var held = pack
            .Tables.SelectMany(t => t.Panels)
            .SelectMany(p => p.Rows)
            .SelectMany(r => r.Cells)
            .Select(c => c.Text);
        Assert.Equal(
            held.Where(t => t.Length > 0).Order(StringComparer.Ordinal),
            printed.Where(t => t.Length > 0).Order(StringComparer.Ordinal)
        );
    }
}
