using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Mingzhang.Auditing;
using Mingzhang.Changes;
using Mingzhang.Documents.Checking;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Reports.Changes;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Writing;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Profiles;

namespace Mingzhang.Documents.Tests.Hostile;

/// <summary>Whatever a book's words are, they come out of every format as words.</summary>
public sealed class HostileBookTests
{
    private const int Seed = 20_240_115;

    private static readonly Lazy<(Pack Pack, IReadOnlyList<string> Names)> Hostile = new(() =>
        HostileBook.Hostile(Seed)
    );

    private static readonly Lazy<Pack> Plain = new(() => HostileBook.Plain(Seed));

    private static readonly Lazy<IReadOnlyList<Profile>> Profiles = new(() =>
        ProfileStore.Open(Repository.PathOf("profiles")) is var store ? [.. store.Ids.Select(i => store.Find(i)!)] : []
    );

    [Fact]
    public void The_compiled_pack_has_no_error_that_the_plain_one_has_not() =>
        Assert.Equal(ErrorsOf(Plain.Value), ErrorsOf(Hostile.Value.Pack));

    [Fact]
    public void Every_file_that_can_be_read_back_keeps_the_names_and_makes_no_error()
    {
        var plain = ReadBack(Plain.Value);

        var hostile = ReadBack(Hostile.Value.Pack);

        Assert.Contains(".html", hostile.Keys);
        Assert.Contains(".json", hostile.Keys);
        foreach (var (extension, opened) in hostile)
        {
            Assert.Equal([extension, .. ErrorsOf(plain[extension])], [extension, .. ErrorsOf(opened)]);
            var texts = TextsOf(opened.Pack).Select(Tight).ToHashSet(StringComparer.Ordinal);
            // Data keep what turns the direction of text; documents show in its place that it was there.
            var isData = extension == ".json";
            Assert.All(Hostile.Value.Names, n => Assert.Contains(Tight(isData ? n : InertText.Of(n)), texts));
        }
    }

    [Fact]
    public void Json_keeps_every_character()
    {
        using var stream = new MemoryStream();
        PackJson.Write(Hostile.Value.Pack, stream);
        stream.Position = 0;

        Assert.Equal(TextsOf(Hostile.Value.Pack), TextsOf(PackJson.Read(stream)));
    }

    [Fact]
    public void The_page_holds_nothing_active_that_the_plain_one_has_not()
    {
        var (plain, hostile) = (PageOf(Plain.Value), PageOf(Hostile.Value.Pack));

        foreach (var active in (string[])["script", "img", "iframe", "b", "a[href]:not([href^='#'])", "link", "style"])
        {
            Assert.Equal(
                (active, plain.QuerySelectorAll(active).Length),
                (active, hostile.QuerySelectorAll(active).Length)
            );
        }

        Assert.DoesNotContain(
            hostile.All.SelectMany(e => e.Attributes),
            a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Data_files_have_the_same_number_of_rows_and_columns_as_the_plain_ones()
    {
        using var folder = new TemporaryFolder();
        var shapes = new[] { ("甲", Plain.Value), ("乙", Hostile.Value.Pack) }
            .Select(p =>
            {
                var written = PackFiles.Write(p.Item2, folder.PathOf(p.Item1), PackFormats.Csv);
                return written
                    .Where(f => f.EndsWith(".csv", StringComparison.Ordinal))
                    .Select(f => (Path.GetFileName(f), ShapeOf(File.ReadAllText(f))))
                    .ToList();
            })
            .ToList();

        Assert.Equal(shapes[0], shapes[1]);
    }

    [Fact]
    public void A_comparison_with_the_plain_pack_is_inert_in_every_form()
    {
        var packs = new ComparedPacks(
            "旧\u202E.html",
            "=新.html",
            PackComparison.Compare(Plain.Value, Hostile.Value.Pack)
        );
        foreach (var format in ChangeFormat.All)
        {
            using var stream = new MemoryStream();
            format.Write(packs, stream);

            Assert.True(stream.Length > 0);
            if (format.Name == "html")
            {
                var page = new HtmlParser().ParseDocument(new MemoryStream(stream.ToArray()));
                Assert.Single(page.Scripts);
                Assert.Empty(page.QuerySelectorAll("img, iframe, b"));
            }
        }
    }

    private static IReadOnlyList<string> ErrorsOf(Pack pack) =>
        ErrorsOf(new OpenedPack(pack, Profiles.Value.First(p => p.Id == pack.Identity.Profile), null));

    // How often each rule finds an error.
    private static IReadOnlyList<string> ErrorsOf(OpenedPack opened) =>
        [
            .. PackAudit
                .Check(new AuditRequest(opened.Profile, opened.Pack) { Source = opened.Source })
                .Findings.Where(f => f.Severity == Severity.Error)
                .CountBy(f => f.Rule)
                .OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => FormattableString.Invariant($"{r.Key} {r.Value}")),
        ];

    private static Dictionary<string, OpenedPack> ReadBack(Pack pack)
    {
        using var folder = new TemporaryFolder();
        var opener = new PackOpener(Profiles.Value);
        return PackFiles
            .Write(pack, folder.PathOf(""))
            .Where(f => Path.GetFileNameWithoutExtension(f) == "pack")
            .ToDictionary(f => Path.GetExtension(f), f => opener.Open(f));
    }

    private static IEnumerable<string> TextsOf(Pack pack) =>
        pack
            .Tables.SelectMany(t => t.Panels)
            .SelectMany(p => p.Rows)
            .SelectMany(r => r.Cells)
            .Where(c => c.Figure is null)
            .Select(c => c.Text);

    private static IDocument PageOf(Pack pack)
    {
        using var folder = new TemporaryFolder();
        PackFiles.Write(pack, folder.PathOf(""), PackFormats.Html);
        return new HtmlParser().ParseDocument(File.ReadAllText(folder.PathOf(PackFiles.HtmlName)));
    }

    // Rows and columns of a CSV file, read as RFC 4180 says; a field that a spreadsheet may take for a formula is quoted.
    private static (int Rows, int Columns) ShapeOf(string csv)
    {
        var (rows, columns, widest, quoted, start) = (0, 1, 0, false, true);
        foreach (var c in csv.TrimStart('\uFEFF'))
        {
            Assert.False(start && !quoted && c is '=' or '@', "a formula that is not quoted");
            start = !quoted && c is ',' or '\n';
            quoted ^= c == '"';
            columns += !quoted && c == ',' ? 1 : 0;
            if (!quoted && c == '\n')
            {
                Assert.True(widest == 0 || widest == columns, "rows of different widths");
                (rows, widest, columns) = (rows + 1, columns, 1);
            }
        }

        return (rows, widest);
    }

    // Blanks do not matter, and readers take out what joins letters invisibly.
    private static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u200D'));
}
