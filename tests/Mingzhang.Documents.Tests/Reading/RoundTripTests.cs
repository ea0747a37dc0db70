using System.Text;
using Mingzhang.Auditing;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Tests.Reading.Pdf;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Documents.Tests.Writing;
using Mingzhang.Documents.Tests.Writing.Pdf;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Raw;
using Mingzhang.Reading.Recognition;
using Mingzhang.Testing.Formats;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Reading;

/// <summary>Round trip: a compiled sample, written in a format and read back, is the same pack and is judged the same.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    private static readonly Profile[] Profiles = LoadProfiles();

    public static TheoryData<string> Samples => SampleBook.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_web_page_is_read_back(string sample) => IsReadBack(sample, "html", Encoding.UTF8.GetBytes);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_text_with_tabs_is_read_back(string sample) =>
        IsReadBack(sample, "txt", html => Encoding.UTF8.GetBytes(TextForms.Tabbed(Raw(html))));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_text_with_a_cell_on_every_line_is_read_back(string sample) =>
        IsReadBack(sample, "txt", html => Encoding.UTF8.GetBytes(TextForms.CellALine(Raw(html))));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_Word_file_is_read_back(string sample) =>
        IsReadBack(sample, "docx", html => OfficeForms.Document(Raw(html)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_workbook_is_read_back(string sample) =>
        IsReadBack(sample, "xlsx", html => OfficeForms.Workbook(Raw(html)));

    [ChromiumTheory]
    [MemberData(nameof(Samples))]
    public void A_print_is_read_back(string sample) => IsReadBack(sample, "pdf", _ => PrintedSample.Of(sample).Pdf);

    private void IsReadBack(string sample, string ending, Func<string, byte[]> write)
    {
        var pack = SampleBook.Compile(sample);
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("pack." + ending);
        File.WriteAllBytes(file, write(HtmlPackWriterTests.Html(pack)));
        var read = PackRecognizer.Recognize(PackFileReader.ReadRaw(file, ReadingLimits.Default), Profiles);
        // The forms of self-evaluation have tests of their own.
        var score = PackScore.Of(pack, read?.Pack, t => !t.Form.StartsWith("自评", StringComparison.Ordinal));
        output.WriteLine(score.ToString());
        Assert.True(score is { Recall: >= 0.995m, Precision: >= 0.995m, Rows: >= 0.98m }, score.ToString());
        var source = new AuditRequest(read!.Profile, read.Pack) { Source = read };
        Assert.Equal(Alarms(new AuditRequest(read.Profile, pack)), Alarms(source));
        Assert.Equal(
            (pack.Identity.Profile, pack.Identity.Year),
            (read.Pack.Identity.Profile, read.Pack.Identity.Year)
        );
    }

    // Reading brings no alarm that the pack itself does not raise.
    private static IEnumerable<string> Alarms(AuditRequest request) =>
        PackAudit
            .Check(request)
            .Findings.Where(f => f.Severity != Severity.Notice)
            .Select(f => f.Message)
            .Order(StringComparer.Ordinal);

    private static RawDocument Raw(string html)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(html));
        return HtmlReader.Read(stream, ReadingLimits.Default);
    }

    private static Profile[] LoadProfiles()
    {
        var store = ProfileStore.Open(Repository.PathOf("profiles"));
        return [.. store.Ids.Select(i => store.Find(i)!)];
    }
}
