using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Mingzhang.Changes;
using Mingzhang.Documents.Reports.Changes;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Documents.Tests.Writing;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Reports.Changes;

public sealed class ChangesPageTests
{
    [Fact]
    public void A_changed_sentence_shows_what_was_taken_out_and_put_in()
    {
        var page = PageOf(Told("收入总计98.92万元，增加3.20万元。"), Told("收入总计99.00万元，增加3.20万元。"));

        var text = page.QuerySelector("#text")!;
        Assert.Equal(["删去：98.92"], text.QuerySelectorAll("del").Select(d => d.TextContent));
        Assert.Equal(["新加：99.00"], text.QuerySelectorAll("ins").Select(d => d.TextContent));
    }

    [Fact]
    public void Every_changed_figure_stands_in_its_table_with_old_new_and_difference()
    {
        var pack = SampleBook.Compile("tongchuan-2023");
        var edited = new EditedPack(pack, 3).Pack;
        var figures = PackComparison.Compare(pack, edited).Counts.Figures;

        var cells = PageOf(pack, edited)
            .QuerySelectorAll("td.n")
            .Where(c => c.QuerySelector("small") is not null)
            .ToList();

        Assert.True(figures > 0);
        Assert.Equal(figures, cells.Count);
        Assert.All(cells, c => Assert.Equal(["旧", "新"], c.QuerySelectorAll(".v").Select(v => v.TextContent[..1])));
        Assert.All(
            cells,
            c => Assert.NotEqual(c.QuerySelector("del")!.TextContent, c.QuerySelector("ins")!.TextContent)
        );
    }

    [Fact]
    public void Every_link_leads_somewhere_and_every_id_is_one()
    {
        var pack = SampleBook.Compile("zengdu-2023");
        var page = PageOf(pack, new EditedPack(pack, 5).Pack);

        var links = page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.NotNull(page.GetElementById(l[1..])));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Nothing_of_the_packs_becomes_markup()
    {
        var page = PageOf(Told("说明<script>alert(1)</script>一。"), Told("说明<img src=x onerror=alert(1)>一。"));

        Assert.Single(page.Scripts);
        Assert.Empty(page.Images);
    }

    [Fact]
    public void Every_table_row_has_as_many_cells_as_the_head()
    {
        var pack = SampleBook.Compile("dachuan-2024");
        var page = PageOf(pack, new EditedPack(pack, 8).Pack);

        foreach (var table in page.QuerySelectorAll("table"))
        {
            var widths = table
                .QuerySelectorAll("tbody tr")
                .Select(r => r.Children.OfType<IHtmlTableCellElement>().Sum(c => c.ColumnSpan))
                .Distinct();
            Assert.Single(widths);
        }
    }

    [Fact]
    public void Equal_packs_make_a_page_that_says_so()
    {
        var pack = SampleBook.Compile("leshan-2023");

        var page = PageOf(pack, pack);

        Assert.Equal("没有变动", page.QuerySelector(".verdict")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public void The_bytes_are_the_same_each_time()
    {
        var pack = SampleBook.Compile("shanghai-2025");
        foreach (var format in ChangeFormat.All)
        {
            Assert.Equal(Bytes(pack, format), Bytes(pack, format));
        }
    }

    private static byte[] Bytes(Pack pack, ChangeFormat format)
    {
        using var stream = new MemoryStream();
        format.Write(new ComparedPacks("旧", "新", PackComparison.Compare(pack, new EditedPack(pack, 7).Pack)), stream);
        return stream.ToArray();
    }

    private static Pack Told(string sentence) =>
        PackBuilder.Pack(new Part(PartKind.Narrative, "第一部分　说明", [new ParagraphBlock(sentence)]));

    private static IHtmlDocument PageOf(Pack old, Pack @new)
    {
        using var stream = new MemoryStream();
        ChangesPage.Write(new ComparedPacks("旧.html", "新.html", PackComparison.Compare(old, @new)), stream);
        return new HtmlParser().ParseDocument(new MemoryStream(stream.ToArray()));
    }
}
