using Mingzhang.Documents.Writing.Layout;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>Widths of the columns and heights of the lines of a grid, in twips.</summary>
internal sealed class GridFit
{
    private const int Character = 100;

    private GridFit(int[] widths, int[] head, int[] lines) => (Widths, Head, Lines) = (widths, head, lines);

    /// <summary>The columns.</summary>
    public int[] Widths { get; }

    /// <summary>The lines of the head.</summary>
    public int[] Head { get; }

    /// <summary>The lines below the head.</summary>
    public int[] Lines { get; }

    /// <summary>Fits a grid into a room.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="needs">What its columns need.</param>
    /// <param name="size">The size of the type in half points.</param>
    /// <param name="line">The height of a line of text.</param>
    /// <param name="air">Space above and below the text of a cell together.</param>
    /// <param name="margin">The margins of a cell.</param>
    /// <param name="room">The width of the page.</param>
    public static GridFit Of(TableGrid grid, ColumnNeeds needs, int size, int line, int air, int margin, int room)
    {
        var count = grid.Columns.Count;
        var characters = Spread(grid, needs, (room - (count * 2 * margin)) * 10 / size);
        var widths = ToTwips(characters, size, margin, room);
        // What Word will find between the margins, in hundredths of the size again.
        var rooms = widths.Select(w => (w - (2 * margin)) * 10 / size).ToArray();
        return new GridFit(
            widths,
            HeadHeights(grid, rooms, line, air),
            LineHeights(grid, needs.Texts, rooms, line, air)
        );
    }

    // A character more, again and again, for the column that makes the most lines tall; what is left, for all alike.
    private static int[] Spread(TableGrid grid, ColumnNeeds needs, int room)
    {
        var widths = (int[])(needs.Comfort.Sum() <= room ? needs.Comfort : needs.Least).Clone();
        var rest = room - widths.Sum();
        var tall = Enumerable.Range(0, grid.Lines.Count).Where(i => IsTall(needs.Texts[i], widths)).ToList();
        while (rest >= Character && Neediest(grid, needs.Texts, tall, widths) is >= 0 and var neediest)
        {
            widths[neediest] += Character;
            rest -= Character;
        }

        return widths;
    }

    private static bool IsTall(int[] texts, int[] widths) => texts.Zip(widths).Any(p => p.First > p.Second);

    private static int Neediest(TableGrid grid, IReadOnlyList<int[]> texts, List<int> lines, int[] widths)
    {
        var credit = new long[widths.Length];
        foreach (var i in lines)
        {
            var tallest = 1;
            for (var c = 0; c < widths.Length; c++)
            {
                tallest = Math.Max(tallest, Share(grid.Lines[i][c], texts[i][c], widths[c]));
            }

            for (var c = 0; tallest > 1 && c < widths.Length; c++)
            {
                credit[c] += Share(grid.Lines[i][c], texts[i][c], widths[c]) == tallest ? tallest : 0;
            }
        }

        var best = Array.IndexOf(credit, credit.Max());
        return credit[best] > 0 ? best : -1;
    }

    // The lines of text that a cell brings to each of the grid's lines that it fills.
    private static int Share(GridCell cell, int text, int width) =>
        cell.Lines == 0 || text <= width ? 1 : (TextMeasure.Lines(text, 0, width) + cell.Lines - 1) / cell.Lines;

    private static int[] ToTwips(int[] characters, int size, int margin, int room)
    {
        var widths = characters.Select(c => (c * size / 10) + (2 * margin)).ToArray();
        var (sum, rest) = (widths.Sum(), room);
        for (var c = 0; c < widths.Length; c++)
        {
            var own = widths[c];
            widths[c] = sum == 0 ? rest : (int)((long)own * rest / sum);
            (sum, rest) = (sum - own, rest - widths[c]);
        }

        return widths;
    }

    private static int[] HeadHeights(TableGrid grid, int[] rooms, int line, int air)
    {
        var heights = new int[grid.Head.IsBlank ? 0 : grid.Head.Depth];
        Array.Fill(heights, line + air);
        foreach (var cell in grid.Head.Lines.SelectMany(l => l).Where(_ => heights.Length > 0).OrderBy(c => c.Lines))
        {
            var width = rooms.AsSpan(cell.Column, cell.Columns).ToArray().Sum();
            var needed = (TextMeasure.Lines(cell.Text, width) * line) + air;
            Raise(heights, cell.Level, cell.Lines, needed);
        }

        return heights;
    }

    private static int[] LineHeights(TableGrid grid, IReadOnlyList<int[]> texts, int[] rooms, int line, int air)
    {
        var heights = new int[grid.Lines.Count];
        Array.Fill(heights, line + air);
        var merged = new List<(int Line, int Lines, int Needed)>();
        for (var i = 0; i < heights.Length; i++)
        {
            for (var c = 0; c < rooms.Length; c++)
            {
                var cell = grid.Lines[i][c];
                var breaks = cell.Lines == 0 ? 0 : grid.Content(cell, c).Text.AsSpan().Count('\n');
                if (texts[i][c] <= rooms[c] && breaks == 0)
                {
                    continue;
                }

                var needed = (TextMeasure.Lines(texts[i][c], breaks, rooms[c]) * line) + air;
                if (cell.Lines == 1)
                {
                    heights[i] = Math.Max(heights[i], needed);
                }
                else
                {
                    merged.Add((i, cell.Lines, needed));
                }
            }
        }

        merged.Sort((a, b) => a.Lines.CompareTo(b.Lines));
        merged.ForEach(m => Raise(heights, m.Line, m.Lines, m.Needed));
        return heights;
    }

    // Gives lines that a merged cell fills what they lack together, in equal parts.
    private static void Raise(int[] heights, int first, int lines, int needed)
    {
        var lack = needed - heights.AsSpan(first, lines).ToArray().Sum();
        for (var i = 0; i < lines && lack > 0; i++)
        {
            var part = (lack + lines - i - 1) / (lines - i);
            heights[first + i] += part;
            lack -= part;
        }
    }
}
