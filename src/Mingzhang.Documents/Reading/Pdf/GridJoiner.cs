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

        return !IsTitle(next) && Columns(grid.Edges, next.Edges) is not null;
    }

    /// <summary>Appends the continuation: repeated headings are dropped, a row cut by the page's end is joined.</summary>
    public static void Append(GridDraft grid, GridDraft next)
    {
        var columns = Columns(grid.Edges, next.Edges);
        var continued = columns is null ? next.Rows : next.Rows.ConvertAll(r => Moved(r, columns));
        var repeated = 0;
        while (
            repeated < grid.Rows.Count && repeated < continued.Count && IsSame(grid.Rows[repeated], continued[repeated])
        )
        {
            repeated++;
        }

        var rest = continued.GetRange(repeated, continued.Count - repeated);
        if (rest.Count > 0 && grid.Rows.Count > 0 && IsCut(grid.Rows[^1], rest[0]))
        {
            grid.Rows[^1] = Joined(grid.Rows[^1], rest[0]);
            rest.RemoveAt(0);
        }

        if (rest.Count > 0)
        {
            rest[0] = rest[0] with { Cells = [.. rest[0].Cells.Where(c => !Extends(grid, c))] };
        }

        grid.Rows.AddRange(rest);
        grid.LastPage = next.LastPage;
    }

    /// <summary>
    /// Where each edge of the continuation stands among those of the table, which may have moved sideways altogether; null
    /// when an edge stands nowhere. A continuation of a few rows may lack edges, since merged cells hide them.
    /// </summary>
    private static int[]? Columns(IReadOnlyList<int> edges, IReadOnlyList<int> next)
    {
        var shift = next[0] - edges[0];
        var columns = new int[next.Count];
        for (int i = 0, at = 0; i < next.Count; i++, at++)
        {
            while (at < edges.Count && edges[at] < next[i] - shift - RuleSet.Near)
            {
                at++;
            }

            if (at == edges.Count || edges[at] > next[i] - shift + RuleSet.Near)
            {
                return null;
            }

            columns[i] = at;
        }

        return columns[^1] == edges.Count - 1 ? columns : null;
    }

    private static RowDraft Moved(RowDraft row, int[] columns) =>
        row with
        {
            Cells = row.Cells.ConvertAll(c =>
                c with
                {
                    Column = columns[c.Column],
                    ColumnSpan = columns[c.Column + c.ColumnSpan] - columns[c.Column],
                }
            ),
        };

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

    /// <summary>
    /// Lets a merged cell that the page's end cut go on: a cell of the next page belongs to the one above it when
    /// either covers several rows and it is empty or carries on a text that fills the cell above.
    /// </summary>
    private static bool Extends(GridDraft grid, CellDraft cell)
    {
        for (var r = grid.Rows.Count - 1; r >= 0; r--)
        {
            var cells = grid.Rows[r].Cells;
            var at = cells.FindIndex(c => c.Column == cell.Column && c.ColumnSpan == cell.ColumnSpan);
            if (at >= 0)
            {
                var above = cells[at];
                var isCut =
                    r + above.RowSpan == grid.Rows.Count
                    && above.Text.Length > 0
                    && (cell.Text.Length == 0 || (above.MayGoOn && !NumberRepair.IsNumber(cell.Text)));
                if (!isCut || (above.RowSpan == 1 && cell.RowSpan == 1))
                {
                    return false;
                }

                var blank = Spacing.NeedsBlank(above.Text, cell.Text) ? " " : "";
                cells[at] = above with
                {
                    RowSpan = above.RowSpan + cell.RowSpan,
                    Text = above.Text + blank + cell.Text,
                };
                return true;
            }
        }

        return false;
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
