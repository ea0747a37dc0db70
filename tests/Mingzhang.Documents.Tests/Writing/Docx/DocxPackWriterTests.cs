using System.Text;
using System.Xml.Linq;
using Mingzhang.Charts;
using Mingzhang.Documents.Writing.Docx;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using static Mingzhang.Documents.Tests.Writing.Docx.WordFile;
using static Mingzhang.Documents.Tests.Writing.PackBuilder;

namespace Mingzhang.Documents.Tests.Writing.Docx;

public sealed class DocxPackWriterTests
{
    private static readonly WordFile Complete = new(PackSamples.Complete());

    private static IEnumerable<XElement> Tables(WordFile file) => file.Body.Elements(W + "tbl");

    private static string[] CellsOf(XElement row) => [.. row.Elements(W + "tc").Select(TextOf)];

    private static string? Value(XElement? element, string attribute = "val") =>
        element?.Attribute(W + attribute)?.Value;

    [Fact]
    public void Headings_are_Words_own_with_the_numbers_of_the_pack()
    {
        Assert.Equal("Heading1", StyleOf(Complete.Line("第一部分　概况")));
        Assert.Equal("Heading2", StyleOf(Complete.Line("一、基本职能")));
        Assert.Equal("Heading3", StyleOf(Complete.Line("（一）主要职能")));
        Assert.Equal("BodyText", StyleOf(Complete.Line("保管全县档案，提供查阅服务。")));
        Assert.DoesNotContain(Complete.Body.Descendants(), e => e.Name == W + "numPr");
        var styles = Complete.Xml("word/styles.xml").Root!.Elements(W + "style").ToList();
        Assert.Equal(
            ["heading 1:0", "heading 2:1", "heading 3:2", "heading 4:3"],
            styles
                .Where(s => s.Descendants(W + "outlineLvl").Any())
                .Select(s => $"{Value(s.Element(W + "name"))}:{Value(s.Descendants(W + "outlineLvl").Single())}")
        );
    }

    [Fact]
    public void The_contents_are_a_field_whose_lines_lead_to_bookmarks_around_headings()
    {
        var contents = Complete.Body.Element(W + "sdt")!;
        Assert.Contains(" TOC ", contents.Descendants(W + "instrText").First().Value, StringComparison.Ordinal);
        var bookmarks = Complete.Bookmarks();
        var links = contents.Descendants(W + "hyperlink").ToList();
        Assert.Equal(
            [
                "第一部分　概况 1",
                "一、基本职能 1",
                "第二部分　预算表 2",
                "一、部门收支总表（表1） 3",
                "表1 部门收支总表 3",
                "表1-2 部门支出总表 4",
            ],
            links.Take(6).Select(l => TextOf(l).Replace('\t', ' '))
        );
        Assert.All(
            links.Where(l => !TextOf(l).StartsWith('表')),
            l => Assert.Equal(TextOf(l).Split('\t')[0], bookmarks[l.Attribute(W + "anchor")!.Value])
        );
        Assert.DoesNotContain(Complete.Xml("word/settings.xml").Descendants(), e => e.Name == W + "updateFields");
    }

    [Fact]
    public void The_page_is_that_of_GB_T_9704_and_wide_tables_turn_it()
    {
        var sections = Complete.Body.Descendants(W + "sectPr").ToList();
        var (size, margins) = (sections[1].Element(W + "pgSz"), sections[1].Element(W + "pgMar"));
        Assert.Equal(("11906", "16838"), (Value(size, "w"), Value(size, "h")));
        // 37 mm, 28 mm; what is left is 156 mm by 225 mm.
        Assert.Equal(("2098", "1588"), (Value(margins, "top"), Value(margins, "left")));
        Assert.Equal(156, Millimetres(PageSetup.Upright.TextWidth));
        Assert.Equal(225, Millimetres(16_838 - PageSetup.Upright.Top - PageSetup.Upright.Bottom));
        Assert.Equal(22, PageSetup.Upright.TextHeight / PageSetup.Line);
        Assert.Equal(1, TextStyle.Body.Lines(new string('字', 26), PageSetup.Upright.TextWidth));
        Assert.Equal(2, TextStyle.Body.Lines(new string('字', 27), PageSetup.Upright.TextWidth));
        Assert.Contains(sections, s => Value(s.Element(W + "pgSz"), "orient") == "landscape");
    }

    [Fact]
    public void Cover_and_contents_have_no_page_number_and_the_body_counts_from_one()
    {
        var sections = Complete.Body.Descendants(W + "sectPr").ToList();
        Assert.Empty(sections[0].Elements(W + "footerReference"));
        Assert.Equal(["even", "default"], sections[1].Elements(W + "footerReference").Select(f => Value(f, "type")));
        Assert.Equal("1", Value(sections[1].Element(W + "pgNumType"), "start"));
        Assert.All(sections.Skip(2), s => Assert.Empty(s.Elements(W + "pgNumType")));
        Assert.Contains(" PAGE ", Complete.Xml("word/footer1.xml").Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_is_merged_and_repeated_and_no_row_is_split()
    {
        var table = Tables(Complete).Single(t => TextOf(t).Contains("科目编码", StringComparison.Ordinal));
        var rows = table.Elements(W + "tr").ToList();
        var head = rows.TakeWhile(r => r.Descendants(W + "tblHeader").Any()).ToList();
        Assert.Equal(
            [
                ["项目", "合计", "基本支出", "项目支出"],
                ["科目编码", "单位代码", "单位名称（科目）", "", "", ""],
                ["类", "款", "项", "", "", "", "", ""],
            ],
            head.Select(CellsOf)
        );
        var merges = head[0].Elements(W + "tc").Select(c => Value(c.Descendants(W + "gridSpan").SingleOrDefault()));
        Assert.Equal(["5", null, null, null], merges);
        Assert.Equal(3, head[1].Descendants(W + "vMerge").Count(m => m.Attribute(W + "val") is null));
        Assert.All(rows, r => Assert.Single(r.Descendants(W + "cantSplit")));
    }

    [Fact]
    public void A_project_is_merged_beside_its_indicators()
    {
        var table = Tables(Complete).Single(t => TextOf(t).Contains("馆藏档案数字化", StringComparison.Ordinal));
        var cells = table.Descendants(W + "tc").Where(c => c.Descendants(W + "vMerge").Any()).ToList();
        var project = cells.FindIndex(c => TextOf(c) == "馆藏档案数字化");
        Assert.Equal("restart", Value(cells[project].Descendants(W + "vMerge").Single()));
        Assert.Contains(
            cells.Skip(project + 1),
            c => TextOf(c).Length == 0 && Value(c.Descendants(W + "vMerge").Single()) is null
        );
    }

    [Fact]
    public void The_unit_of_money_stands_on_the_right_above_the_table_and_the_note_below()
    {
        Assert.Contains("部门：清江县档案信息中心\t单位：万元", Complete.Lines);
        var notes = Complete.Body.Elements(W + "p").Where(p => StyleOf(p) == "TableNote").ToList();
        Assert.NotEmpty(notes);
        Assert.All(
            notes,
            n => Assert.Equal(W + "tbl", n.ElementsBeforeSelf().Last(e => StyleOf(e) != "TableNote").Name)
        );
    }

    [Fact]
    public void Figures_of_sentences_stand_in_bookmarks()
    {
        var bookmarks = new WordFile(PackSamples.Narrated()).Bookmarks();
        Assert.Equal(("1,234.57", "97.2"), (bookmarks["mz_s0_b0_f0"], bookmarks["mz_s0_b0_f1"]));
    }

    [Fact]
    public void A_gap_is_seen_on_paper()
    {
        var gap = TextGap.For("说明变动的原因");
        var file = new WordFile(Text($"比上年增加5万元，主要是{gap}。"));
        var marked = file.Body.Descendants(W + "highlight").Select(h => TextOf(h.Parent!.Parent!));
        Assert.Equal([gap], marked);
        Assert.Contains($"比上年增加5万元，主要是{gap}。", file.Lines);
        Assert.Equal("", file.Faults());
    }

    [Theory]
    [InlineData(ChartKind.Columns)]
    [InlineData(ChartKind.Bars)]
    [InlineData(ChartKind.StackedColumns)]
    [InlineData(ChartKind.Pie)]
    public void A_chart_is_Words_own_and_its_figures_stand_in_a_workbook_too(ChartKind kind)
    {
        var chart = new Chart
        {
            Id = "图",
            Title = "支出结构",
            Kind = kind,
            Unit = MoneyUnit.WanYuan,
            Categories = ["基本支出", "项目支出"],
            Series =
            [
                new ChartSeries("2023年", [Number("1,234.50").Figure, null]),
                .. kind == ChartKind.Pie
                    ? []
                    : (ChartSeries[])[new ChartSeries("2024年", [null, Number("0.05").Figure])],
            ],
        };
        var file = new WordFile(Pack(new Part(PartKind.Narrative, "第一部分　情况说明", [new ChartBlock(chart)])));

        Assert.Equal("", file.Faults());
        var values = file.Xml("word/charts/chart1.xml").Descendants(C + "numCache").Select(c => c.Value);
        Assert.Equal(kind == ChartKind.Pie ? ["#,##0.001234.50"] : ["#,##0.001234.50", "#,##0.000.05"], values);
        var sheet = Encoding.UTF8.GetString(
            Unzip.Part(file.Part("word/embeddings/chart1.xlsx"), "xl/worksheets/sheet1.xml")
        );
        Assert.Contains("<c r=\"B2\" s=\"1\"><v>1234.50</v></c>", sheet, StringComparison.Ordinal);
        var picture = file.Body.Descendants().Single(e => e.Name.LocalName == "docPr");
        Assert.StartsWith(
            "支出结构（单位：万元）。2023年：基本支出 1234.50。",
            picture.Attribute("descr")!.Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Series_of_a_chart_are_told_apart_without_colour()
    {
        var fills = Enumerable.Range(0, 8).Select(ChartFills.Of).ToList();
        Assert.Equal(fills.Count, fills.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            fills.SelectMany(f =>
                XElement.Parse($"<x xmlns:c='c' xmlns:a='a'>{f}</x>").Descendants().Attributes("val")
            ),
            v => Assert.Single(v.Value.Chunk(2).Select(c => new string(c)).Distinct(StringComparer.Ordinal))
        );
    }

    [Fact]
    public void The_properties_say_what_it_is_and_whose()
    {
        var texts = Complete
            .Xml("docProps/core.xml")
            .Root!.Elements()
            .ToDictionary(e => e.Name.LocalName, e => e.Value);
        Assert.Equal("清江县档案信息中心2023年单位预算", texts["title"]);
        Assert.Equal("2023年单位预算公开", texts["subject"]);
        Assert.Equal("清江县档案信息中心", texts["creator"]);
        Assert.Equal("zh-CN", texts["language"]);
        Assert.DoesNotContain("created", texts.Keys);
    }

    [Fact]
    public void The_counting_of_pages_knows_the_style_sheet()
    {
        var styles = Complete
            .Xml("word/styles.xml")
            .Root!.Elements(W + "style")
            .ToDictionary(s => Value(s, "styleId")!);
        TextStyle[] known =
        [
            TextStyle.Title,
            TextStyle.CoverFact,
            TextStyle.Body,
            TextStyle.Part,
            TextStyle.Contents,
            TextStyle.TableNumber,
            TextStyle.TableTitle,
            TextStyle.TableUnder,
            TextStyle.TableNote,
            TextStyle.Join,
            TextStyle.Heading(1),
            TextStyle.Heading(2),
            TextStyle.Heading(3),
        ];
        Assert.All(
            known,
            k =>
            {
                var (spacing, size) = (
                    styles[k.Id].Element(W + "pPr")!.Element(W + "spacing")!,
                    styles[k.Id].Descendants(W + "sz").SingleOrDefault()
                );
                Assert.Equal(
                    (k.Line, k.Before, k.After, k.HalfPoints),
                    (
                        (int)spacing.Attribute(W + "line")!,
                        (int?)spacing.Attribute(W + "before") ?? 0,
                        (int?)spacing.Attribute(W + "after") ?? 0,
                        (int?)size?.Attribute(W + "val") ?? 32
                    )
                );
            }
        );
    }

    [Fact]
    public void A_pack_without_parts_and_a_table_without_columns_are_written()
    {
        var bare = new Table
        {
            Form = "",
            Number = "",
            Title = "",
            Panels = [Panel("", [])],
        };
        Assert.Equal("", new WordFile(Pack()).Faults());
        Assert.Equal("", new WordFile(Of(bare)).Faults());
    }

    private static int Millimetres(int twips) => ((twips * 254) + 7_200) / 14_400;

    internal static Pack Text(params string[] paragraphs) =>
        Pack(new Part(PartKind.Narrative, "第一部分　情况说明", [.. paragraphs.Select(p => new ParagraphBlock(p))]));
}
