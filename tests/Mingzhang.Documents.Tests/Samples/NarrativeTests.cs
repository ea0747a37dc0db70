using System.Globalization;
using Mingzhang.Auditing;
using Mingzhang.Documents.Profiles;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Narrative;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Samples;

/// <summary>The text that samples are compiled to: its numbers stand where they say, are understood, and say what the tables say.</summary>
public sealed class NarrativeTests
{
    public static TheoryData<string> Samples => SampleBook.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_number_of_a_sentence_stands_where_it_says(string sample)
    {
        foreach (var paragraph in Paragraphs(SampleBook.Compile(sample)))
        {
            foreach (var figure in paragraph.Figures)
            {
                var printed = figure.Figure.Printed;
                Assert.Equal(
                    printed.Value.ToString("F" + printed.Decimals, CultureInfo.InvariantCulture),
                    paragraph.Text.Substring(figure.Offset, figure.Length)
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_number_that_repeats_one_cell_is_the_money_of_that_cell(string sample)
    {
        var pack = SampleBook.Compile(sample);
        var repeated = Paragraphs(pack)
            .SelectMany(p => p.Figures)
            .Where(f => f.Figure.Exact is not null && f.Cells.Count == 1)
            .ToList();
        Assert.NotEmpty(repeated);
        foreach (var figure in repeated)
        {
            Assert.Equal(figure.Cells[0].In(pack)?.Figure?.Exact, figure.Figure.Exact);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_number_of_a_sentence_is_understood(string sample)
    {
        var pack = SampleBook.Compile(sample);
        var profile = ProfileStore.Open(Repository.PathOf("profiles")).Find(pack.Identity.Profile)!;
        var reader = new ClaimReader(profile.Phrases!);
        var context = new ClaimContext { Year = pack.Identity.Year, UnitNames = [pack.Identity.Name] };
        foreach (var paragraph in Paragraphs(pack).Where(p => p.Figures.Count > 0))
        {
            var reading = reader.Read([], paragraph.Text, context);
            Assert.True(
                reading.NotUnderstood.Count == 0,
                $"{paragraph.Text}\n不懂：{string.Join('、', reading.NotUnderstood.Select(n => n.Text))}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_compiled_pack_asks_for_nothing_and_is_silent(string sample)
    {
        var pack = SampleBook.Compile(sample);
        Assert.Empty(Paragraphs(pack).Where(p => TextGap.In(p.Text).Any()).Select(p => p.Text));
        var profile = ProfileStore.Open(Repository.PathOf("profiles")).Find(pack.Identity.Profile)!;
        var report = PackAudit.Check(new AuditRequest(profile, pack));
        Assert.Empty(report.Findings.Where(f => f.Severity != Severity.Notice).Select(f => f.Message));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Charts_show_figures_of_the_pack(string sample)
    {
        foreach (var chart in SampleBook.Compile(sample).Parts.SelectMany(p => p.Blocks).OfType<ChartBlock>())
        {
            Assert.All(chart.Chart.Series, s => Assert.Equal(chart.Chart.Categories.Count, s.Figures.Count));
            Assert.Contains(chart.Chart.Series.SelectMany(s => s.Figures), f => f is { Printed.Value: not 0m });
        }
    }

    private static IEnumerable<ParagraphBlock> Paragraphs(Pack pack) =>
        pack.Parts.SelectMany(p => p.Blocks).OfType<ParagraphBlock>();
}
