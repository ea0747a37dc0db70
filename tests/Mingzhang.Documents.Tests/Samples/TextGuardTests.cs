using System.Globalization;
using Mingzhang.Auditing;
using Mingzhang.Documents.Profiles;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Samples;

/// <summary>The guard law for text: a number of a compiled sentence that is changed contradicts a table or another sentence.</summary>
public sealed class TextGuardTests(ITestOutputHelper output)
{
    // Numbers that nothing else in the pack repeats: the only thing that could be wrong with them is the book.
    private static readonly string[] Alone = ["台（套）", "辆；没有安排购置大型设备", "辆。", "个，全年预算数为"];

    private static readonly Lazy<ProfileStore> Store = new(() => ProfileStore.Open(Repository.PathOf("profiles")));

    public static TheoryData<string> Samples =>
        ["shanghai-2025", "shanghai-2025-department", "shanghai-final-2024", "zengdu-2023"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_changed_number_of_the_text_is_reported(string sample)
    {
        var pack = SampleBook.Compile(sample);
        var before = Findings(pack);
        List<(int Part, int At, string Text, string Told)> changes = [];
        foreach (var (part, at, block) in Paragraphs(pack))
        {
            foreach (var figure in block.Figures)
            {
                var start = block.Text[..figure.Offset];
                var after = block.Text[(figure.Offset + figure.Length)..];
                if (!Alone.Any(a => after.StartsWith(a, StringComparison.Ordinal)))
                {
                    changes.AddRange(
                        Changes(figure.Figure.Printed)
                            .Select(c =>
                                (
                                    part,
                                    at,
                                    start + c + after,
                                    $"{start[Math.Max(0, start.Length - 20)..]}→{c}{after[..Math.Min(8, after.Length)]}"
                                )
                            )
                    );
                }
            }
        }

        var missed = changes
            .AsParallel()
            .AsOrdered()
            .Where(c => Findings(With(pack, c.Part, c.At, new ParagraphBlock(c.Text))) <= before)
            .Select(c => c.Told)
            .ToList();
        output.WriteLine($"{sample}: {changes.Count} changes, {missed.Count} missed");
        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.True(changes.Count > 100);
    }

    private static IEnumerable<string> Changes(PrintedNumber printed)
    {
        string Print(decimal value) => value.ToString("F" + printed.Decimals, CultureInfo.InvariantCulture);
        yield return Print(printed.Value + (printed.Decimals == 0 ? 1m : 0.03m));
        if (printed.Value != 0m)
        {
            yield return Print(printed.Value * 10m);
        }
    }

    private static IEnumerable<(int Part, int At, ParagraphBlock Block)> Paragraphs(Pack pack) =>
        from part in Enumerable.Range(0, pack.Parts.Count)
        from at in Enumerable.Range(0, pack.Parts[part].Blocks.Count)
        where pack.Parts[part].Blocks[at] is ParagraphBlock
        select (part, at, (ParagraphBlock)pack.Parts[part].Blocks[at]);

    private static Pack With(Pack pack, int part, int at, Block block)
    {
        Part[] parts = [.. pack.Parts];
        Block[] blocks = [.. parts[part].Blocks];
        blocks[at] = block;
        parts[part] = parts[part] with { Blocks = blocks };
        return new Pack
        {
            Identity = pack.Identity,
            Title = pack.Title,
            Parts = parts,
        };
    }

    private static int Findings(Pack pack) =>
        PackAudit.Check(new AuditRequest(Store.Value.Find(pack.Identity.Profile)!, pack)).Findings.Count;
}
