namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>The part of a sheet that is in use, with its merged cells; blank rows in between are filled in.</summary>
internal sealed class SheetGrid
{
    private readonly Dictionary<(int Row, int Column), MergedArea> _origins = [];
    private readonly HashSet<(int Row, int Column)> _covered = [];

    public SheetGrid(SheetCells sheet, CellCount count)
    {
        var used = sheet.Rows.Where(r => r.Cells.Exists(c => c.Text.Length > 0)).ToList();
        if (used.Count == 0)
        {
            Rows = [];
            return;
        }

        Columns = used.Max(r => r.Cells.FindLast(c => c.Text.Length > 0).Column) + 1;
        var (top, bottom) = (used[0].Number, used[^1].Number);
        count.Add(bottom - top + 1);
        var stored = sheet.Rows.ToDictionary(r => r.Number);
        Rows =
        [
            .. Enumerable
                .Range(top, bottom - top + 1)
                .Select(n => stored.TryGetValue(n, out var row) ? row : new SheetRow(n, [])),
        ];
        foreach (var area in sheet.Merges)
        {
            Add(area, bottom, count);
        }
    }

    /// <summary>All rows from the first with text to the last.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>Number of columns up to the last with text; 0 if there is no text at all.</summary>
    public int Columns { get; }

    /// <summary>Whether a merged cell to the left or above covers this one.</summary>
    public bool IsCovered(int row, int column) => _covered.Contains((row, column));

    /// <summary>The area of the cell that begins here: itself, or the cells merged with it.</summary>
    public MergedArea AreaAt(int row, int column) =>
        _origins.TryGetValue((row, column), out var area) ? area : new MergedArea(row, column, row, column);

    // An area may reach to the end of the sheet; only what is in use matters. Of areas that overlap the first one counts.
    private void Add(MergedArea area, int bottom, CellCount count)
    {
        area = area with { Bottom = Math.Min(area.Bottom, bottom), Right = Math.Min(area.Right, Columns - 1) };
        if (area.Bottom < area.Top || area.Right < area.Left || IsCovered(area.Top, area.Left))
        {
            return;
        }

        count.Add((area.Bottom - area.Top + 1L) * (area.Right - area.Left + 1L));
        if (Cells(area).Any(c => _covered.Contains(c) || _origins.ContainsKey(c)))
        {
            return;
        }

        _origins[(area.Top, area.Left)] = area;
        _covered.UnionWith(Cells(area).Skip(1));
    }

    private static IEnumerable<(int Row, int Column)> Cells(MergedArea area) =>
        from row in Enumerable.Range(area.Top, area.Bottom - area.Top + 1)
        from column in Enumerable.Range(area.Left, area.Right - area.Left + 1)
        select (row, column);
}
