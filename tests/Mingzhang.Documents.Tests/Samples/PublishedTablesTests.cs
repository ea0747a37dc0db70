using Mingzhang.Documents.Tests.Samples.Comparing;
using Mingzhang.Documents.Tests.Samples.Published;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Samples;

/// <summary>
/// The tables that the samples compile to, against the published ones in ../shared: every cell is the same, or
/// DEVIATIONS.md says why not; and DEVIATIONS.md says nothing that is not so.
/// </summary>
public sealed class PublishedTablesTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Tongchuan_2023_prints_the_published_tables() =>
        Compare("tongchuan-2023", SichuanGold.Read("sichuan-tongchuan-2023-budget", manyUnits: false));

    [SharedFact]
    public void Dachuan_2024_prints_the_published_tables() =>
        Compare("dachuan-2024", SichuanGold.Read("sichuan-dachuan-2024-budget-consolidated", manyUnits: true));

    [SharedFact]
    public void Zengdu_2023_prints_the_published_tables() => Compare("zengdu-2023", ZengduGold.Read());

    [SharedFact]
    public void Leshan_2023_prints_the_published_tables() => Compare("leshan-2023", LeshanText.Read());

    [SharedFact]
    public void Nanchong_2024_prints_the_published_tables() => Compare("nanchong-2024", NanchongText.Read());

    private void Compare(string sample, IReadOnlyList<PrintedTable> published)
    {
        var book = SampleBook.Read(sample);
        var comparison = TableComparison.Of(SampleBook.Compile(book), published, book.Units.Count > 1);
        var listed = DeviationList.Of(sample);
        foreach (var count in comparison.Counts)
        {
            output.WriteLine($"{sample} {count.Table}: {count.Cells} cells, {count.Sentences} sentences not compared");
        }

        output.WriteLine(
            $"{sample}: {comparison.Counts.Sum(c => c.Cells)} cells compared, "
                + $"{comparison.Counts.Sum(c => c.Sentences)} sentences not compared, "
                + $"{comparison.Differences.Count} differences, {listed.Count} rows in DEVIATIONS.md"
        );
        Empty("Not the published table, and not in DEVIATIONS.md", listed.Unlisted(comparison.Differences));
        Empty("In DEVIATIONS.md, but not so", listed.Stale(comparison.Differences));
    }

    private static void Empty(string what, IReadOnlyList<Difference> differences) =>
        Assert.True(differences.Count == 0, $"{what}:\n{string.Join('\n', differences)}");
}
