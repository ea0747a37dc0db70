namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Joins a table with its continuation on the next page.</summary>
internal static class GridJoiner
{
    /// <summary>Whether <paramref name="next"/> carries <paramref name="grid"/> on: it opens the following page with the same columns.</summary>
    public static bool IsContinued(GridDraft grid, GridDraft next)
    {
        if (!grid.IsRuled || !next.IsRuled || next.FirstPage.Number != grid.LastPage + 1)
        {
            return false;
        }

        var (a, b) = (grid.Edges, next.Edges);
        if (a.Count != b.Count || IsTitle(next))
        {
            return false;
        }

        // The same widths; the whole table may have moved sideways.
        var shift = b[0] - a[0];
        for (var i = 0; i < a.Count; i++)
        {
            if (Math.Abs(b[i] - a[i] - shift) > RuleSet.Near)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Appends the continuation: repeated headings are dropped, a row cut by the page's end is joined.</summary>
    public static void Append(GridDraft grid, GridDraft next)
    {
        var repeated = 0;
        while (
            repeated < grid.Rows.Count && repeated < next.Rows.Count && IsSame(grid.Rows[repeated], next.Rows[repeated])
        )
        {
            repeated++;
        }

        // Rows without text say nothing about being a heading.
        var rest = next.Rows.GetRange(repeated, next.Rows.Count - repeated);
        if (rest.Count > 0 && grid.Rows.Count > 0 && IsCut(grid.Rows[^1], rest[0]))
        {
            grid.Rows[^1] = Joined(grid.Rows[^1], rest[0]);
            rest.RemoveAt(0);
        }

        grid.Rows.AddRange(rest);
        grid.LastPage = next.LastPage;
    }

    /// <summary>A first row of one cell across the whole table is the title of another table.</summary>
    private static bool IsTitle(GridDraft grid) =>
        grid.Edges.Count > 2
        && grid.Rows is [{ Cells: [{ Text.Length: > 0 } only] }, ..]
        && only.ColumnSpan == grid.Edges.Count - 1;

    private static bool IsSame(RowDraft a, RowDraft b)
    {
        if (a.Cells.Count != b.Cells.Count || !a.Cells.Exists(c => c.Text.Length > 0))
        {
            return false;
        }

        for (var i = 0; i < a.Cells.Count; i++)
        {
            var (x, y) = (a.Cells[i], b.Cells[i]);
            if (x.Text != y.Text || x.Column != y.Column || x.ColumnSpan != y.ColumnSpan)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a row goes on in the next: fewer than half of the cells hold text, none of it a figure, and each stands under
    /// text that fills its last line.
    /// </summary>
    private static bool IsCut(RowDraft row, RowDraft next)
    {
        var filled = next.Cells.Where(c => c.Text.Length > 0).ToList();
        var before = row.Cells.Count(c => c.Text.Length > 0);
        return filled.Count > 0
            && filled.Count * 2 <= before
            && filled.TrueForAll(c =>
                !NumberRepair.IsNumber(c.Text)
                && row.Cells.Exists(a =>
                    a.Column == c.Column && a.ColumnSpan == c.ColumnSpan && a.MayGoOn && a.Text.Length > 0
                )
            );
    }

    private static RowDraft Joined(RowDraft row, RowDraft next)
    {
        var cells = row.Cells.ConvertAll(cell =>
        {
            var more = next.Cells.Find(c => c.Column == cell.Column && c.Text.Length > 0);
            if (more is null)
            {
                return cell;
            }

            var blank = Spacing.NeedsBlank(cell.Text, more.Text) ? " " : "";
            return cell with { Text = cell.Text + blank + more.Text, MayGoOn = more.MayGoOn };
        });
        return row with { Cells = cells };
    }
}
