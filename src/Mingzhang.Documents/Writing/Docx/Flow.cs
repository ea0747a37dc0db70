using System.Globalization;
using Mingzhang.Charts;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>The body of the document in its order: sections of pages of one kind, and the lines of the contents.</summary>
internal sealed class Flow
{
    private const string SheetHeading =
        "<w:spacing w:line=\"440\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>";

    private static readonly TextStyle SheetHeadingStyle = TextStyle.Heading(1) with { Line = 440, Indent = 0 };

    private readonly PackIdentity _identity;
    private bool _breaks;
    private int _tables;

    /// <summary>Lays a pack out.</summary>
    public Flow(Pack pack)
    {
        _identity = pack.Identity;
        foreach (var (index, part) in pack.Parts.Index())
        {
            AddPart(part, index);
        }

        if (Sections.Count == 0)
        {
            Add(PageSetup.Upright, new LineItem(TextStyle.Join, ""));
        }
    }

    /// <summary>The sections; at least one.</summary>
    public List<FlowSection> Sections { get; } = [];

    /// <summary>The lines of the contents.</summary>
    public List<FlowEntry> Entries { get; } = [];

    /// <summary>The charts in order.</summary>
    public List<Chart> Charts { get; } = [];

    private void AddPart(Part part, int index)
    {
        // Tables begin behind a sheet with nothing but the title of their part.
        var isDivider =
            part.Kind == PartKind.Tables || part.Blocks.FirstOrDefault(b => b is not HeadingBlock) is TableBlock;
        _breaks = true;
        var style = isDivider ? TextStyle.Part with { Before = 4_000, After = 0 } : OnGrid(TextStyle.Part, part.Title);
        var space = string.Create(
            CultureInfo.InvariantCulture,
            $"<w:spacing w:before=\"{style.Before}\" w:after=\"{style.After}\"/>"
        );
        Add(
            PageSetup.Upright,
            new LineItem(style, part.Title)
            {
                Entry = AddEntry(1, part.Title),
                StaysWithNext = !isDivider,
                Details = space + TitleFold.Indent(part.Title, TextStyle.Part, PageSetup.Upright.TextWidth),
            }
        );
        _breaks = isDivider;
        for (var i = 0; i < part.Blocks.Count; )
        {
            i += AddFrom(part.Blocks, i, index);
        }
    }

    // The text under a heading of several lines goes on at a line of the page's grid.
    private static TextStyle OnGrid(TextStyle style, string text)
    {
        const int LeastSpace = 200;
        var height = style.Lines(text, PageSetup.Upright.TextWidth) * style.Line;
        var lines = (height + LeastSpace + PageSetup.Line - 1) / PageSetup.Line;
        return style with { After = (lines * PageSetup.Line) - height };
    }

    // A block, or a table with the headings before it, which share a page.
    private int AddFrom(IReadOnlyList<Block> blocks, int start, int part)
    {
        var table = start;
        while (table < blocks.Count && blocks[table] is HeadingBlock)
        {
            table++;
        }

        if (table == blocks.Count || blocks[table] is not TableBlock found)
        {
            AddText(blocks[start], part, start);
            return 1;
        }

        var sheet = TableSheet.Of(found.Table, _tables++);
        _breaks = true;
        for (var i = start; i < table; i++)
        {
            var heading = (HeadingBlock)blocks[i];
            Add(
                sheet.Page,
                new LineItem(heading.Depth == 1 ? SheetHeadingStyle : TextStyle.Heading(heading.Depth), heading.Text)
                {
                    Entry = heading.Depth == 1 ? AddEntry(2, heading.Text) : -1,
                    StaysWithNext = true,
                    Details = heading.Depth == 1 ? SheetHeading : "",
                }
            );
        }

        var isAnnounced =
            table > start
            && blocks[table - 1] is HeadingBlock { Depth: 1 }
            && (table + 1 == blocks.Count || blocks[table + 1] is not TableBlock);
        AddTable(sheet, found.Table, isAnnounced ? -1 : AddEntry(2, sheet.Name));
        return table - start + 1;
    }

    private void AddText(Block block, int part, int index)
    {
        FlowItem item = block switch
        {
            HeadingBlock heading => new LineItem(TextStyle.Heading(heading.Depth), heading.Text)
            {
                Entry = heading.Depth == 1 ? AddEntry(2, heading.Text) : -1,
                StaysWithNext = true,
            },
            ParagraphBlock paragraph => new BodyItem(paragraph, part, index),
            ChartBlock { Chart: var chart } => AddChart(chart),
            _ => throw new ArgumentException($"Unknown block {block.GetType()}.", nameof(block)),
        };
        Add(PageSetup.Upright, item);
    }

    private ChartItem AddChart(Chart chart)
    {
        Charts.Add(chart);
        return new ChartItem(chart, Charts.Count);
    }

    private void AddTable(TableSheet sheet, Table table, int entry)
    {
        if (table.Number.Length > 0)
        {
            Add(sheet.Page, new LineItem(TextStyle.TableNumber, table.Number) { StaysWithNext = true });
        }

        Add(
            sheet.Page,
            new LineItem(TextStyle.TableTitle, table.Title)
            {
                Entry = entry,
                StaysWithNext = true,
                Details = entry < 0 ? "" : "<w:outlineLvl w:val=\"1\"/>",
            }
        );
        var unit = table.Unit is { } money ? "\t单位：" + money.Chinese() : "";
        Add(
            sheet.Page,
            new LineItem(TextStyle.TableUnder, "部门：" + _identity.Name + unit)
            {
                StaysWithNext = true,
                Details = string.Create(
                    CultureInfo.InvariantCulture,
                    $"<w:tabs><w:tab w:val=\"right\" w:pos=\"{sheet.Page.TextWidth}\"/></w:tabs>"
                ),
            }
        );
        for (var i = 0; i < sheet.Grids.Count; i++)
        {
            if (i > 0)
            {
                Add(sheet.Page, new LineItem(TextStyle.Join, ""));
            }

            Add(sheet.Page, new GridItem(sheet, i));
        }

        foreach (var note in table.Notes)
        {
            Add(sheet.Page, new LineItem(TextStyle.TableNote, note));
        }
    }

    private int AddEntry(int level, string text)
    {
        Entries.Add(new FlowEntry(level, text));
        return Entries.Count - 1;
    }

    private void Add(PageSetup page, FlowItem item)
    {
        if (Sections.Count == 0 || Sections[^1].Page != page)
        {
            Sections.Add(new FlowSection(page, [item]));
        }
        else
        {
            Sections[^1].Items.Add(item with { StartsPage = _breaks });
        }

        _breaks = false;
    }
}
