using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>A table on its page: which page that is, and how the table is fitted into it.</summary>
internal sealed record TableSheet(int Table, string Name, PageSetup Page, IReadOnlyList<TableGrid> Grids, TableFit Fit)
{
    private const int GoodSize = 17;

    /// <summary>
    /// Chooses the page: the smallest of those that the width of the table allows on which the type is of good size, else the
    /// largest.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="index">Which of the pack's tables.</param>
    public static TableSheet Of(Table table, int index)
    {
        var width = TableWidths.Of(table);
        var grids = TableGrid.Of(table).Where(g => g.Columns.Count > 0).ToList();
        var name = table.Number.Length == 0 ? table.Title : table.Number + " " + table.Title;
        PageSetup[] pages = width switch
        {
            TableWidth.Narrow => [PageSetup.Upright, PageSetup.Turned, PageSetup.Spread],
            _ => [PageSetup.Turned, PageSetup.Spread],
        };
        foreach (var page in pages[..^1])
        {
            var fit = TableFit.Of(grids, width, page.TextWidth);
            if (fit.HalfPoints >= GoodSize)
            {
                return new TableSheet(index, name, page, grids, fit);
            }
        }

        return new TableSheet(index, name, pages[^1], grids, TableFit.Of(grids, width, pages[^1].TextWidth));
    }
}
