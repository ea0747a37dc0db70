using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Places;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>Finds where a table starts and ends among the lines, and reads it into a grid.</summary>
internal static partial class TableRegion
{
    private const int LookAhead = 60;
    private const int MostBlanks = 4;

    /// <summary>Whether from here on every cell has a line of its own.</summary>
    public static bool CellsHaveLines(List<SourceLine> lines, int start)
    {
        if (!lines[start].IsCell)
        {
            return false;
        }

        var (cells, rows) = (0, 0);
        for (var i = start; i < lines.Count && i < start + LookAhead; i++)
        {
            if (lines[i].HasTab)
            {
                (cells, rows) = lines[i].IsCell ? (cells + 1, rows) : (cells, rows + 1);
            }
            else if (lines[i].IsOrdinary && !lines[i - 1].IsCell)
            {
                break;
            }
        }

        return cells > rows;
    }

    /// <summary>Reads rows that stand on one line each; gives the index of the line after them.</summary>
    public static int ReadRows(List<SourceLine> lines, int start, GridBuilder grid)
    {
        var end = start;
        for (var i = start; i < lines.Count && !lines[i].IsOrdinary && i - end <= MostBlanks; i++)
        {
            if (lines[i].IsBlank && !lines[i].HasTab)
            {
                continue;
            }

            if (i > end && grid.Count > 0 && IsTitleRow(lines[i].Text))
            {
                break;
            }

            grid.AddLine(lines[i]);
            end = i + 1;
        }

        return end;
    }

    /// <summary>Reads cells that have a line each; an empty line ends the row, two end the table.</summary>
    public static int ReadCells(List<SourceLine> lines, int start, GridBuilder grid)
    {
        var i = start;
        while (i < lines.Count && lines[i].HasTab)
        {
            i = ReadRow(lines, i, grid);
            if (i + 1 < lines.Count && lines[i].IsBlank && lines[i + 1].HasTab)
            {
                i++;
            }
        }

        return i;
    }

    /// <summary>
    /// How many lines from here on are entries of a contents list — a title, a tab, a page number that never goes down; 0 when
    /// the rows here are those of a table.
    /// </summary>
    public static int ContentsLength(List<SourceLine> lines, int start)
    {
        var (page, entries, end) = (0, 0, start);
        for (var i = start; i < lines.Count && !lines[i].IsOrdinary && i - end <= 1; i++)
        {
            if (!lines[i].HasTab)
            {
                continue;
            }

            var entry = lines[i].Text.Length < 300 ? ContentsEntry().Match(lines[i].Text) : Match.Empty;
            if (!entry.Success || int.Parse(entry.Groups["page"].ValueSpan, Invariant) < page)
            {
                return 0;
            }

            page = int.Parse(entry.Groups["page"].ValueSpan, Invariant);
            entries++;
            end = i + 1;
        }

        return entries >= 2 ? end - start : 0;
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static int ReadRow(List<SourceLine> lines, int start, GridBuilder grid)
    {
        var cells = new List<(string Text, Place Place)>();
        var text = new StringBuilder();
        var i = start;
        while (i < lines.Count && lines[i].HasTab)
        {
            var place = lines[i].Place;
            if (!lines[i].IsCell)
            {
                // A line with more tabs among them: its cells stand on it.
                cells.AddRange(lines[i].Text.TrimStart('\t').Split('\t').Select(t => (t, place)));
                i++;
                continue;
            }

            text.Clear().Append(lines[i].Text.AsSpan(1));
            for (i++; i < lines.Count && lines[i].IsOrdinary; i++)
            {
                var more = lines[i].Text.Trim();
                text.Append(CellTexts.Glue(text.Length == 0 ? "" : text[^1].ToString(), more)).Append(more);
            }

            cells.Add((text.ToString(), place));
        }

        grid.AddCells(cells);
        return i;
    }

    /// <summary>A row that holds nothing but the title of a table: the next table, not the rest of this one.</summary>
    private static bool IsTitleRow(string row)
    {
        var text = row.AsSpan().Trim();
        return text.Length is > 3 and < 60 && !text.Contains('\t') && Title().IsMatch(text);
    }

    [GeneratedRegex(
        @"^\S[^\t]*[^\d.\s…][^\t]*?[ .…]*\t *(?<page>\d{1,3})\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex ContentsEntry();

    [GeneratedRegex(
        @"[表簿]\s*([（(][^）)]{0,20}[）)])?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Title();
}
