using System.Text;
using Mingzhang.Documents.Staging;
using Mingzhang.Documents.Writing;
using Mingzhang.Forms;
using Mingzhang.Packs;
using static Mingzhang.Documents.Tests.Writing.PackBuilder;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class PackFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingzhang-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Listing() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(_folder, f))
                .Order(StringComparer.Ordinal),
        ];

    private string Out => Path.Combine(_folder, "out");

    [Fact]
    public void All_forms_are_written_into_a_new_folder()
    {
        var written = PackFiles.Write(Of(PackSamples.Empty()), Out);
        Assert.Equal(
            [
                "out",
                "out/csv",
                "out/csv/datapackage.json",
                "out/csv/表4.csv",
                "out/pack.docx",
                "out/pack.html",
                "out/pack.json",
                "out/pack.xlsx",
            ],
            Listing()
        );
        Assert.Equal(
            ["pack.html", "pack.json", "pack.xlsx", "pack.docx", "csv/表4.csv", "csv/datapackage.json"],
            written.Select(f => Path.GetRelativePath(Out, f))
        );
    }

    [Fact]
    public void Only_the_forms_asked_for_are_written()
    {
        PackFiles.Write(Of(PackSamples.Empty()), Out, PackFormats.Json);
        Assert.Equal(["out", "out/pack.json"], Listing());
    }

    [Fact]
    public void Writing_again_gives_the_same_bytes()
    {
        PackFiles.Write(PackSamples.Complete(), Out);
        var first = Listing()
            .Where(f => File.Exists(Path.Combine(_folder, f)))
            .Select(f => Convert.ToHexString(File.ReadAllBytes(Path.Combine(_folder, f))))
            .ToList();
        PackFiles.Write(PackSamples.Complete(), Out);
        Assert.Equal(
            first,
            Listing()
                .Where(f => File.Exists(Path.Combine(_folder, f)))
                .Select(f => Convert.ToHexString(File.ReadAllBytes(Path.Combine(_folder, f))))
        );
    }

    [Fact]
    public void A_table_that_the_pack_no_longer_has_leaves_no_file_but_other_files_stay()
    {
        PackFiles.Write(Of(PackSamples.Empty(), PackSamples.Balance()), Out, PackFormats.Csv);
        File.WriteAllText(Path.Combine(Out, "csv", "我的.csv"), "x");
        PackFiles.Write(Of(PackSamples.Empty()), Out, PackFormats.Csv);
        Assert.Equal(["out", "out/csv", "out/csv/datapackage.json", "out/csv/我的.csv", "out/csv/表4.csv"], Listing());
    }

    [Fact]
    public void An_interrupted_writing_leaves_no_file_and_no_folder()
    {
        using var source = new CancellationTokenSource();
        var pack = StoppingAtItsLastRow(source);
        Assert.Throws<OperationCanceledException>(() => PackFiles.Write(pack, Out, cancellation: source.Token));
        Assert.Empty(Listing());
    }

    [Fact]
    public void An_interrupted_writing_leaves_the_old_files_as_they_were()
    {
        PackFiles.Write(Of(PackSamples.Empty()), Out);
        var before = File.ReadAllText(Path.Combine(Out, "pack.html"), Encoding.UTF8);
        var listing = Listing();
        using var source = new CancellationTokenSource();
        var pack = StoppingAtItsLastRow(source);
        Assert.Throws<OperationCanceledException>(() => PackFiles.Write(pack, Out, cancellation: source.Token));
        Assert.Equal(listing, Listing());
        Assert.Equal(before, File.ReadAllText(Path.Combine(Out, "pack.html"), Encoding.UTF8));
    }

    [Fact]
    public void A_file_cannot_be_staged_outside_the_folder()
    {
        using var files = new StagedFiles(Out);
        Assert.Throws<ArgumentException>(() => files.Create("../x"));
    }

    /// <summary>A pack whose facts, listed while pack.json is written, ask to stop: the page is complete by then.</summary>
    private static Pack StoppingAtItsLastRow(CancellationTokenSource source)
    {
        var figure = Money(1m).Figure! with { Facts = new StoppingFacts(source) };
        var table = new Table
        {
            Form = "1",
            Number = "表1",
            Title = "",
            Panels =
            [
                Panel(
                    "",
                    [Column("金额", ColumnRole.Amount)],
                    Row(RowLevel.Line, "", new Cell("0.00", figure)),
                    Row(RowLevel.Line, "", Text(""))
                ),
            ],
        };
        return Of(table);
    }

    private sealed class StoppingFacts(CancellationTokenSource source) : FactSlice
    {
        public override IEnumerable<FactReference> List()
        {
            source.Cancel();
            yield return Fact("支出", 2, 1m);
        }
    }
}
