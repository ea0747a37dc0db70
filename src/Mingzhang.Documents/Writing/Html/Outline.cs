using System.Globalization;
using Mingzhang.Charts;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>A piece of a part with the anchor it got; the anchor is empty for a paragraph.</summary>
/// <param name="Block">The piece.</param>
/// <param name="Anchor">Its anchor.</param>
/// <param name="Number">
/// Of a chart, its number among the pack's charts from 1; of a paragraph, the number of its first figure among those of all
/// sentences from 1.
/// </param>
internal sealed record OutlineBlock(Block Block, string Anchor, int Number = 0)
{
    /// <summary>The anchor of a figure of a paragraph.</summary>
    public string FigureAnchor(int index) => string.Create(CultureInfo.InvariantCulture, $"s-{Number + index}");
}

/// <summary>A line of the contents.</summary>
internal sealed record OutlineEntry(string Anchor, string Text);

/// <summary>A part with its anchor and blocks.</summary>
internal sealed record OutlinePart(Part Part, string Anchor, IReadOnlyList<OutlineBlock> Blocks)
{
    /// <summary>
    /// The lines of the contents: headings of the first depth and tables. A heading that announces a single table stands
    /// for it.
    /// </summary>
    public IEnumerable<OutlineEntry> Entries
    {
        get
        {
            for (var i = 0; i < Blocks.Count; i++)
            {
                switch (Blocks[i].Block)
                {
                    case HeadingBlock { Depth: 1 } heading:
                        yield return new OutlineEntry(Blocks[i].Anchor, heading.Text);
                        break;
                    case TableBlock { Table: var table } when !IsAnnounced(i):
                        yield return new OutlineEntry(Blocks[i].Anchor, HtmlTable.Name(table));
                        break;
                    default:
                        break;
                }
            }
        }
    }

    private bool IsAnnounced(int table) =>
        table > 0
        && Blocks[table - 1].Block is HeadingBlock { Depth: 1 }
        && (table + 1 == Blocks.Count || Blocks[table + 1].Block is not TableBlock);
}

/// <summary>The parts, headings and tables of a pack with the anchors by which a page links to them.</summary>
internal sealed class Outline
{
    /// <summary>Gives out the anchors in printed order.</summary>
    public Outline(Pack pack)
    {
        var anchors = new Anchors();
        var parts = new List<OutlinePart>();
        var (charts, figures) = (0, 1);
        foreach (var part in pack.Parts)
        {
            var anchor = Invariant($"part-{parts.Count + 1}");
            var headings = 0;
            var blocks = new List<OutlineBlock>(part.Blocks.Count);
            foreach (var block in part.Blocks)
            {
                blocks.Add(
                    block switch
                    {
                        HeadingBlock => new OutlineBlock(block, Invariant($"{anchor}-{++headings}")),
                        TableBlock { Table: var table } => new OutlineBlock(block, "t-" + anchors.Of(table)),
                        ChartBlock => new OutlineBlock(block, Invariant($"c-{++charts}"), charts),
                        _ => new OutlineBlock(block, "", figures),
                    }
                );
                figures += block is ParagraphBlock paragraph ? paragraph.Figures.Count : 0;
            }

            parts.Add(new OutlinePart(part, anchor, blocks));
        }

        Parts = parts;
    }

    /// <summary>The parts.</summary>
    public IReadOnlyList<OutlinePart> Parts { get; }

    /// <summary>The paragraphs that have figures, in printed order.</summary>
    public IEnumerable<ParagraphBlock> Sentences() =>
        Parts.SelectMany(p => p.Part.Blocks).OfType<ParagraphBlock>().Where(p => p.Figures.Count > 0);

    /// <summary>The title of a chart with its number, 图 1：收入结构; one that brings a number of its own is left as it is.</summary>
    public static string CaptionOf(Chart chart, int number) =>
        chart.Title.StartsWith('图') && chart.Title.AsSpan(1).TrimStart() is [>= '0' and <= '9', ..]
            ? chart.Title
            : Invariant($"图 {number}：{chart.Title}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
