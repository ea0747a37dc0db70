using Mingzhang.Auditing;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Recognition;
using Mingzhang.Testing.Formats;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Writing.Xlsx;

/// <summary>Round trip and silence: a sample's workbook is read back as the same pack, and checked like it.</summary>
public sealed class XlsxRoundTripTests(ITestOutputHelper output)
{
    private static readonly Profile[] Profiles = LoadProfiles();

    public static TheoryData<string> Samples => SampleBook.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_figure_and_every_row_is_read_back(string sample)
    {
        var pack = SampleBook.Compile(sample);
        var read = Read(pack);
        var score = PackScore.Of(pack, read.Pack);
        output.WriteLine(score.ToString());
        Assert.True(score is { Recall: 1m, Precision: 1m, Rows: >= 0.99m }, score.ToString());
        Assert.Equal(
            (pack.Identity.Profile, pack.Identity.Year, pack.Identity.Name, pack.Tables.Count()),
            (read.Pack.Identity.Profile, read.Pack.Identity.Year, read.Pack.Identity.Name, read.Pack.Tables.Count())
        );
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_text_is_read_back_paragraph_by_paragraph(string sample)
    {
        var pack = SampleBook.Compile(sample);
        Assert.NotEmpty(Paragraphs(pack));
        Assert.Empty(Paragraphs(pack).Except(Paragraphs(Read(pack).Pack), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_workbook_raises_no_alarm_that_the_pack_does_not(string sample)
    {
        var pack = SampleBook.Compile(sample);
        var read = Read(pack);
        Assert.Empty(Alarms(new AuditRequest(read.Profile, read.Pack) { Source = read }));
        Assert.Empty(read.Unplaced.Select(u => u.Reason));
    }

    private static IEnumerable<string> Paragraphs(Pack pack) =>
        pack.Parts.SelectMany(p => p.Blocks).OfType<ParagraphBlock>().Select(p => Plain(p.Text));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Alarms(AuditRequest request) =>
        PackAudit.Check(request).Findings.Where(f => f.Severity != Severity.Notice).Select(f => f.Message);

    private static RecognizedPack Read(Pack pack) =>
        PackRecognizer.Recognize(PackWorkbook.Of(pack).Read(), Profiles)
        ?? throw new InvalidOperationException("The workbook is not recognised.");

    private static Profile[] LoadProfiles()
    {
        var store = ProfileStore.Open(Repository.PathOf("profiles"));
        return [.. store.Ids.Select(i => store.Find(i)!)];
    }
}
