namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Tables without ruling lines: lines whose parts stand under each other, with figures among them.</summary>
internal static class GapGrid
{
    /// <summary>At least this many lines with figures make a table.</summary>
    private const int FewestRows = 3;

    /// <summary>Parts lines into tables and the rest.</summary>
    public static IEnumerable<PageItem> Split(PdfPage page, List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; )
        {
            var end = EndOfTable(lines, i);
            if (end > i && Build(page, lines.GetRange(i, end - i)) is { } grid)
            {
                yield return new PageItem(page, grid.Box) { Grid = grid };
                i = end;
            }
            else
            {
                yield return new PageItem(page, lines[i].Box) { Line = lines[i] };
                i++;
            }
        }
    }

    private static int EndOfTable(List<TextLine> lines, int start)
    {
        if (!IsRow(lines[start]))
        {
            return start;
        }

        var (end, last) = (start, start);
        var withFigures = 0;
        for (; end < lines.Count; end++)
        {
            if (IsRow(lines[end]))
            {
                withFigures += HasFigure(lines[end]) ? 1 : 0;
                last = end;
            }
            else if (end - last > 1 || lines[end].Box.Width > (lines[last].Box.Width * 7 / 10))
            {
                break;
            }
        }

        return withFigures >= FewestRows ? last + 1 : start;
    }

    private static bool IsRow(TextLine line) => line.Chunks.Count >= 2 && !Leaders.IsIn(line.Text);

    private static bool HasFigure(TextLine line) => line.Chunks.Skip(1).Any(c => NumberRepair.IsNumber(c.Text));

    private static GridDraft? Build(PdfPage page, List<TextLine> lines)
    {
        var columns = Columns(lines);
        if (columns.Count < 2)
        {
            return null;
        }

        var rows = new List<RowDraft>();
        foreach (var line in lines)
        {
            var cells = new List<CellDraft>();
            foreach (var chunk in line.Chunks)
            {
                var (first, last) = Covered(columns, chunk);
                var box = new PageBox(chunk.Left, line.Box.Top, chunk.Right, line.Box.Bottom);
                var text = NumberRepair.Join(chunk.Text);
                if (cells.Count > 0 && cells[^1].Column + cells[^1].ColumnSpan > first)
                {
                    var before = cells[^1];
                    cells[^1] = before with
                    {
                        Text = before.Text + " " + text.Text,
                        Box = PageBox.Around(before.Box, box),
                    };
                    continue;
                }

                cells.Add(
                    new CellDraft(page, box, text.Text, first)
                    {
                        ColumnSpan = last - first + 1,
                        IsRepaired = text.IsRepaired,
                    }
                );
            }

            rows.Add(new RowDraft(page, line.Box, cells));
        }

        var around = lines.Select(l => l.Box).Aggregate(PageBox.Around);
        return new GridDraft(page, around, [.. columns.Select(c => c.Left), columns[^1].Right], isRuled: false)
        {
            Rows = rows,
        };
    }

    /// <summary>The stretches that parts of lines with the most parts cover, overlapping ones joined.</summary>
    private static List<(int Left, int Right)> Columns(List<TextLine> lines)
    {
        var most = lines.Max(l => l.Chunks.Count);
        var columns = new List<(int Left, int Right)>();
        var parts = lines.Where(l => l.Chunks.Count * 2 > most).SelectMany(l => l.Chunks).OrderBy(c => c.Left);
        foreach (var part in parts)
        {
            if (columns.Count > 0 && part.Left < columns[^1].Right)
            {
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, part.Right));
            }
            else
            {
                columns.Add((part.Left, part.Right));
            }
        }

        return columns;
    }

    private static (int First, int Last) Covered(List<(int Left, int Right)> columns, Chunk chunk)
    {
        var first = columns.FindIndex(c => c.Right > chunk.Left);
        var last = columns.FindLastIndex(c => c.Left < chunk.Right);
        first = first < 0 ? columns.Count - 1 : first;
        return (first, Math.Max(first, last));
    }
}
