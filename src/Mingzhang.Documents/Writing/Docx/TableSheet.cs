using Mingzhang.Documents.Writing.Layout;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>A table on its pages: which pages those are, and how the table is fitted into them.</summary>
/// <param name="Table">Which of the pack's tables, from 0.</param>
/// <param name="Name">Its number and title.</param>
/// <param name="Page">The pages.</param>
/// <param name="Grids">What is printed.</param>
/// <param name="Fit">Size, widths and heights.</param>
internal sealed record TableSheet(int Table, string Name, PageSetup Page, IReadOnlyList<TableGrid> Grids, TableFit Fit)
{
    private const int GoodSize = 17;

    // Beyond that nobody minds a last page with a few rows.
    private const int FewPages = 4;

    // The lines over a table on its first page: heading, number, title, body and unit of money; and a row to spare, for a table
    // that fills its page to the last line would not fit with another font.
    private static readonly int Above =
        700 + TextStyle.TableNumber.Line + TextStyle.TableTitle.Line + TextStyle.TableUnder.Line + 80;

    /// <summary>
    /// Chooses the page: the smallest of those that the width of the table allows on which the type is of good size, else the
    /// largest. Rows that would stand alone on a last page are brought to the page before by tighter print.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="index">Which of the pack's tables.</param>
    public static TableSheet Of(Table table, int index)
    {
        var width = TableWidths.Of(table);
        var grids = TableGrid.Of(table).Where(g => g.Columns.Count > 0).ToList();
        var needs = grids.ConvertAll(g => new ColumnNeeds(g));
        PageSetup[] pages =
            width == TableWidth.Narrow
                ? [PageSetup.Upright, PageSetup.Turned, PageSetup.Spread]
                : [PageSetup.Turned, PageSetup.Spread];
        var fits = pages.Select(p => (Page: p, Fit: TableFit.Of(grids, needs, width, p.TextWidth)));
        var (page, fit) = fits.First(f => f.Page == pages[^1] || f.Fit.HalfPoints >= GoodSize);
        var count = CountPages(table, fit, page);
        if (count is > 1 and <= FewPages)
        {
            fit =
                fit.Tighter(grids, needs, page.TextWidth).FirstOrDefault(t => CountPages(table, t, page) < count)
                ?? fit;
        }

        var name = table.Number.Length == 0 ? table.Title : table.Number + " " + table.Title;
        return new TableSheet(index, name, page, grids, fit);
    }

    private static int CountPages(Table table, TableFit fit, PageSetup page)
    {
        var position = new PagePosition(page.TextHeight, Above);
        foreach (var grid in fit.Grids)
        {
            position.TakeRows(grid);
        }

        foreach (var note in table.Notes)
        {
            position.TakeSpace(TextStyle.TableNote.Before);
            position.TakeLines(TextStyle.TableNote.Lines(note, page.TextWidth), TextStyle.TableNote.Line);
        }

        return position.Page;
    }
}
