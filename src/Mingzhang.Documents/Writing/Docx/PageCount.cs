namespace Mingzhang.Documents.Writing.Docx;

/// <summary>
/// Counts the pages of a document to say in its contents where things stand. Lines have fixed heights and rows at least those
/// of their fit, so the count is that of a word processor but for texts that end close to a line's end; there the fields of the
/// contents come right when they are updated.
/// </summary>
internal static class PageCount
{
    /// <summary>The page of each line of the contents, from 1.</summary>
    public static IReadOnlyList<int> Of(Flow flow)
    {
        var pages = new int[flow.Entries.Count];
        var position = new PagePosition(0, 0);
        foreach (var (s, section) in flow.Sections.Index())
        {
            if (s > 0)
            {
                position.NextPage();
            }

            position.Height = section.Page.TextHeight;
            for (var i = 0; i < section.Items.Count; i++)
            {
                Take(section, i, position, pages);
            }
        }

        return pages;
    }

    private static void Take(FlowSection section, int index, PagePosition position, int[] pages)
    {
        var item = section.Items[index];
        if (item.StartsPage || (position.Used > 0 && position.Used + Together(section, index) > position.Height))
        {
            position.NextPage();
        }

        if (item.Entry >= 0)
        {
            pages[item.Entry] = position.Page;
        }

        switch (item)
        {
            case LineItem line:
                position.TakeSpace(line.Style.Before);
                position.TakeLines(line.Style.Lines(line.Text, section.Page.TextWidth), line.Style.Line);
                position.TakeSpace(line.Style.After);
                break;
            case BodyItem body:
                var lines = TextStyle.Body.Lines(body.Paragraph.Text, section.Page.TextWidth);
                position.TakeLines(lines, TextStyle.Body.Line);
                break;
            case ChartItem chart:
                position.TakeLines(1, ChartSize.Of(chart.Chart).Lines * PageSetup.Line);
                break;
            case GridItem grid:
                position.TakeRows(grid.Sheet.Fit.Grids[grid.Grid]);
                break;
            default:
                throw new ArgumentException($"Unknown item {item.GetType()}.", nameof(section));
        }
    }

    // The height of what must stand on one page with the beginning of an item: headings with the first line that follows.
    private static int Together(FlowSection section, int index)
    {
        var height = 0;
        for (var i = index; i < section.Items.Count; i++)
        {
            switch (section.Items[i])
            {
                case LineItem { StaysWithNext: true } line:
                    var lines = line.Style.Lines(line.Text, section.Page.TextWidth);
                    height += line.Style.Before + (lines * line.Style.Line) + line.Style.After;
                    break;
                case LineItem line:
                    return height + line.Style.Before + line.Style.Line;
                case GridItem grid:
                    var fit = grid.Sheet.Fit.Grids[grid.Grid];
                    return height + fit.Head.Sum() + fit.Lines.FirstOrDefault();
                case ChartItem chart:
                    return height + (ChartSize.Of(chart.Chart).Lines * PageSetup.Line);
                default:
                    return height + TextStyle.Body.Line;
            }
        }

        return height;
    }
}
