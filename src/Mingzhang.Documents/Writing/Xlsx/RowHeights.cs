namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>
/// How high the rows of a sheet must be. Programs do not measure wrapped rows of files that they did not write themselves,
/// and none measures merged cells.
/// </summary>
internal static class RowHeights
{
    /// <summary>The highest that a row can be, in points.</summary>
    public const decimal Highest = 400m;

    private const decimal LineOfSize = 1.35m;
    private const decimal Room = 4m;

    /// <summary>The heights in points; null for a row of one line of the usual size.</summary>
    public static decimal?[] Of(SheetContent sheet)
    {
        var heights = new decimal?[sheet.Rows.Count];
        var merged = sheet.Merges.ToDictionary(m => (m.Top, m.Left));
        var tall = new List<(SheetArea Area, decimal Height)>();
        for (var row = 0; row < heights.Length; row++)
        {
            if (sheet.Heights.TryGetValue(row, out var set))
            {
                heights[row] = set;
                continue;
            }

            foreach (var (column, cell) in sheet.Rows[row].Index())
            {
                if (cell is not { Style: { } style, Text: { Length: > 0 } text })
                {
                    continue;
                }

                var area = merged.GetValueOrDefault((row, column), new SheetArea(row, column, row, column));
                var height = HeightOf(text, style, WidthOf(sheet, area));
                if (area.Bottom > area.Top)
                {
                    tall.Add((area, height));
                }
                else if (height > UsualHeight)
                {
                    heights[row] = Math.Max(heights[row] ?? 0m, Math.Min(height, Highest));
                }
            }
        }

        foreach (var (area, height) in tall)
        {
            Stretch(heights, area, height);
        }

        return heights;
    }

    /// <summary>The height of a row of one line.</summary>
    public static decimal UsualHeight { get; } = HeightOf("", new CellStyle(), 1m);

    /// <summary>The height that a text needs in a column of a width, in points.</summary>
    public static decimal HeightOf(string text, CellStyle style, decimal width)
    {
        // Widths are counted in digits of the usual font, which are half as wide as they are high.
        var room = Math.Max(2m, (width - 0.8m - (2 * style.Indent)) * UsualSize / style.Size);
        var lines = style.Wraps ? text.Split('\n').Sum(l => Math.Max(1, (int)Math.Ceiling(Places(l) / room))) : 1;
        return decimal.Round((lines * style.Size * LineOfSize) + Room, 1);
    }

    /// <summary>The room that a text takes: two for a Chinese character, a little more than one for others.</summary>
    public static decimal Places(string text)
    {
        var places = 0m;
        foreach (var c in text)
        {
            places += c < 0x2E80 ? 1.12m : 2m;
        }

        return places;
    }

    private const decimal UsualSize = 10.5m;

    private static decimal WidthOf(SheetContent sheet, SheetArea area)
    {
        var width = 0;
        for (var column = area.Left; column <= area.Right && column < sheet.Widths.Count; column++)
        {
            width += sheet.Widths[column];
        }

        return width;
    }

    // What the rows of a merged cell lack is given to all of them.
    private static void Stretch(decimal?[] heights, SheetArea area, decimal height)
    {
        var rows = Math.Min(area.Bottom, heights.Length - 1) - area.Top + 1;
        var have = 0m;
        for (var row = area.Top; row < area.Top + rows; row++)
        {
            have += heights[row] ?? UsualHeight;
        }

        if (have >= height)
        {
            return;
        }

        var more = (height - have) / rows;
        for (var row = area.Top; row < area.Top + rows; row++)
        {
            heights[row] = Math.Min(Highest, decimal.Round((heights[row] ?? UsualHeight) + more, 1));
        }
    }
}
