using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Docx;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Writing.Docx;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Reading.Raw;
using static Mingzhang.Documents.Tests.Writing.Docx.WordFile;
using static Mingzhang.Documents.Tests.Writing.PackBuilder;

namespace Mingzhang.Documents.Tests.Writing.Docx;

/// <summary>Whatever people type comes out as text and is laid out readably.</summary>
public sealed class DocxHostileTextTests
{
    [Theory]
    [InlineData("</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText>")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("\"><script>alert(1)</script>&amp;")]
    [InlineData("]]><!-- --><?xml?>")]
    [InlineData("{ INCLUDETEXT \"file\" }")]
    [InlineData("𠮷野家𝟙👨‍👩‍👧")]
    [InlineData("שלום עולם ١٢٣ العربية")]
    public void Text_stays_text_wherever_it_stands(string text)
    {
        var file = new WordFile(PackSamples.Everywhere(text));
        Assert.Equal("", file.Faults());
        Assert.All(file.Body.Descendants(W + "instrText"), i => Assert.Matches("^ (TOC|PAGEREF) ", i.Value));
        Assert.True(file.Lines.Count(l => l == text) >= 3);
        Assert.Contains(file.Body.Descendants(W + "tc"), c => TextOf(c) == text);
    }

    [Fact]
    public void What_is_no_character_is_replaced()
    {
        // Halves of characters cannot stand in an attribute.
        foreach (
            var (text, inert) in (ReadOnlySpan<(string, string)>)
                [
                    ("a\u0000b\u001Bc\u202Ed\u2066e", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe"),
                    ("半\uD800个\uDC00字\uFFFE", "半\uFFFD个\uFFFD字\uFFFD"),
                ]
        )
        {
            var file = new WordFile(PackSamples.Everywhere(text));
            Assert.Equal("", file.Faults());
            Assert.Contains(inert, file.Lines);
        }
    }

    [Fact]
    public void Line_ends_and_tabs_stay_what_they_are()
    {
        var file = new WordFile(DocxPackWriterTests.Text("第一行\r\n第二行\t栏"));
        Assert.Contains("第一行\n第二行\t栏", file.Lines);
    }

    [Fact]
    public void A_text_of_two_thousand_characters_in_a_cell_gets_the_height_it_needs_and_may_go_over_the_page()
    {
        var text = string.Concat(Enumerable.Repeat("指标说明", 500));
        var table = new Table
        {
            Form = "6",
            Number = "表6",
            Title = "绩效目标表",
            Panels =
            [
                Panel(
                    "",
                    [
                        Column("项目", ColumnRole.Name),
                        Column("目标", ColumnRole.Sentence),
                        Column("金额", ColumnRole.Amount),
                    ],
                    Row(RowLevel.Project, "甲", Text("甲"), Text(text), Money(1m)),
                    Row(RowLevel.Project, "乙", Text("乙"), Text("短"), Money(2m))
                ),
            ],
        };
        var sheet = TableSheet.Of(table, 0);
        var grid = sheet.Fit.Grids[0];
        var characters = (grid.Widths[1] - (2 * sheet.Fit.Margin)) / (sheet.Fit.HalfPoints * 10);
        Assert.True(characters >= 12, $"{characters} characters a line");
        Assert.True(grid.Lines[0] >= 2000 / characters * sheet.Fit.LineHeight);
        Assert.Equal(sheet.Page.TextWidth, grid.Widths.Sum());

        var rows = new WordFile(Of(table)).Body.Descendants(W + "tr").ToList();
        Assert.Equal(1, rows.Count(r => !r.Descendants(W + "cantSplit").Any()));
        Assert.DoesNotContain(
            rows.SelectMany(r => r.Descendants(W + "trHeight")),
            h => h.Attribute(W + "hRule")!.Value != "atLeast"
        );
    }

    [Fact]
    public void A_name_of_two_hundred_characters_is_folded_and_read_back_whole()
    {
        var name = string.Concat(Enumerable.Repeat("某某县人民政府办公室", 20));
        var pack = new Pack
        {
            Identity = Identity with { Name = name },
            Title = name + "2023年单位预算",
            Parts = [new Part(PartKind.Tables, "第一部分　预算表", [new TableBlock(PackSamples.Balance())])],
        };
        Assert.Equal("", new WordFile(pack).Faults());
        Assert.Contains(Raw(pack).Blocks.OfType<RawParagraph>(), p => p.Text == "单位：" + name);
    }

    [Fact]
    public void No_figure_of_a_department_of_sixty_units_is_broken()
    {
        var rows = Enumerable
            .Range(1, 60)
            .Select(i => Row(RowLevel.Unit, $"单位{i}", [Text($"某市第{i}实验学校及其附属幼儿园"), .. Amounts(i)]));
        var columns = Enumerable
            .Range(1, 14)
            .Select(i => Column($"金额{i}", ColumnRole.Amount, "支出", $"第{i}项支出"));
        var table = new Table
        {
            Form = "1",
            Number = "表1",
            Title = "支出总表",
            Panels = [Panel("", [Column("单位", ColumnRole.Name), .. columns], [.. rows])],
        };
        var sheet = TableSheet.Of(table, 0);
        var widest = TextMeasure.Of("123,456,789.60") * sheet.Fit.HalfPoints / 10;
        Assert.All(
            sheet.Fit.Grids[0].Widths.Skip(1),
            w => Assert.True(w - (2 * sheet.Fit.Margin) >= widest, $"{w} twips for {widest}")
        );
        Assert.True(sheet.Fit.HalfPoints >= 10, $"{sheet.Fit.HalfPoints} half points");
        Assert.Equal("", new WordFile(Of(table)).Faults());

        static IEnumerable<Cell> Amounts(int unit) =>
            Enumerable.Range(1, 14).Select(_ => Money(1_234_567_890_000m + (unit * 100_000m)));
    }

    private static RawDocument Raw(Pack pack)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("pack.docx");
        File.WriteAllBytes(file, Write(pack));
        return DocxReader.Read(file, ReadingLimits.Default);
    }
}
