namespace Mingzhang.Documents.Writing.Docx;

/// <summary>
/// Counts the pages of a document to say in its contents where things stand. Lines have fixed heights and rows at least those
/// of their fit, so the count is that of a word processor but for texts that end close to a line's end; there the fields of the
/// contents come right when they are updated.
/// </summary>
internal sealed class PageCount
{
    private readonly int[] _pages;
    private int _page;
    private int _used;

    private PageCount(int entries) => _pages = new int[entries];

    /// <summary>The page of each line of the contents, from 1.</summary>
    public static IReadOnlyList<int> Of(Flow flow)
    {
        var count = new PageCount(flow.Entries.Count);
        foreach (var section in flow.Sections)
        {
            count.NewPage();
            for (var i = 0; i < section.Items.Count; i++)
            {
                count.Take(section, i);
            }
        }

        return count._pages;
    }

    private void Take(FlowSection section, int index)
    {
        var item = section.Items[index];
        if (item.StartsPage)
        {
            NewPage();
        }

        if (_used > 0 && _used + Together(section, index) > section.Page.TextHeight)
        {
            NewPage();
        }

        if (item.Entry >= 0)
        {
            _pages[item.Entry] = _page;
        }

        switch (item)
        {
            case LineItem line:
                _used += line.Before;
                TakeLines(line.Style.Lines(line.Text, section.Page.TextWidth), line.Style.Line, section.Page);
                _used += line.Style.After;
                break;
            case BodyItem body:
                var lines = TextStyle.Body.Lines(body.Paragraph.Text, section.Page.TextWidth);
                TakeLines(lines, TextStyle.Body.Line, section.Page);
                break;
            case ChartItem chart:
                TakeLines(1, ChartSize.Of(chart.Chart).Twips + 240, section.Page);
                break;
            case GridItem grid:
                TakeRows(grid.Sheet.Fit.Grids[grid.Grid], section.Page);
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
                case LineItem line:
                    var lines = line.StaysWithNext ? line.Style.Lines(line.Text, section.Page.TextWidth) : 1;
                    height += line.Before + (lines * line.Style.Line) + line.Style.After;
                    if (!line.StaysWithNext)
                    {
                        return height;
                    }

                    break;
                case GridItem grid:
                    var fit = grid.Sheet.Fit.Grids[grid.Grid];
                    return height + fit.Head.Sum() + fit.Lines.FirstOrDefault();
                case ChartItem chart:
                    return height + ChartSize.Of(chart.Chart).Twips;
                default:
                    return height + TextStyle.Body.Line;
            }
        }

        return height;
    }

    private void TakeLines(int lines, int height, PageSetup page)
    {
        for (var i = 0; i < lines; i++)
        {
            if (_used > 0 && _used + height > page.TextHeight)
            {
                NewPage();
            }

            _used += height;
        }
    }

    private void TakeRows(GridFit fit, PageSetup page)
    {
        var head = fit.Head.Sum();
        _used += head;
        foreach (var height in fit.Lines)
        {
            if (_used > head && _used + height > page.TextHeight)
            {
                NewPage();
                _used = head;
            }

            _used += height;
            while (_used > page.TextHeight && height > page.TextHeight / 2)
            {
                var rest = _used - page.TextHeight;
                NewPage();
                _used = head + rest;
            }
        }
    }

    private void NewPage() => (_page, _used) = (_page + 1, 0);
}
