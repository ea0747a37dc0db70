using Mingzhang.Forms;

namespace Mingzhang.Auditing.Generic;

/// <summary>Which rows of a table are parts of which, by their levels, codes and order.</summary>
internal static class RowTree
{
    private const int BelowItems = 7;

    /// <summary>Every row that has rows directly below it, with them.</summary>
    public static IReadOnlyList<(int Parent, IReadOnlyList<int> Children)> Of(IReadOnlyList<Row> rows)
    {
        var ranks = Ranks(rows);
        var children = new SortedDictionary<int, List<int>>();
        var roots = new List<int>();
        var above = new Stack<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (ranks[i] < 0)
            {
                continue;
            }

            while (above.Count > 0 && !IsUnder(rows, ranks, above.Peek(), i))
            {
                above.Pop();
            }

            if (above.Count > 0)
            {
                Add(children, above.Peek(), i);
            }
            else
            {
                roots.Add(i);
            }

            above.Push(i);
        }

        // A total at the foot is that of everything above it.
        if (
            roots.Count > 1
            && ranks[roots[^1]] == 0
            && !children.ContainsKey(roots[^1])
            && !roots.SkipLast(1).Any(r => ranks[r] == 0)
        )
        {
            children.Add(roots[^1], roots[..^1]);
        }

        return [.. children.Select(c => (c.Key, (IReadOnlyList<int>)c.Value))];
    }

    private static void Add(SortedDictionary<int, List<int>> children, int parent, int child)
    {
        if (!children.TryGetValue(parent, out var list))
        {
            children.Add(parent, list = []);
        }

        list.Add(child);
    }

    private static bool IsUnder(IReadOnlyList<Row> rows, int[] ranks, int parent, int child) =>
        ranks[parent] < ranks[child]
        && (
            rows[parent].Code is not { } above
            || rows[child].Code is not { } below
            || below.StartsWith(above, StringComparison.Ordinal)
        );

    // Units stand above their accounts, or below each account when accounts come first.
    private static int[] Ranks(IReadOnlyList<Row> rows)
    {
        var firstUnit = First(rows, r => r.Level == RowLevel.Unit);
        var firstAccount = First(rows, r => r.Level is RowLevel.Class or RowLevel.Category or RowLevel.Item);
        var unit = firstUnit < firstAccount ? 2 : BelowItems;
        return
        [
            .. rows.Select(r =>
                r.Level switch
                {
                    RowLevel.Total => 0,
                    RowLevel.Department => 1,
                    RowLevel.Unit => unit,
                    RowLevel.Class => 3,
                    RowLevel.Category => 4,
                    RowLevel.Item => 5,
                    RowLevel.SubItem or RowLevel.Project => 6,
                    _ => -1,
                }
            ),
        ];
    }

    private static int First(IReadOnlyList<Row> rows, Func<Row, bool> matches)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (matches(rows[i]))
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
