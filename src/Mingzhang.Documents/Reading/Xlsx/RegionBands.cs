namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>Parts a region at its blank rows.</summary>
internal static class RegionBands
{
    /// <summary>
    /// The bands from the top down, each beginning and ending with a row that has text. A blank row without lines does not part
    /// a table whose figures go on below it: tables begin with words.
    /// </summary>
    public static IReadOnlyList<Region> Of(Region region, SheetGrid grid)
    {
        var bands = new List<(int From, int To)>();
        var start = -1;
        for (var i = 0; i <= region.Rows.Count; i++)
        {
            var isBlank = i == region.Rows.Count || IsBlank(region, region.Rows[i], grid);
            if (!isBlank && start < 0)
            {
                start = i;
            }
            else if (isBlank && start >= 0)
            {
                bands.Add((start, i));
                start = -1;
            }
        }

        var joined = new List<(int From, int To)>();
        foreach (var band in bands.Select(b => Trim(region, b.From, b.To)).Where(b => b.From < b.To))
        {
            if (joined.Count > 0 && GoesOn(region, joined[^1], band))
            {
                joined[^1] = (joined[^1].From, band.To);
            }
            else
            {
                joined.Add(band);
            }
        }

        return [.. joined.Select(b => region.Slice(b.From, b.To))];
    }

    private static bool IsBlank(Region region, SheetRow row, SheetGrid grid)
    {
        if (row.Cells.Exists(c => region.Has(c.Column) && (c.Text.Length > 0 || c.Ruling == Ruling.Ruled)))
        {
            return false;
        }

        for (var column = region.Left; column <= region.Right; column++)
        {
            if (grid.IsCovered(row.Number, column))
            {
                return false;
            }
        }

        return true;
    }

    private static (int From, int To) Trim(Region region, int from, int to)
    {
        while (from < to && !region.Texts(region.Rows[from]).Any())
        {
            from++;
        }

        while (from < to && !region.Texts(region.Rows[to - 1]).Any())
        {
            to--;
        }

        return (from, to);
    }

    private static bool GoesOn(Region region, (int From, int To) above, (int From, int To) below)
    {
        var first = region.Texts(region.Rows[below.From]).ToList();
        return above.To - above.From > 1
            && first.Count > 1
            && first.Exists(c => c.IsNumber)
            && region.Rows.Skip(above.From).Take(above.To - above.From).Any(r => region.Texts(r).Count() > 1);
    }
}
