namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>Tells the titles above a table and the notes below it from the table itself.</summary>
internal static class RegionEdges
{
    private const int MostTitleCells = 4;
    private const int LongText = 40;
    private static readonly string[] NoteWords = ["注", "备注", "说明", "※", "*", "数据来源", "填表人"];

    /// <summary>The rows of the table itself: from one to before another. Both are the end when there is none.</summary>
    public static (int From, int To) Of(Region region, SheetGrid grid)
    {
        var rows = region.Rows;
        var (from, to) = (0, rows.Count);
        if (rows.All(r => region.Texts(r).Count() <= 1 && !IsRuled(region, r)))
        {
            return (to, to);
        }

        var hasRuled = rows.Any(r => IsRuled(region, r));
        while (from < to && IsTitle(region, rows[from], grid, hasRuled))
        {
            from++;
        }

        while (to > from && IsNote(region, rows[to - 1], grid, hasRuled))
        {
            to--;
        }

        // Lines around nothing but one cell a row are a frame around text.
        return rows.Skip(from).Take(to - from).All(r => region.Texts(r).Count() <= 1 && Spans(region, r, grid))
            ? (rows.Count, rows.Count)
            : (from, to);
    }

    private static bool IsTitle(Region region, SheetRow row, SheetGrid grid, bool hasRuled)
    {
        var texts = region.Texts(row).ToList();
        if (texts.Count == 0)
        {
            // Covered by a title of several rows.
            return !IsRuled(region, row);
        }

        if (texts.Count == 1 && (Spans(region, row, grid) || !IsRuled(region, row)))
        {
            return !texts[0].IsNumber;
        }

        // Unit, money and form number stand side by side above the first line.
        return hasRuled && !IsRuled(region, row) && texts.Count <= MostTitleCells && !texts.Exists(c => c.IsNumber);
    }

    private static bool IsNote(Region region, SheetRow row, SheetGrid grid, bool hasRuled)
    {
        var texts = region.Texts(row).ToList();
        if (texts.Exists(c => c.IsNumber))
        {
            return false;
        }

        if (texts.Count != 1)
        {
            return hasRuled && !IsRuled(region, row);
        }

        var text = texts[0].Text;
        return (hasRuled && !IsRuled(region, row))
            || (region.Right > region.Left && Spans(region, row, grid))
            || text.Length > LongText
            || NoteWords.Any(w => text.StartsWith(w, StringComparison.Ordinal));
    }

    private static bool IsRuled(Region region, SheetRow row) =>
        row.Cells.Count(c => c.Ruling == Ruling.Ruled && region.Has(c.Column)) >= 2;

    // Whether the only text of the row reaches over the whole region.
    private static bool Spans(Region region, SheetRow row, SheetGrid grid)
    {
        var text = region.Texts(row).FirstOrDefault();
        if (text.Text is null)
        {
            return true;
        }

        var area = grid.AreaAt(row.Number, text.Column);
        return area.Left <= region.Left && area.Right >= region.Right;
    }
}
