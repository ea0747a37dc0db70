using Mingzhang.Auditing;
using Mingzhang.Documents.Checking;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Testing.Formats;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Writing.Docx;

/// <summary>The laws of writing a document, over every sample book.</summary>
public sealed class DocxSampleTests(ITestOutputHelper output)
{
    private static readonly Profile[] Profiles = LoadProfiles();

    public static TheoryData<string> Samples => SampleBook.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_validator_of_the_format_finds_nothing(string sample)
    {
        var faults = new WordFile(SampleBook.Compile(sample)).Faults();
        Assert.True(faults.Length == 0, faults);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_same_pack_gives_the_same_bytes_in_any_culture(string sample)
    {
        var pack = SampleBook.Compile(sample);
        var bytes = WordFile.Write(pack);
        Assert.Equal(bytes, WordFile.Write(pack));
        Assert.Equal(bytes, Cultures.In("de-DE", () => WordFile.Write(SampleBook.Compile(sample))));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_figure_stands_in_a_bookmark_that_says_where_it_belongs(string sample)
    {
        var pack = SampleBook.Compile(sample);
        var bookmarks = new WordFile(pack).Bookmarks();
        var figures = 0;
        foreach (var (t, table) in pack.Tables.Index())
        {
            foreach (var (p, panel) in table.Panels.Index())
            {
                foreach (var (r, row) in panel.Rows.Index())
                {
                    foreach (var (c, cell) in row.Cells.Index().Where(c => c.Item.Figure is not null))
                    {
                        figures++;
                        Assert.Equal(cell.Text, bookmarks[$"mz_t{t}_p{p}_r{r}_c{c}"]);
                    }
                }
            }
        }

        Assert.Equal(figures, bookmarks.Keys.Count(k => k.StartsWith("mz_t", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_document_read_back_has_every_table_row_and_figure(string sample)
    {
        var pack = SampleBook.Compile(sample);
        var score = PackScore.Of(pack, ReadBack(pack).Pack);
        output.WriteLine(score.ToString());
        // A total of an empty table prints nothing, and is not read as a row.
        Assert.True(score is { Recall: 1, Precision: 1, Rows: > 0.99m }, score.ToString());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_document_read_back_says_the_same_sentences_under_the_same_headings(string sample)
    {
        var pack = SampleBook.Compile(sample);
        var (said, read) = (Sentences(pack).ToList(), Sentences(ReadBack(pack).Pack).ToList());
        output.WriteLine(string.Join('\n', said.Except(read).Concat(read.Except(said))));
        Assert.Equal(said, read);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_document_read_back_raises_no_alarm(string sample)
    {
        var read = ReadBack(SampleBook.Compile(sample));
        var report = PackAudit.Check(new AuditRequest(read.Profile, read.Pack) { Source = read.Source });
        Assert.Equal([], report.Findings.Where(f => f.Severity != Severity.Notice).Select(f => f.Message));
    }

    private static OpenedPack ReadBack(Pack pack)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("pack.docx");
        File.WriteAllBytes(file, WordFile.Write(pack));
        return new PackOpener(Profiles).Open(file);
    }

    // Every paragraph of running text with the headings it stands under. A pack without 第一部分 and so on is read as one part,
    // whose headings are the titles of the pack's parts.
    private static IEnumerable<string> Sentences(Pack pack)
    {
        var isWhole = pack.Parts.Count == 1;
        foreach (var part in pack.Parts.Where(p => isWhole || IsText(p)))
        {
            var above = new List<(int Depth, string Text)>();
            if (!isWhole)
            {
                above.Add((0, part.Title));
            }

            foreach (var block in part.Blocks)
            {
                if (block is HeadingBlock heading)
                {
                    above.RemoveAll(h => h.Depth >= heading.Depth);
                    above.Add((heading.Depth, heading.Text));
                }
                else if (block is ParagraphBlock paragraph && above.Count > 0 && !above[0].Text.EndsWith('表'))
                {
                    yield return Plain(string.Join('｜', above.Select(h => h.Text)) + "：" + paragraph.Text);
                }
            }
        }
    }

    private static bool IsText(Part part) => part.Title != "封面和目录" && !part.Blocks.OfType<TableBlock>().Any();

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static Profile[] LoadProfiles()
    {
        var store = ProfileStore.Open(Repository.PathOf("profiles"));
        return [.. store.Ids.Select(i => store.Find(i)!)];
    }
}
