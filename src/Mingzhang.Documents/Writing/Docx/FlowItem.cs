using Mingzhang.Charts;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>A piece of the document below another.</summary>
internal abstract record FlowItem
{
    /// <summary>Whether it begins a page.</summary>
    public bool StartsPage { get; init; }

    /// <summary>Which line of the contents points to it, from 0; -1 for none.</summary>
    public int Entry { get; init; } = -1;
}

/// <summary>A line of text in one style.</summary>
/// <param name="Style">The style.</param>
/// <param name="Text">The text.</param>
internal record LineItem(TextStyle Style, string Text) : FlowItem
{
    /// <summary>Whether no page may end after it.</summary>
    public bool StaysWithNext { get; init; }

    /// <summary>Markup of properties that its style does not have.</summary>
    public string Details { get; init; } = "";
}

/// <summary>A paragraph of running text.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Part">Which part of the pack, from 0.</param>
/// <param name="Block">Which block of the part, from 0.</param>
internal sealed record BodyItem(ParagraphBlock Paragraph, int Part, int Block) : FlowItem;

/// <summary>A grid of a table.</summary>
/// <param name="Sheet">The table.</param>
/// <param name="Grid">Which of its grids.</param>
internal sealed record GridItem(TableSheet Sheet, int Grid) : FlowItem;

/// <summary>A chart.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Number">Which one of the document, from 1.</param>
internal sealed record ChartItem(Chart Chart, int Number) : FlowItem;

/// <summary>Pieces on pages of one kind.</summary>
/// <param name="Page">The pages.</param>
/// <param name="Items">The pieces; at least one.</param>
internal sealed record FlowSection(PageSetup Page, List<FlowItem> Items);

/// <summary>A line of the contents.</summary>
/// <param name="Level">1 for a part, 2 for a heading or a table.</param>
/// <param name="Text">The text.</param>
internal sealed record FlowEntry(int Level, string Text);
