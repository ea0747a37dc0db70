using System.Text.RegularExpressions;
using Mingzhang.Forms;

namespace Mingzhang.Auditing.Generic;

/// <summary>Finds what the totals among prescribed lines should sum to: 本年收入合计, 收入总计, 一、本年支出.</summary>
internal static partial class LineSums
{
    /// <summary>For each total and each column of money the sums that it may be, the most usual first.</summary>
    public static IEnumerable<IReadOnlyList<SumTest>> Of(MoneyPanel panel)
    {
        if (panel.Rows.Any(r => r.Level is RowLevel.Item or RowLevel.Category or RowLevel.Unit))
        {
            yield break;
        }

        for (var row = 0; row < panel.Rows.Count; row++)
        {
            var sets = Sets(panel.Rows, row).Where(s => s.Count > 0).ToList();
            foreach (var column in panel.Money)
            {
                var at = row;
                SumTest[] tests =
                [
                    .. sets.Select(s => new SumTest(panel, at, column, [.. s.Select(r => (r, column))]))
                        .Where(t => t.IsTelling),
                ];
                if (tests.Length > 0 && panel.Figure(row, column) is not null)
                {
                    yield return tests;
                }
            }
        }
    }

    private static IEnumerable<List<int>> Sets(IReadOnlyList<Row> rows, int at)
    {
        var level = rows[at].Level;
        if (level is not (RowLevel.Total or RowLevel.Subtotal))
        {
            if (
                Depth(rows[at]) == 1
                && Within(rows, at) is { Count: > 0 } below
                && below.TrueForAll(r => Depth(rows[r]) != 1)
            )
            {
                yield return [.. below.Where(r => Depth(rows[r]) == Depth(rows[below[0]]))];
                yield return below;
            }

            yield break;
        }

        var start = Enumerable.Range(0, at).Reverse().FirstOrDefault(i => rows[i].Level == RowLevel.Total, -1) + 1;
        var before = Enumerable.Range(start, at - start).ToList();
        var subtotal = before.FindLastIndex(i => rows[i].Level == RowLevel.Subtotal);
        var lines = before.Where(i => rows[i].Level is RowLevel.Line or RowLevel.Class && !IsPart(rows[i])).ToList();
        var top = lines.Where(i => Depth(rows[i]) <= 1).ToList();
        var numbered = lines.Where(i => Depth(rows[i]) == 1).ToList();
        if (level == RowLevel.Total && subtotal >= 0)
        {
            var after = top.Where(i => i > before[subtotal]).ToList();
            yield return [before[subtotal], .. after];
            yield return [before[subtotal], .. after.Where(i => Depth(rows[i]) == 1)];
            yield return [before[subtotal]];
            yield break;
        }

        yield return top;
        yield return numbered;
        yield return lines;

        // 合计 at the head of a list of lines.
        if (start == at)
        {
            var below = Enumerable
                .Range(at + 1, rows.Count - at - 1)
                .TakeWhile(i => rows[i].Level == RowLevel.Line)
                .Where(i => !IsPart(rows[i]))
                .ToList();
            if (below.Count > 0)
            {
                var least = below.Min(i => Depth(rows[i]));
                yield return [.. below.Where(i => Depth(rows[i]) == least)];
                yield return [.. below.Where(i => Depth(rows[i]) <= 1)];
                yield return below;
            }
        }
    }

    // The lines between a numbered line and the next one.
    private static List<int> Within(IReadOnlyList<Row> rows, int at) =>
        [
            .. Enumerable
                .Range(at + 1, rows.Count - at - 1)
                .TakeWhile(i => rows[i].Level is RowLevel.Line or RowLevel.Class && Depth(rows[i]) != 1)
                .Where(i => rows[i].Name.Length > 0),
        ];

    /// <summary>Whether a row opens a list of parts that need not be all: 其中.</summary>
    public static bool IsOpen(Row row) => row.Name.StartsWith("其中", StringComparison.Ordinal);

    private static bool IsPart(Row row) => row.Name.Length == 0 || IsOpen(row);

    // 一、 is 1, （一） 2, 1. 3, （1） 4; a line without a number is 0.
    private static int Depth(Row row)
    {
        var name = row.Name;
        return First().IsMatch(name) ? 1
            : Second().IsMatch(name) ? 2
            : Third().IsMatch(name) ? 3
            : Fourth().IsMatch(name) ? 4
            : 0;
    }

    [GeneratedRegex("^[一二三四五六七八九十]+[、.．]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex First();

    [GeneratedRegex("^[（(][一二三四五六七八九十]+[)）]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Second();

    [GeneratedRegex(@"^\d{1,2}[.．、]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Third();

    [GeneratedRegex(@"^[（(]\d{1,2}[)）]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Fourth();
}
