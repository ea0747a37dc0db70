using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Reading.Raw;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Reading.Generic;

/// <summary>A grid taken apart: what is printed above the headings, the headings of every column, and the body.</summary>
internal sealed partial class HeadedGrid
{
    private static readonly ConditionalWeakTable<RawGrid, HeadedGrid> Known = [];

    private HeadedGrid(
        IReadOnlyList<GridLine> captions,
        string[][] paths,
        IReadOnlyList<GridLine> body,
        bool isReliable
    )
    {
        Captions = captions;
        Paths = paths;
        Body = body;
        IsReliable = isReliable;
    }

    /// <summary>Rows above the headings: title, body, unit of money.</summary>
    public IReadOnlyList<GridLine> Captions { get; }

    /// <summary>For each column its headings from the top down; none when nothing stands above it.</summary>
    public string[][] Paths { get; }

    /// <summary>The rows below the headings, without repeated headings.</summary>
    public IReadOnlyList<GridLine> Body { get; }

    /// <summary>Whether columns can be trusted.</summary>
    public bool IsReliable { get; }

    /// <summary>Number of columns.</summary>
    public int Width => Paths.Length;

    /// <summary>Takes a grid apart.</summary>
    /// <remarks>Every profile asks for it, so a grid is taken apart once.</remarks>
    public static HeadedGrid Of(RawGrid grid) => Known.GetValue(grid, Read);

    private static HeadedGrid Read(RawGrid grid)
    {
        var lines = GridLine.Of(grid);
        var width = lines.Count == 0 ? 0 : lines.Max(l => l.Texts.Length);
        var first = 0;
        while (first < lines.Count && IsCaption(lines[first]))
        {
            first++;
        }

        var start = first;
        while (start < lines.Count && !IsBody(lines[start]))
        {
            start++;
        }

        var header = Enumerable.Range(first, start - first).Where(i => !IsNumbering(lines[i])).ToList();
        var spans = grid.HasReliableColumns ? Spans(grid) : null;
        var paths = new string[width][];
        for (var column = 0; column < width; column++)
        {
            paths[column] = spans is null
                ? LoosePath([.. header.Select(i => lines[i])], column)
                : Path(spans, header, column);
        }

        var headings = header.SelectMany(i => lines[i].Filled).Select(c => Folding.Letters(c.Text)).ToHashSet();
        var body = lines.Skip(start).Where(l => !l.IsEmpty && !IsNumbering(l) && !IsHeadingAgain(l, headings)).ToList();
        return new HeadedGrid([.. lines.Take(first)], paths, body, grid.HasReliableColumns);
    }

    /// <summary>The same headings over another body, that of all its pages.</summary>
    public HeadedGrid With(IReadOnlyList<GridLine> body)
    {
        var width = Math.Max(Width, body.Count == 0 ? 0 : body.Max(l => l.Texts.Length));
        return new HeadedGrid(
            Captions,
            [.. Enumerable.Range(0, width).Select(i => i < Width ? Paths[i] : [])],
            body,
            IsReliable
        );
    }

    // Title, body, unit of money and number of the table stand in rows with few cells.
    private static bool IsCaption(GridLine line)
    {
        var filled = line.Filled.Select(c => Folding.Fold(c.Text)).ToList();
        return filled.Count == 0
            || (
                filled.Count <= 4
                && filled.Exists(t =>
                    (t.AsSpan().IndexOfAny(":表年") >= 0 && Caption().IsMatch(t)) || GenericTitles.Match(t) is not null
                )
                && !filled.Exists(t => t is "项目" or "科目编码" or "合计" || Figures.IsNumber(t))
            );
    }

    private static bool IsBody(GridLine line)
    {
        if (IsNumbering(line))
        {
            return false;
        }

        var filled = line.Filled.Select(c => Folding.Fold(c.Text)).ToList();
        if (filled.Contains("类") && filled.Contains("款"))
        {
            return false;
        }

        return filled.Exists(t =>
                (Figures.TryParse(t, out var number, out _) && (t.Contains('.') || number.Value is 0m or >= 100m))
                || (t is [var first, ..] && (first == '[' || char.IsDigit(first)) && CodeAndName().IsMatch(t))
                || (t.Contains('、', StringComparison.Ordinal) && Ordinal().IsMatch(t))
            ) || (filled.Count == 1 && filled[0] is "合计" or "总计");
    }

    /// <summary>Whether a row only numbers the columns: 栏次 | 1 | 2 | 3=1+2.</summary>
    private static bool IsNumbering(GridLine line)
    {
        var numbers = 0;
        var isMarked = false;
        foreach (var (text, _) in line.Filled)
        {
            var folded = Folding.Fold(text);
            var isNumber = folded is [var first, ..] && char.IsDigit(first) && ColumnNumber().IsMatch(folded);
            if (!isNumber && folded is not ("栏次" or "行次" or "**"))
            {
                return false;
            }

            numbers += isNumber ? 1 : 0;
            isMarked |= folded is "栏次" or "**";
        }

        return isMarked || numbers >= 3;
    }

    private static bool IsHeadingAgain(GridLine line, HashSet<string> headings)
    {
        var filled = line.Filled.Select(c => Folding.Letters(c.Text)).ToList();
        return filled.Count > 1
                && headings.Count > 0
                && filled.TrueForAll(t => headings.Contains(t) && !t.All(char.IsAsciiDigit))
            || IsCaption(line);
    }

    // Which heading covers each column in each row, merged cells below included.
    private static Dictionary<(int Row, int Column), string> Spans(RawGrid grid)
    {
        var starts = grid.Rows.SelectMany(r => r.Cells).Select(c => c.Column).Distinct().Order().ToArray();
        var spans = new Dictionary<(int, int), string>();
        for (var row = 0; row < grid.Rows.Count && row < 30; row++)
        {
            foreach (var cell in grid.Rows[row].Cells)
            {
                for (var i = Array.BinarySearch(starts, cell.Column); i < starts.Length; i++)
                {
                    if (starts[i] >= cell.Column + cell.ColumnSpan)
                    {
                        break;
                    }

                    spans[(row, i)] = cell.Text;
                }
            }
        }

        return spans;
    }

    private static string[] Path(Dictionary<(int Row, int Column), string> spans, List<int> header, int column) =>
        [
            .. header
                .Select(r => Folding.Unwrap(spans.GetValueOrDefault((r, column), "")))
                .Where(t => t.Length > 0)
                .Aggregate(new List<string>(), Append),
        ];

    // Merged headings are printed in their first column only: a heading reaches over empty cells as long as something
    // stands below both it and them.
    private static string[] LoosePath(GridLine[] header, int column)
    {
        var path = new List<string>();
        for (var row = 0; row < header.Length; row++)
        {
            var at = column;
            while (at >= 0 && header[row][at].Length == 0)
            {
                at--;
            }

            if (at < 0)
            {
                continue;
            }

            var reaches =
                at == column
                || (
                    Array.Exists(header[(row + 1)..], l => l[at].Length > 0)
                    && Array.Exists(header[(row + 1)..], l => l[column].Length > 0)
                );
            if (reaches)
            {
                Append(path, Folding.Unwrap(header[row][at]));
            }
        }

        return [.. path];
    }

    private static List<string> Append(List<string> path, string text)
    {
        if (path.Count == 0 || path[^1] != text)
        {
            path.Add(text);
        }

        return path;
    }

    [GeneratedRegex(
        @"单位:|^金额:|^(编制|填报)?(部门|单位)(名称)?:|公开\d\d表|^(附)?表\d|^20\d\d年度?$|^\(20\d\d年度?\)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Caption();

    [GeneratedRegex(@"^\d{1,2}([=＝][-+\d()（）.…]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(
        @"^(\d{3}|\d{5}|\d{6}|\d{7})$|^\[?(\d{3}|\d{5}|\d{7})\]?-?\p{IsCJKUnifiedIdeographs}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CodeAndName();

    [GeneratedRegex(@"^[一二三四五六七八九十]{1,3}、", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Ordinal();
}
