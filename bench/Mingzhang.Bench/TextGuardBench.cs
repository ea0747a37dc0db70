using System.Globalization;
using Mingzhang.Auditing;
using Mingzhang.Compiling;
using Mingzhang.Findings;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Bench;

/// <summary>
/// The guard law in the running text: every number that a compiled sample prints in a sentence is changed, one at a time,
/// and the check must report it above notice. Facts do not help: the text has none.
/// </summary>
internal static class TextGuardBench
{
    private static readonly (string Name, Func<PrintedNumber, decimal?> Change)[] Changes =
    [
        ("末位加三", n => n.Value + (3m * n.LastPlace)),
        ("×10", n => n.Value == 0m ? null : n.Value * 10m),
        ("换位", Mutation.Swapped),
    ];

    public static int Run(IReadOnlyList<Sample> samples)
    {
        GuardTally.Head("文中数字");
        var tally = new GuardTally();
        foreach (var sample in samples)
        {
            var pack = PackCompiler.Compile(sample.Profile, sample.Book);
            var before = Loud(sample, pack);
            if (before > 0)
            {
                throw new InvalidOperationException($"{sample.Name} is not silent before the change.");
            }

            var spots = Spots(pack);
            foreach (var (name, change) in Changes)
            {
                foreach (var (part, block, figure) in spots)
                {
                    if (change(figure.Figure.Printed) is not { } value)
                    {
                        continue;
                    }

                    var paragraph = (ParagraphBlock)pack.Parts[part].Blocks[block];
                    var changed = With(pack, part, block, Changed(paragraph, figure, value));
                    tally.Count(
                        Loud(sample, changed) > 0,
                        () => $"{sample.Name}｜{name}｜{Around(paragraph, figure)} → {Digits(figure, value)}"
                    );
                }

                tally.EndOf(sample.Name, name, spots.Count);
            }
        }

        return tally.End();
    }

    private static List<(int Part, int Block, TextFigure Figure)> Spots(Pack pack) =>
        [
            .. from p in Enumerable.Range(0, pack.Parts.Count)
            from b in Enumerable.Range(0, pack.Parts[p].Blocks.Count)
            where pack.Parts[p].Blocks[b] is ParagraphBlock
            from figure in ((ParagraphBlock)pack.Parts[p].Blocks[b]).Figures
            select (p, b, figure),
        ];

    private static int Loud(Sample sample, Pack pack) =>
        PackAudit.Check(new AuditRequest(sample.Profile, pack)).Findings.Count(f => f.Severity != Severity.Notice);

    private static ParagraphBlock Changed(ParagraphBlock paragraph, TextFigure figure, decimal value) =>
        new(
            paragraph.Text[..figure.Offset] + Digits(figure, value) + paragraph.Text[(figure.Offset + figure.Length)..]
        );

    private static string Digits(TextFigure figure, decimal value) =>
        value.ToString("F" + figure.Figure.Printed.Decimals, CultureInfo.InvariantCulture);

    private static string Around(ParagraphBlock paragraph, TextFigure figure)
    {
        var start = Math.Max(0, figure.Offset - 25);
        return paragraph.Text[start..Math.Min(paragraph.Text.Length, figure.Offset + figure.Length + 3)];
    }

    private static Pack With(Pack pack, int part, int block, Block replacement)
    {
        var parts = pack.Parts.ToArray();
        var blocks = parts[part].Blocks.ToArray();
        blocks[block] = replacement;
        parts[part] = parts[part] with { Blocks = blocks };
        return new Pack
        {
            Identity = pack.Identity,
            Title = pack.Title,
            Parts = parts,
        };
    }
}
