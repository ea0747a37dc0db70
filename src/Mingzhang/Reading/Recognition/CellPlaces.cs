using Mingzhang.Forms;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Gives every printed cell of a table its own place. Readers of forms work on texts; a row knows its own place or that of its
/// first cell, and here the texts are found again
/// from left to right in the row of the grid.
/// </summary>
internal static class CellPlaces
{
    /// <summary>The same table with the places of its cells.</summary>
    public static Table Fill(Table table, IEnumerable<RawGrid> grids)
    {
        var rows = new Dictionary<Place, (RawRow Row, int Start)>(ReferenceEqualityComparer.Instance);
        foreach (var row in grids.SelectMany(g => g.Rows))
        {
            rows.TryAdd(row.Place, (row, 0));
            foreach (var (i, cell) in row.Cells.Index())
            {
                rows.TryAdd(cell.Place, (row, i));
            }
        }

        return table with
        {
            Panels = [.. table.Panels.Select(p => Fill(p, rows))],
        };
    }

    private static Panel Fill(Panel panel, Dictionary<Place, (RawRow Row, int Start)> rows) =>
        panel with
        {
            Rows =
            [
                .. panel.Rows.Select(r =>
                    r.Place is { } p && rows.TryGetValue(p, out var raw) ? Fill(r, raw.Row, raw.Start) : r
                ),
            ],
        };

    private static Row Fill(Row row, RawRow raw, int next)
    {
        var texts = raw.Cells.Select(c => c.Text.Trim()).ToArray();
        var cells = row.Cells.ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            var at = cells[i].IsBlank ? -1 : Find(cells[i].Text, texts, next);
            if (at >= 0)
            {
                cells[i] = cells[i] with { Place = raw.Cells[at].Place };
                next = at + 1;
            }
        }

        return row with
        {
            Cells = cells,
        };
    }

    private static int Find(string text, string[] texts, int from)
    {
        for (var i = from; i < texts.Length; i++)
        {
            if (texts[i].Length > 0 && (texts[i] == text || Folding.Unwrap(texts[i]) == Folding.Unwrap(text)))
            {
                return i;
            }
        }

        return -1;
    }
}
