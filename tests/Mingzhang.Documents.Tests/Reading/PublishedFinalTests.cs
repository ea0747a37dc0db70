using Mingzhang.Auditing;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Reading.Pdf;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Documents.Tests.Reading;

/// <summary>Final accounts in Shanghai's layout: the blank template, a published pack, and our own.</summary>
public sealed class PublishedFinalTests
{
    private static readonly Lazy<IReadOnlyList<Profile>> Profiles = new(() =>
    {
        var store = ProfileStore.Open(Repository.PathOf("profiles"));
        return [.. store.Ids.Select(i => store.Find(i)!)];
    });

    [PublishedPdfTheory]
    [InlineData("shanghai-final-template-2024", 0)]
    [InlineData("shanghai-putuo-guizi-2024-final-department", 308)]
    public void Published_tables_are_read_whole_and_no_rule_of_tables_complains(string file, int figures)
    {
        var read = PackRecognizer.Recognize(
            PackFileReader.ReadRaw(Shared.PathOf("packs", "pdf", file + ".pdf"), new ReadingLimits()),
            Profiles.Value
        )!;
        Assert.Equal("shanghai-final", read.Profile.Id);
        var report = Check(read);
        Assert.Empty(OfTables(report));
        Assert.Equal((figures, figures), (report.Coverage.Figures, report.Coverage.Guarded));
    }

    [Fact]
    public void Our_own_page_in_this_layout_is_read_back_and_holds()
    {
        var book = SampleBook.Read("zengdu-2023");
        var pack = SampleBook.Compile(book with { Cover = book.Cover with { Profile = "shanghai-final" } });
        using var page = new MemoryStream();
        HtmlPackWriter.Write(pack, page);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(path, page.ToArray());
            var read = PackRecognizer.Recognize(PackFileReader.ReadRaw(path, new ReadingLimits()), Profiles.Value)!;
            Assert.Equal("shanghai-final", read.Profile.Id);
            Assert.Equal(pack.Tables.Select(t => (t.Form, Text(t))), read.Pack.Tables.Select(t => (t.Form, Text(t))));
            Assert.Empty(OfTables(Check(read)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Text(Mingzhang.Forms.Table table) =>
        string.Join(
            '\n',
            table
                .Panels.SelectMany(p => p.Rows)
                .Where(r => r.Cells.Any(c => !c.IsBlank))
                .Select(r =>
                    $"{r.Code} {r.Name} {string.Join("|", r.Cells.Where(c => c.Figure is not null).Select(c => c.Text))}"
                )
        );

    private static Report Check(RecognizedPack read) =>
        PackAudit.Check(new AuditRequest(read.Profile, read.Pack) { Source = read });

    private static IEnumerable<string> OfTables(Report report) =>
        report
            .Findings.Where(f => f.Severity != Severity.Notice && f.Rule.StartsWith("SH-F-", StringComparison.Ordinal))
            .Select(f => f.Message);
}
