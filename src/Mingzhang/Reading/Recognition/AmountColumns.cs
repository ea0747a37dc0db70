using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;

namespace Mingzhang.Reading.Recognition;

/// <summary>Decides which amount column of the form each printed amount column is, by headings and then by sums.</summary>
internal static class AmountColumns
{
    /// <summary>
    /// For each amount column of the panel the printed column it stands in, counted from the first amount; -1 for none.
    /// </summary>
    public static int[] Settle(
        PanelDefinition panel,
        IReadOnlyList<ColumnDefinition> amounts,
        IReadOnlyList<GridLine> header,
        IReadOnlyList<KeyedLine> body
    )
    {
        var printed = body.Select(b => LastFigure(b) + 1).DefaultIfEmpty(0).Max();
        var width = body.Count == 0 ? 0 : body.Max(b => b.Amounts.Count);
        var straight = Straight(amounts.Count);
        if (width == amounts.Count || amounts.Count == 1)
        {
            return straight;
        }

        var named = Named(amounts, header);
        var skipping = new int[amounts.Count];
        var next = 0;
        for (var i = 0; i < amounts.Count; i++)
        {
            skipping[i] = named[i] ? next++ : -1;
        }

        return next >= printed && next <= width && next < amounts.Count && next > 0 ? skipping : straight;
    }

    /// <summary>
    /// For each amount column the printed column whose lowest heading is its own, counted from the first amount; null when
    /// some heading is not printed, or not once. For grids whose columns can be trusted.
    /// </summary>
    public static int[]? ByHeadings(IReadOnlyList<ColumnDefinition> amounts, IReadOnlyList<GridLine> header, int first)
    {
        var lowest = new Dictionary<int, string>();
        foreach (var (text, column) in header.SelectMany(h => h.Filled).Where(c => c.Column >= first))
        {
            lowest[column] = Folding.Letters(text);
        }

        var found = amounts
            .Select(FormShape.HeadingOf)
            .Select(leaf => lowest.Where(p => p.Value == leaf).Select(p => p.Key - first).ToList())
            .ToList();
        return found.TrueForAll(f => f.Count == 1) && found.Select(f => f[0]).Distinct().Count() == amounts.Count
            ? [.. found.Select(f => f[0])]
            : null;
    }

    private static int LastFigure(KeyedLine line)
    {
        var last = -1;
        for (var i = 0; i < line.Amounts.Count; i++)
        {
            last = line.Amounts[i].Length > 0 ? i : last;
        }

        return last;
    }

    private static int[] Straight(int count) => [.. Enumerable.Range(0, count)];

    // Whether the lowest heading of a column is printed somewhere in the header; each printed heading serves one column.
    private static bool[] Named(IReadOnlyList<ColumnDefinition> amounts, IReadOnlyList<GridLine> header)
    {
        var texts = header.SelectMany(h => h.Filled).Select(c => Folding.Letters(c.Text)).ToList();
        var named = new bool[amounts.Count];
        for (var i = 0; i < amounts.Count; i++)
        {
            var leaf = FormShape.HeadingOf(amounts[i]);
            var upper = amounts[i].Header.Count > 1 ? Folding.Letters(amounts[i].Header[0].Source) : "";
            var at = texts.FindIndex(t => t == leaf || (leaf.Length > 3 && Folding.Likeness(t, leaf) >= 80));
            named[i] =
                at >= 0
                && (upper.Length == 0 || upper.Contains('本') || texts.Exists(t => Folding.Likeness(t, upper) >= 60));
            if (named[i])
            {
                texts[at] = "";
            }
        }

        return named;
    }

    /// <summary>The columns of a panel that hold money.</summary>
    public static IReadOnlyList<ColumnDefinition> Of(PanelDefinition panel) =>
        [.. panel.Columns.Where(c => c.Role is ColumnRole.Amount or ColumnRole.Percentage)];
}
