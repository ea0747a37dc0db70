using Mingzhang.Changes;
using Mingzhang.Documents.Checking;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Documents.Writing;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Reports.Changes;

/// <summary>A compiled pack and its files read back are the same pack.</summary>
public sealed class AcrossFormatsTests
{
    public static TheoryData<string> Samples => SampleBook.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_page_read_back_is_not_changed(string sample) => IsNotChanged(sample, PackFormats.Html);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_document_read_back_is_not_changed(string sample) => IsNotChanged(sample, PackFormats.Docx);

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_tables_of_a_workbook_read_back_are_not_changed(string sample)
    {
        // Headings that only repeat the titles of tables are the names of its sheets.
        var pack = SampleBook.Compile(sample);

        Assert.All(
            PackComparison.Compare(pack, ReadBack(pack, PackFormats.Xlsx)).Tables,
            t => Assert.True(t.IsSame, t.Any.Title)
        );
    }

    [Theory]
    [InlineData("dachuan-2024")]
    [InlineData("zengdu-2023")]
    public void Edits_are_told_through_a_page(string sample)
    {
        var pack = SampleBook.Compile(sample);
        var edited = new EditedPack(pack, 4, withRows: false);

        Assert.Equal(
            edited.Edits,
            EditedPack.Told(PackComparison.Compare(pack, ReadBack(edited.Pack, PackFormats.Html)))
        );
    }

    private static void IsNotChanged(string sample, PackFormats format)
    {
        var pack = SampleBook.Compile(sample);

        var changes = PackComparison.Compare(pack, ReadBack(pack, format));

        Assert.Equal([], EditedPack.Told(changes));
        Assert.True(changes.IsEmpty);
    }

    private static Pack ReadBack(Pack pack, PackFormats format)
    {
        using var folder = new TemporaryFolder();
        var file = PackFiles.Write(pack, folder.PathOf("件"), format).Single();
        var store = ProfileStore.Open(Repository.PathOf("profiles"));
        return new PackOpener([.. store.Ids.Select(i => store.Find(i)!)]).Open(file).Pack;
    }
}
