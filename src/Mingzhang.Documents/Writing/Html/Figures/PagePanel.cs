using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Html.Figures;

/// <summary>A panel of the page with its position in the pack and what the ids of its cells begin with.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Panel">The panel.</param>
/// <param name="Prefix">What stands between f- and -r in the ids of its figures.</param>
/// <param name="TableNumber">Which of the pack's tables, from 0.</param>
/// <param name="PanelNumber">Which panel of the table, from 0.</param>
internal sealed record PagePanel(Table Table, Panel Panel, string Prefix, int TableNumber, int PanelNumber)
{
    /// <summary>The panels of a page in printed order.</summary>
    public static IEnumerable<PagePanel> Of(Outline outline)
    {
        var tables = outline.Parts.SelectMany(p => p.Blocks).Where(b => b.Block is TableBlock);
        foreach (var (number, block) in tables.Index())
        {
            var table = ((TableBlock)block.Block).Table;
            var prefixes = HtmlTable.Prefixes(table, block.Anchor[2..]);
            for (var i = 0; i < table.Panels.Count; i++)
            {
                yield return new PagePanel(table, table.Panels[i], prefixes[i], number, i);
            }
        }
    }
}
