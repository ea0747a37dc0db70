namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>Parts a region at its blank columns.</summary>
internal static class RegionColumns
{
    /// <summary>The parts from left to right, each beginning and ending with a column that has text.</summary>
    public static IReadOnlyList<Region> Of(Region region, SheetGrid grid)
    {
        var isUsed = new bool[region.Right - region.Left + 1];
        var hasText = new bool[isUsed.Length];
        foreach (var row in region.Rows)
        {
            foreach (var cell in row.Cells.Where(c => region.Has(c.Column)))
            {
                var area = grid.AreaAt(row.Number, cell.Column);
                hasText[cell.Column - region.Left] |= cell.Text.Length > 0;
                if (cell.Text.Length > 0 || cell.Ruling == Ruling.Ruled)
                {
                    isUsed
                        .AsSpan()[(cell.Column - region.Left)..(Math.Min(area.Right, region.Right) - region.Left + 1)]
                        .Fill(true);
                }
            }
        }

        var parts = new List<Region>();
        for (var at = 0; at < isUsed.Length; at++)
        {
            var from = at;
            while (at < isUsed.Length && isUsed[at])
            {
                at++;
            }

            // Lines may be drawn beyond the last column with text; columns covered by a merged heading stay.
            var (left, right) = (from, at - 1);
            while (left <= right && !hasText[left])
            {
                left++;
            }

            if (left <= right)
            {
                parts.Add(region with { Left = region.Left + left, Right = region.Left + right });
            }
        }

        return parts;
    }
}
