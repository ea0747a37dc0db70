using Mingzhang.Changes;
using Mingzhang.Documents.Tests.Samples;

namespace Mingzhang.Documents.Tests.Reports.Changes;

/// <summary>Whatever was changed in a sample is told, each change once, and nothing else.</summary>
public sealed class EditedSampleTests
{
    public static TheoryData<string> Samples => SampleBook.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_edit_is_told_once_and_nothing_else(string sample)
    {
        var pack = SampleBook.Compile(sample);
        for (var seed = 1; seed <= 20; seed++)
        {
            var edited = new EditedPack(pack, seed);

            var changes = PackComparison.Compare(pack, edited.Pack);

            Assert.Equal([$"seed {seed}", .. edited.Edits], [$"seed {seed}", .. EditedPack.Told(changes)]);
            Assert.Equal(edited.Edits.Count(), changes.Counts.Total);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_other_way_round_tells_the_same_with_old_and_new_exchanged(string sample)
    {
        var pack = SampleBook.Compile(sample);
        for (var seed = 101; seed <= 110; seed++)
        {
            var edited = new EditedPack(pack, seed).Pack;

            var there = EditedPack.Told(PackComparison.Compare(pack, edited)).Select(EditedPack.Mirrored);
            var back = EditedPack.Told(PackComparison.Compare(edited, pack));

            Assert.Equal([$"seed {seed}", .. there.Order(StringComparer.Ordinal)], [$"seed {seed}", .. back]);
        }
    }

    [Theory]
    [InlineData("leshan-2023", "nanchong-2024")]
    [InlineData("zengdu-2023", "dachuan-2024")]
    public void Packs_of_other_bodies_and_years_compare_and_mirror(string old, string @new)
    {
        var (a, b) = (SampleBook.Compile(old), SampleBook.Compile(@new));

        var (there, back) = (PackComparison.Compare(a, b), PackComparison.Compare(b, a));

        Assert.Contains("年度", there.Labels.Select(l => l.Subject));
        Assert.Equal(there.Counts, back.Counts);
    }
}
