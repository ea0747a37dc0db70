namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Finds, in a grid, which rows are body rows and where names end and amounts begin. The name is the last text in front of
/// the amounts; rows that slid left or right are put back by it.
/// </summary>
internal static class KeyedGrid
{
    /// <summary>Divides the grids of a table, one after the other, into header rows and body rows.</summary>
    public static IReadOnlyList<KeyedPart> Divide(IReadOnlyList<IReadOnlyList<GridLine>> grids)
    {
        var header = new List<GridLine>();
        var parts = new List<KeyedPart>();
        foreach (var grid in grids)
        {
            var (own, body) = Divide(grid, parts.Count > 0 ? header : null);
            header.AddRange(own);
            parts.Add(new KeyedPart(own, own.Count > 0 ? own : [.. header], body));
        }

        return parts;
    }

    // The header rows and the body rows of a grid; for a continuation with the headings of the grids it continues.
    private static (IReadOnlyList<GridLine> Header, IReadOnlyList<KeyedLine> Body) Divide(
        IReadOnlyList<GridLine> lines,
        IReadOnlyList<GridLine>? above
    )
    {
        var first = FirstBodyRow(lines, above);
        // Rows of dots only stand for rows that a form leaves open.
        var body = lines.Skip(first).Where(l => l.Filled.Any(c => c.Text.Any(char.IsLetterOrDigit))).ToList();
        var usual = body.Where(l => l.Filled.Any(c => IsAmount(c.Text)))
            .Select(NameColumn)
            .Where(c => c >= 0)
            .GroupBy(c => c)
            .OrderByDescending(g => g.Count())
            .Select(g => g.Key)
            .FirstOrDefault(-1);
        if (usual < 0)
        {
            usual = body.Select(NameColumn).Where(c => c >= 0).DefaultIfEmpty(0).Max();
        }

        var read = new List<KeyedLine>();
        foreach (var line in body)
        {
            Add(read, line, usual);
        }

        return ([.. lines.Take(first)], read);
    }

    /// <summary>Whether a text is a printed amount rather than a code: it has decimals or groups of thousands.</summary>
    public static bool IsAmount(string text) => text.AsSpan().ContainsAny(".,．，") && Figures.IsNumber(text);

    private static void Add(List<KeyedLine> read, GridLine line, int usual)
    {
        var name = NameColumn(line);
        var text = name < 0 ? "" : Folding.Unwrap(line[name]);
        // 合计 may stand in the column of codes; it does not move the row.
        var isTotal = Folding.Fold(text) is "合计" or "总计";
        var at = name < 0 || (isTotal && name < usual) ? usual : name;
        if (
            !line.Filled.Any(c => Figures.IsNumber(c.Text))
            && name >= 0
            && !isTotal
            && read.Count > 0
            && IsRest(read[^1], line)
        )
        {
            var above = read[^1];
            read[^1] = new KeyedLine
            {
                Codes = above.Codes,
                Name = above.Name + text,
                Amounts = above.Amounts,
                Place = above.Place,
            };
            return;
        }

        read.Add(
            new KeyedLine
            {
                Codes = [.. line.Filled.Where(c => c.Column < at && IsCode(c.Text)).Select(c => Folding.Fold(c.Text))],
                Name = text,
                Amounts = [.. line.Texts.Skip(at + 1)],
                Place = line.Place,
            }
        );
    }

    // The rest of a name that a page break cut off: no code, no amount, after a row with both.
    private static bool IsRest(KeyedLine above, GridLine line) =>
        above.HasFigure && above.Name.Length > 0 && line.Filled is [var (only, _)] && only.Length > 1;

    // Rows of the header hold no amounts and no codes.
    private static int FirstBodyRow(IReadOnlyList<GridLine> lines, IReadOnlyList<GridLine>? above)
    {
        // After a page break only headings that stood above are headings again.
        var headings = above?.SelectMany(l => l.Filled).Select(c => Folding.Letters(c.Text)).ToHashSet();
        for (var i = 0; i < lines.Count; i++)
        {
            var filled = lines[i].Filled;
            if (
                filled.Any(c => IsAmount(c.Text))
                || filled.Any(c => c.Text.Length is 3 or 5 or 6 or 7 && IsCode(c.Text))
                || (filled.Length == 1 && Folding.Fold(filled[0].Text) is "合计")
                || (
                    headings is not null
                    && filled.Length > 0
                    && !filled.Any(c => headings.Contains(Folding.Letters(c.Text)))
                )
            )
            {
                return i;
            }
        }

        return lines.Count;
    }

    private static bool IsCode(string text) =>
        text.Length is >= 1 and <= 21 && Folding.Fold(text).All(char.IsAsciiDigit);

    // The column of the last text that is neither code nor amount and stands before the first amount.
    private static int NameColumn(GridLine line)
    {
        var found = -1;
        foreach (var (text, column) in line.Filled)
        {
            if (IsAmount(text))
            {
                break;
            }

            if (!IsCode(text) && !Figures.IsNumber(text) && found < 0)
            {
                found = column;
            }
        }

        return found;
    }
}

/// <summary>A grid of a table of accounts taken apart.</summary>
/// <param name="Own">Its own header rows.</param>
/// <param name="Header">The header rows that its columns stand under: its own, or those of the grids that it continues.</param>
/// <param name="Body">Its body rows.</param>
internal sealed record KeyedPart(
    IReadOnlyList<GridLine> Own,
    IReadOnlyList<GridLine> Header,
    IReadOnlyList<KeyedLine> Body
);
