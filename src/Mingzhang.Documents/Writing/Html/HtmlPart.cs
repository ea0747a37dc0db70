using Mingzhang.Documents.Writing.Html.Charts;
using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>Writes a part: its title, headings, paragraphs and tables.</summary>
internal sealed class HtmlPart(HtmlOut html, HtmlTable tables)
{
    private readonly Stack<int> _above = new();

    /// <summary>Writes a part.</summary>
    public void Write(OutlinePart part)
    {
        var kind = part.Part.Kind switch
        {
            PartKind.Overview => "overview",
            PartKind.Narrative => "narrative",
            PartKind.Tables => "tables",
            PartKind.Glossary => "glossary",
            _ => "other",
        };
        html.Raw("<section").Attribute("class", "part " + kind).Attribute("aria-labelledby", part.Anchor).Line(">");
        html.Raw("<h2").Attribute("id", part.Anchor).Raw(">").Text(part.Part.Title).Line("</h2>");
        for (var i = 0; i < part.Blocks.Count; )
        {
            i += WriteFrom(part.Blocks, i);
        }

        html.Line("</section>");
    }

    /// <summary>Writes a block, or a table with the headings before it, so that paper keeps them on one sheet.</summary>
    private int WriteFrom(IReadOnlyList<OutlineBlock> blocks, int start)
    {
        var table = start;
        while (table < blocks.Count && blocks[table].Block is HeadingBlock)
        {
            table++;
        }

        if (table == blocks.Count || blocks[table].Block is not TableBlock found)
        {
            WriteText(blocks[start]);
            return 1;
        }

        var width = TableWidths.Of(found.Table).ToString().ToLowerInvariant();
        html.Raw("<div").Attribute("class", "sheet " + width).Line(">");
        for (var i = start; i < table; i++)
        {
            WriteText(blocks[i]);
        }

        tables.Write(found.Table, blocks[table].Anchor[2..]);
        html.Line("</div>");
        return table - start + 1;
    }

    private void WriteText(OutlineBlock block)
    {
        switch (block.Block)
        {
            case HeadingBlock heading:
                var level = LevelOf(heading.Depth);
                var tag = level switch
                {
                    1 => "h3",
                    2 => "h4",
                    _ => "h5",
                };
                html.Raw("<").Raw(tag).Attribute("id", block.Anchor);
                html.Raw(heading.Depth == 2 && level == 1 ? " class=\"second\">" : ">");
                html.Text(heading.Text).Raw("</").Raw(tag).Line(">");
                break;
            case ParagraphBlock paragraph:
                html.Raw("<p>");
                HtmlSentences.Write(html, paragraph, block);
                html.Line("</p>");
                break;
            case ChartBlock { Chart: var chart }:
                new HtmlChart(html).Write(chart, block.Anchor, Outline.CaptionOf(chart, block.Number));
                break;
            default:
                throw new ArgumentException($"Unknown block {block.Block.GetType()}.", nameof(block));
        }
    }

    /// <summary>The level of a heading among those that the part really has: where 一、 is missing, （一） comes first.</summary>
    private int LevelOf(int depth)
    {
        while (_above.TryPeek(out var last) && last >= depth)
        {
            _above.Pop();
        }

        _above.Push(depth);
        return _above.Count;
    }
}
