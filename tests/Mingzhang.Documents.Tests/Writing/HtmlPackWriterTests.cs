using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Forms;
using Mingzhang.Packs;
using static Mingzhang.Documents.Tests.Writing.PackBuilder;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class HtmlPackWriterTests
{
    internal static string Html(Pack pack)
    {
        using var stream = new MemoryStream();
        HtmlPackWriter.Write(pack, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The body as XML: every element is closed and every value quoted, so an XML parser may judge it.</summary>
    internal static XElement Body(string html)
    {
        var start = html.IndexOf("<body", StringComparison.Ordinal);
        var end = html.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length;
        return XElement.Parse(html[start..end], LoadOptions.PreserveWhitespace);
    }

    private static XElement Body(Pack pack) => Body(Html(pack));

    private static XElement ById(XElement body, string id) =>
        body.Descendants().Single(e => (string?)e.Attribute("id") == id);

    private static List<XElement> TablesOf(XElement body) => [.. body.Descendants("table")];

    [Fact]
    public void A_pack_is_written_as_the_accepted_page()
    {
        var html = Html(PackSamples.Complete());
        var body = html[html.IndexOf("<body", StringComparison.Ordinal)..];
        Golden.Equal("pack.body.html", Encoding.UTF8.GetBytes(body));
    }

    [Fact]
    public void The_page_is_Chinese_and_stands_alone()
    {
        var html = Html(PackSamples.Complete());
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Equal(
            ["<script>", "<script type=\"application/json\" id=\"figure-data\">"],
            Regex.Matches(html, "<script[^>]*>").Select(m => m.Value)
        );
        Assert.DoesNotMatch(
            new Regex("(src|href)=\"(?!#|data:,)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)),
            html
        );
        Assert.DoesNotContain("url(", html.Replace("url(#", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', html);
    }

    [Fact]
    public void Ids_are_unique_and_every_reference_has_its_target()
    {
        var body = Body(PackSamples.Complete());
        var ids = body.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var wanted = body.Descendants()
            .Attributes()
            .Where(a => a.Name.LocalName is "headers" or "aria-labelledby")
            .SelectMany(a => a.Value.Split(' '))
            .Concat(body.Descendants("a").Select(a => a.Attribute("href")!.Value[1..]));
        Assert.Empty(wanted.Except(ids, StringComparer.Ordinal));
    }

    [Fact]
    public void Merged_cells_leave_no_gap_and_no_overlap()
    {
        foreach (var table in TablesOf(Body(PackSamples.Complete())))
        {
            Grid.AssertFull(table);
        }
    }

    [Fact]
    public void Headings_leave_no_level_out_even_where_the_part_begins_with_a_lower_one()
    {
        var body = Body(
            Pack(
                new Part(
                    PartKind.Narrative,
                    "说明",
                    [.. new[] { 2, 2, 3, 1, 2, 3 }.Select(d => new HeadingBlock(d, "节"))]
                )
            )
        );
        Assert.Equal(
            ["h3", "h3", "h4", "h3", "h4", "h5"],
            body.Descendants().Select(e => e.Name.LocalName).Where(n => n is "h3" or "h4" or "h5")
        );
    }

    [Fact]
    public void Headings_that_share_their_upper_texts_are_merged()
    {
        var table = TablesOf(Body(Of(PackSamples.Expenditure()))).Single();
        var lines = table.Element("thead")!.Elements("tr").Select(l => string.Join('|', l.Elements().Select(Describe)));
        Assert.Equal(
            [
                "项目 5×1 colgroup|合计 1×3 col|基本支出 1×3 col|项目支出 1×3 col",
                "科目编码 3×1 col|单位代码 1×2 col|单位名称（科目） 1×2 col",
                "类 1×1 col|款 1×1 col|项 1×1 col",
            ],
            lines
        );
    }

    [Fact]
    public void Panels_side_by_side_share_lines_and_the_shorter_is_padded()
    {
        var table = TablesOf(Body(Of(PackSamples.Balance()))).Single();
        var lines = table
            .Element("tbody")!
            .Elements("tr")
            .Select(l => string.Join('|', l.Elements().Select(c => c.Value)));
        Assert.Equal(
            [
                "一、一般公共预算拨款收入|1,234.57|一、一般公共服务支出|1,200.00",
                "二、其他收入||二、外交支出|",
                "收入总计|1,234.57|三、住房保障支出|34.57",
                "||支出总计|1,234.57",
            ],
            lines
        );
    }

    [Fact]
    public void A_figure_of_the_right_panel_is_read_out_with_its_own_row_and_headings_only()
    {
        var body = Body(Of(PackSamples.Balance()));
        var headers = ById(body, "f-表1-支出-r3-c2").Attribute("headers")!.Value.Split(' ');
        Assert.Equal(["支出", "预算数", "三、住房保障支出"], headers.Select(h => ById(body, h).Value));
    }

    [Fact]
    public void A_project_is_merged_beside_its_indicators()
    {
        var table = TablesOf(Body(Of(PackSamples.Indicators()))).Single();
        var lines = table.Element("tbody")!.Elements("tr").Select(l => string.Join('|', l.Elements().Select(Describe)));
        Assert.Equal(
            [
                "清江县档案信息中心 1×3 row|馆藏档案数字化 1×3|700.00 1×3|完成馆藏档案数字化并通过验收。 1×3|产出指标 1×1|数量指标 1×1|数字化页数 1×1|≥ 1×1|300 1×1|万页 1×1|50 1×1",
                "产出指标 1×1|质量指标 1×1|验收合格率 1×1|= 1×1|100 1×1|% 1×1|30 1×1",
                "满意度指标 1×1|服务对象满意度 1×1|查档者评价 1×1|定性 1×1|好 1×1| 1×1|10 1×1",
            ],
            lines
        );
    }

    [Fact]
    public void Stacked_panels_are_tables_of_one_figure_and_only_the_first_shows_its_caption()
    {
        var figure = Body(Of(PackSamples.Read())).Descendants("figure").Single();
        var captions = figure.Descendants("caption").ToList();
        Assert.Equal(2, captions.Count);
        Assert.Null(captions[0].Attribute("class"));
        Assert.Equal("unseen", captions[1].Attribute("class")!.Value);
        Assert.Equal("读入的表：下", captions[1].Value);
    }

    [Fact]
    public void The_unit_of_money_is_stated_once()
    {
        var figure = Body(Of(PackSamples.Indicators())).Descendants("figure").Single();
        Assert.Single(figure.Descendants("span"), s => s.Value == "单位：万元");
    }

    [Fact]
    public void A_figure_carries_its_exact_sum_in_yuan()
    {
        var cell = ById(Body(Of(PackSamples.Expenditure())), "f-表1-2-r4-c6");
        Assert.Equal("34.57", cell.Value);
        Assert.Equal("345678.90", cell.Attribute("data-exact")!.Value);
        Assert.Equal("精确金额 345,678.90 元", cell.Attribute("title")!.Value);
    }

    [Fact]
    public void A_blank_cell_stays_blank_and_has_no_id()
    {
        var table = TablesOf(Body(Of(PackSamples.Empty()))).Single();
        var cell = table.Element("tbody")!.Descendants("td").Single();
        Assert.Equal("", cell.Value);
        Assert.Null(cell.Attribute("id"));
    }

    [Fact]
    public void Notes_stand_under_the_table() =>
        Assert.Equal(
            PackSamples.Empty().Notes[0],
            Body(Of(PackSamples.Empty())).Descendants("figure").Single().Elements("p").Single().Value
        );

    [Fact]
    public void Names_are_indented_by_the_levels_that_the_table_prints()
    {
        var table = TablesOf(Body(Of(PackSamples.Expenditure()))).Single();
        var names = table.Element("tbody")!.Descendants("th").Select(t => $"{t.Value}:{t.Attribute("class")!.Value}");
        Assert.Equal(["合计:name", "清江县档案信息中心:name", "档案馆:name i1", "住房公积金:name i1"], names);
    }

    [Fact]
    public void A_heading_that_announces_a_table_stands_for_it_in_the_contents()
    {
        var entries = Body(PackSamples.Complete()).Element("nav")!.Descendants("a").Select(a => a.Value).ToList();
        Assert.Contains("一、基本职能", entries);
        Assert.DoesNotContain("（一）主要职能", entries);
        Assert.Contains("一、部门收支总表（表1）", entries);
        Assert.Contains("表1-2 部门支出总表", entries);
    }

    [Fact]
    public void Two_tables_of_one_number_get_different_anchors()
    {
        var body = Body(Of(PackSamples.Empty(), PackSamples.Empty()));
        Assert.Equal(["t-表4", "t-表4-b2"], body.Descendants("figure").Select(f => f.Attribute("id")!.Value));
    }

    [Fact]
    public void Two_panels_of_one_name_get_different_ids()
    {
        var panel = Panel("栏", [Column("金额", ColumnRole.Amount)], Row(RowLevel.Line, "", Number("1")));
        var body = Body(
            Of(
                new Table
                {
                    Form = "1",
                    Number = "",
                    Title = "",
                    Panels = [panel, panel],
                }
            )
        );
        Assert.Equal(["f-1-栏-r1-c1", "f-1-栏-b2-r1-c1"], body.Descendants("td").Select(c => c.Attribute("id")!.Value));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("]]>&amp;<!--")]
    public void Text_stays_text_wherever_it_stands(string text)
    {
        var pack = PackSamples.Everywhere(text);
        var html = Html(pack);
        Assert.DoesNotContain(
            text,
            html[html.IndexOf("<title>", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Body(html).Descendants(), e => e.Name.LocalName is "script" or "img");
        Assert.DoesNotContain(
            Body(html).Descendants().Attributes(),
            a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
        );
        Assert.Contains(text, Body(html).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_and_direction_marks_become_inert()
    {
        var html = Html(PackSamples.Everywhere("a\u0000b\u001Bc\u202Ed\u2066e"));
        Assert.DoesNotContain(html, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2066');
        Assert.Contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_culture_writes_the_same_page() =>
        Assert.Equal(Html(PackSamples.Complete()), Cultures.In("de-DE", () => Html(PackSamples.Complete())));

    [Fact]
    public void A_pack_without_parts_and_a_table_without_columns_are_written()
    {
        Assert.NotNull(Body(Pack()));
        Assert.NotNull(
            Body(
                Of(
                    new Table
                    {
                        Form = "",
                        Number = "",
                        Title = "",
                        Panels = [Panel("", [])],
                    }
                )
            )
        );
    }

    private static string Describe(XElement cell)
    {
        var scope = (string?)cell.Attribute("scope");
        return $"{cell.Value} {(int?)cell.Attribute("colspan") ?? 1}×{(int?)cell.Attribute("rowspan") ?? 1}{(scope is null ? "" : " " + scope)}";
    }
}
