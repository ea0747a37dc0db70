using System.Globalization;
using System.Xml.Linq;
using Mingzhang.Charts;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Documents.Writing.Xlsx;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Reading.Raw;
using static Mingzhang.Documents.Tests.Writing.PackBuilder;

namespace Mingzhang.Documents.Tests.Writing.Xlsx;

public sealed class XlsxPackWriterTests
{
    private static readonly XNamespace M = PackWorkbook.Main;

    [Fact]
    public void There_is_a_cover_the_text_a_sheet_for_every_table_and_a_hidden_map()
    {
        var workbook = PackWorkbook.Of(PackSamples.Complete());
        Assert.Equal(["封面", "文字", "表1 部门收支总表", "表1-2 部门支出总表"], workbook.SheetNames.Take(4));
        Assert.Equal("_map", workbook.SheetNames[^1]);
        Assert.Equal("veryHidden", workbook.Sheets[^1].Attribute("state")!.Value);
    }

    [Fact]
    public void The_contents_lead_to_every_table()
    {
        var workbook = PackWorkbook.Of(PackSamples.Complete());
        var targets = workbook
            .Sheet("封面")
            .Descendants(M + "hyperlink")
            .Select(l => l.Attribute("location")!.Value)
            .ToList();
        Assert.All(
            workbook.SheetNames.Skip(2).SkipLast(1),
            name => Assert.Contains($"'{name}'!A1", targets, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_figure_is_the_exact_sum_in_the_unit_of_the_table()
    {
        var workbook = PackWorkbook.Of(PackSamples.Complete());
        var cell = workbook.Cell("表1 部门收支总表", "B7");
        Assert.Equal(("1234.56789", null), (cell.Element(M + "v")!.Value, cell.Attribute("t")?.Value));
    }

    [Fact]
    public void A_total_is_the_sum_of_its_parts_with_the_blank_lines_between()
    {
        var workbook = PackWorkbook.Of(PackSamples.Complete());
        Assert.Equal("SUM(D7:D9)", workbook.Formula("表1 部门收支总表", "D10"));
        // 合计 of an item is 基本支出 and 项目支出.
        Assert.Equal("SUM(G9:H9)", workbook.Formula("表1-2 部门支出总表", "F9"));
    }

    [Fact]
    public void A_sum_in_the_middle_between_two_printed_numbers_is_rounded_to_a_fen_first()
    {
        // 0.10 + 0.20 + … in binary fractions falls short of the middle; 1.005 must be shown as 1.01.
        FactReference[] facts = [Fact("支出", 2, 10_010m), Fact("支出", 3, 40m)];
        var table = Amounts(Money(10_050m, facts), Money(10_010m, facts[0]), Money(40m, facts[1]));
        Assert.Equal("ROUND(SUM(B6:B7),6)", PackWorkbook.Of(Of(table)).Formula("表1 表", "B8"));
    }

    [Fact]
    public void A_total_whose_facts_no_cells_make_up_is_a_plain_number()
    {
        FactReference[] facts = [Fact("支出", 2, 100m), Fact("支出", 3, 200m)];
        var table = Amounts(Money(300m, facts), Money(100m, facts[0]), Money(200m, Fact("支出", 4, 200m)));
        Assert.Null(PackWorkbook.Of(Of(table)).Formula("表1 表", "B8"));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("_x0041_")]
    [InlineData("𠮷𩸽")]
    public void Text_stays_text(string text)
    {
        var pack = Pack(new Part(PartKind.Narrative, text, [new ParagraphBlock(text), new TableBlock(Names(text))]));
        var workbook = PackWorkbook.Of(pack);
        Assert.DoesNotContain(workbook.Parts.Values, p => p.Contains("<f>", StringComparison.Ordinal));
        var read = workbook.Read().Blocks;
        Assert.Contains(text, read.OfType<RawParagraph>().Select(p => p.Text), StringComparer.Ordinal);
        Assert.Contains(
            text,
            read.OfType<RawGrid>().SelectMany(g => g.Rows).SelectMany(r => r.Cells).Select(c => c.Text),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Controls_and_marks_that_turn_text_around_become_harmless()
    {
        var workbook = PackWorkbook.Of(Of(Names("甲\u0007乙\u202E丙")));
        var text = workbook.Cell("表1 表", "A6").Value;
        Assert.Equal("甲\uFFFD乙\uFFFD丙", text);
    }

    [Fact]
    public void Names_of_sheets_are_short_unique_and_without_forbidden_characters()
    {
        var hostile = "[a]:b*c?d/e\\f'g" + new string('长', 60);
        var names = PackWorkbook
            .Of(
                Of(
                    Named(hostile),
                    Named(hostile),
                    Named(""),
                    Named("封面"),
                    Named("_map"),
                    Named(string.Concat(Enumerable.Repeat("𠮷", 20)))
                )
            )
            .SheetNames;
        Assert.All(names, n => Assert.InRange(n.Length, 1, 31));
        Assert.DoesNotContain(names.SelectMany(n => n), c => @"[]:*?/\'".Contains(c, StringComparison.Ordinal));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_long_paragraph_is_wrapped_and_as_high_as_it_needs_over_several_rows()
    {
        var text = string.Concat(Enumerable.Repeat("为保障机构正常运转、完成日常工作任务而发生的支出。", 100));
        var workbook = PackWorkbook.Of(
            Pack(new Part(PartKind.Narrative, "第一部分　说明", [new ParagraphBlock(text)]))
        );
        var rows = workbook.Sheet("文字").Descendants(M + "row").Skip(1).ToList();
        var height = rows.Sum(r => decimal.Parse(r.Attribute("ht")!.Value, CultureInfo.InvariantCulture));
        Assert.InRange(height, text.Length / 40m * 15m, 409m * rows.Count);
        Assert.Single(workbook.Read().Blocks.OfType<RawParagraph>(), p => p.Text == text);
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_divided_and_nothing_is_lost()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷", 30_000));
        var workbook = PackWorkbook.Of(
            Pack(new Part(PartKind.Narrative, "第一部分　说明", [new ParagraphBlock(text)]))
        );
        var texts = workbook.Sheet("文字").Descendants(M + "t").Select(t => t.Value).Skip(1).ToList();
        Assert.All(texts, t => Assert.InRange(t.Length, 1, 32_767));
        Assert.Equal(text, string.Concat(texts).Trim('　'));
    }

    [Fact]
    public void A_gap_stands_out_and_is_read_back_with_its_sentence()
    {
        var text = $"比上年增加，主要原因是{TextGap.For("说明变动的原因")}。";
        var workbook = PackWorkbook.Of(
            Pack(new Part(PartKind.Narrative, "第一部分　说明", [new ParagraphBlock(text)]))
        );
        var run = workbook.Sheet("文字").Descendants(M + "r").Single(r => r.Value == "【待填：说明变动的原因】");
        Assert.NotNull(run.Descendants(M + "color").Single());
        Assert.Contains(
            text,
            workbook.Read().Blocks.OfType<RawParagraph>().Select(p => p.Text),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void The_data_of_a_chart_are_a_small_table_that_is_read_as_no_table_of_the_pack()
    {
        var chart = new Chart
        {
            Id = "收支",
            Title = "收支总额",
            Kind = ChartKind.Columns,
            Unit = MoneyUnit.WanYuan,
            Categories = ["2023年", "2024年"],
            Series = [new ChartSeries("收入", [Money(98_920m).Figure, null])],
        };
        var sample = SampleBook.Compile("tongchuan-2023");
        var part = new Part(PartKind.Other, "第九部分　附图", [new ChartBlock(chart)]);
        var workbook = PackWorkbook.Of(
            new Pack
            {
                Identity = sample.Identity,
                Title = sample.Title,
                Parts = [part],
            }
        );
        Assert.Equal("9.892", workbook.Cell("图表数据", "B3").Value);
        Assert.Contains("图 1：收支总额", workbook.Cell("文字", "A2").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_names_cell_row_column_fen_and_rows_of_the_book()
    {
        var rows = PackWorkbook
            .Of(PackSamples.Complete())
            .Sheet("_map")
            .Descendants(M + "row")
            .Select(r => string.Join('|', r.Elements(M + "c").Select(c => c.Value)))
            .ToList();
        Assert.Contains("表1 部门收支总表|D10|1|支出|合计||||支出总计|预算数|1234567890|支出!2-4", rows);
        Assert.Contains("表1-2 部门支出总表|F9|1-2||项|101001|2012604||档案馆|合计|1200000000|支出!2-3", rows);
    }

    [Fact]
    public void Totals_have_names()
    {
        var names = XDocument
            .Parse(PackWorkbook.Of(PackSamples.Complete()).Parts["xl/workbook.xml"])
            .Descendants(M + "definedName")
            .ToDictionary(n => n.Attribute("name")!.Value + n.Attribute("localSheetId")?.Value, n => n.Value);
        Assert.Equal("'表1 部门收支总表'!$D$10", names["表1_支出_支出总计_预算数"]);
        Assert.Equal("'表1-2 部门支出总表'!$F$7", names["表1_2_合计_合计"]);
        Assert.Equal("'表1-2 部门支出总表'!$1:$6", names["_xlnm.Print_Titles3"]);
    }

    [Fact]
    public void Writing_stops_when_asked()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        using var stream = new MemoryStream();
        Assert.Throws<OperationCanceledException>(() =>
            XlsxPackWriter.Write(PackSamples.Complete(), stream, source.Token)
        );
    }

    [Fact]
    public void The_same_pack_gives_the_same_bytes() =>
        Assert.Equal(PackWorkbook.Of(PackSamples.Complete()).Bytes, PackWorkbook.Of(PackSamples.Complete()).Bytes);

    private static Table Amounts(Cell total, params Cell[] lines) =>
        new()
        {
            Form = "1",
            Number = "表1",
            Title = "表",
            Unit = MoneyUnit.WanYuan,
            Panels =
            [
                Panel(
                    "",
                    [Column("项目", ColumnRole.Name), Column("预算数", ColumnRole.Amount)],
                    [
                        .. lines.Select((c, i) => Row(RowLevel.Line, $"行{i}", Text($"行{i}"), c)),
                        Row(RowLevel.Total, "合计", Text("合计"), total),
                    ]
                ),
            ],
        };

    private static Table Names(string text) =>
        new()
        {
            Form = "1",
            Number = "表1",
            Title = "表",
            Panels =
            [
                Panel(
                    "",
                    [Column("项目", ColumnRole.Name), Column("说明", ColumnRole.Sentence)],
                    Row(RowLevel.Line, text, Text(text), Text(text))
                ),
            ],
        };

    private static Table Named(string title) => Names("甲") with { Number = "", Title = title };
}
