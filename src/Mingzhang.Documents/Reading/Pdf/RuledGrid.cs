using System.Text;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Fills the cells of a lattice with the glyphs that lie in them.</summary>
internal static class RuledGrid
{
    public static GridDraft Of(PdfPage page, Lattice lattice, List<Glyph> glyphs)
    {
        var contents = Share(lattice, glyphs);
        var rows = new List<RowDraft>(lattice.Rows);
        for (var r = 0; r < lattice.Rows; r++)
        {
            var box = new PageBox(lattice.Box.Left, lattice.Ys[r], lattice.Box.Right, lattice.Ys[r + 1]);
            rows.Add(new RowDraft(page, box, []));
        }

        for (var i = 0; i < lattice.Cells.Count; i++)
        {
            var cell = lattice.Cells[i];
            var lines = contents[i] is { } inside ? LineBuilder.Lines(inside) : [];
            AddCell(page, lattice, cell, lines, rows[cell.Row].Cells);
        }

        foreach (var row in rows)
        {
            row.Cells.Sort((a, b) => a.Column.CompareTo(b.Column));
        }

        return new GridDraft(page, lattice.Box, lattice.Xs, isRuled: true) { Rows = rows };
    }

    private static void AddCell(
        PdfPage page,
        Lattice lattice,
        LatticeCell cell,
        List<TextLine> lines,
        List<CellDraft> row
    )
    {
        if (
            cell.ColumnSpan > 1
            && cell.RowSpan == 1
            && lines is [{ Chunks.Count: > 1 } only]
            && FitsColumns(lattice, cell, only)
        )
        {
            // The rules between these columns are missing in this row only: figures stand in each.
            for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
            {
                var box = cell.Box with { Left = lattice.Xs[c], Right = lattice.Xs[c + 1] };
                var text = only.Chunks.Where(k => ColumnOf(lattice, k) == c).Select(k => k.Text).FirstOrDefault("");
                row.Add(new CellDraft(page, box, text, c));
            }

            return;
        }

        var joined = CellText.Join(lines, cell.Box.Right, out var isRepaired);
        row.Add(
            new CellDraft(page, cell.Box, joined, cell.Column)
            {
                ColumnSpan = cell.ColumnSpan,
                RowSpan = cell.RowSpan,
                IsRepaired = isRepaired,
                Indent = lines.Count == 1 ? lines[0].LeadingBlanks : 0,
                MayGoOn = lines.Count > 0 && Fills(cell.Box, lines[^1]),
            }
        );
    }

    /// <summary>Whether the last line of a cell reaches its right edge and its bottom.</summary>
    private static bool Fills(PageBox box, TextLine last) =>
        box.Right - last.Box.Right < last.Size * 17 / 10 && box.Bottom - last.Box.Bottom < last.Size * 15 / 10;

    private static bool FitsColumns(Lattice lattice, LatticeCell cell, TextLine line) =>
        line.Chunks.Count(k => NumberRepair.IsNumber(k.Text)) > 1
        && line.Chunks.All(k => ColumnOf(lattice, k) >= 0)
        && line.Chunks.Select(k => ColumnOf(lattice, k)).Distinct().Count() == line.Chunks.Count
        && cell.ColumnSpan >= line.Chunks.Count;

    /// <summary>The column that a piece of a line lies in altogether, or -1.</summary>
    private static int ColumnOf(Lattice lattice, Chunk chunk)
    {
        for (var c = 0; c + 1 < lattice.Xs.Count; c++)
        {
            if (chunk.Left >= lattice.Xs[c] - 1_000 && chunk.Right <= lattice.Xs[c + 1] + 1_000)
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>Gives each glyph to its cell. A figure that runs over its cell's edge stays whole, with its middle.</summary>
    private static List<Glyph>?[] Share(Lattice lattice, List<Glyph> glyphs)
    {
        var contents = new List<Glyph>?[lattice.Cells.Count];
        for (var i = 0; i < glyphs.Count; )
        {
            var end = i + 1;
            if (IsFigure(glyphs[i].Rune))
            {
                while (end < glyphs.Count && IsFigure(glyphs[end].Rune) && Continues(glyphs[end - 1], glyphs[end]))
                {
                    end++;
                }
            }

            var middle = (glyphs[i].X + glyphs[end - 1].Right) / 2;
            var at = lattice.CellAt(middle, glyphs[i].MiddleY);
            if (at >= 0)
            {
                (contents[at] ??= []).AddRange(glyphs.GetRange(i, end - i));
            }

            i = end;
        }

        return contents;
    }

    private static bool Continues(Glyph a, Glyph b) =>
        a.Run == b.Run && a.Baseline == b.Baseline && Math.Abs(b.X - a.Right) * 10 < a.Size;

    private static bool IsFigure(Rune rune) => rune.Value is (>= '0' and <= '9') or '.' or ',' or '-';
}
