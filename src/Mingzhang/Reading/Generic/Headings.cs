using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Reading.Generic;

/// <summary>Puts headings over their columns where a source lost merged cells, and names the columns.</summary>
internal static class Headings
{
    /// <summary>
    /// The columns with headings put right: when headings of money stand over columns without money and the counts agree, they
    /// are dealt out in order; when they do not agree, columns without a sure heading have none.
    /// </summary>
    public static GuessedColumn[] Align(GuessedColumn[] columns, HeadedGrid grid)
    {
        var first = Array.FindIndex(columns, c => c.Role == ColumnRole.Amount && c.IsFilled);
        if (grid.IsReliable || first < 0)
        {
            return columns;
        }

        var isSure = Array.TrueForAll(columns[first..], c => !c.IsFilled || c.Path.Count > 0);
        var isClean = columns[..first].All(c => !IsMeasure(c.Leaf));
        if (isSure && isClean)
        {
            return columns;
        }

        var leaves = columns.Where(c => c.Path.Count > 0 && IsMeasure(c.Leaf)).ToList();
        var amounts = columns
            .Where(c => c.Index >= first && c.Role is ColumnRole.Amount or ColumnRole.Percentage)
            .ToList();
        var filled = amounts.FindLastIndex(c => c.IsFilled) + 1;
        var deals =
            leaves.Count == amounts.Count || (leaves.Count >= filled && leaves.Count > 0 && leaves[0].Index < first);
        return
        [
            .. columns.Select(c =>
            {
                var at = amounts.IndexOf(c);
                return at < 0 ? c
                    : deals && at < leaves.Count ? c with { Path = leaves[at].Path }
                    : deals || !isSure ? c with { Path = [] }
                    : c;
            }),
        ];
    }

    /// <summary>An id for each column, unique in its panel: its meaning, with the heading above where two mean the same.</summary>
    public static string[] Ids(IReadOnlyList<GuessedColumn> columns)
    {
        string[] ids =
        [
            .. columns.Select(c =>
                c.Role is ColumnRole.Amount or ColumnRole.Percentage or ColumnRole.Count
                    ? ColumnMeanings.Of(c.Leaf)
                    : Folding.Fold(c.Leaf)
            ),
        ];
        for (var level = 2; level <= 4; level++)
        {
            var twice = ids.GroupBy(i => i, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => g.Key)
                .ToHashSet();
            for (var i = 0; i < ids.Length; i++)
            {
                var path = columns[i].Path;
                if (twice.Contains(ids[i]) && path.Count >= level && columns[i].Role == ColumnRole.Amount)
                {
                    ids[i] = ColumnMeanings.Of(path[^level]) + "/" + ids[i];
                }
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            var id =
                ids[i].Length == 0
                    ? "列" + (columns[i].Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
                    : ids[i];
            for (var n = 2; !seen.Add(id); n++)
            {
                id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ids[i]}#{n}");
            }

            ids[i] = id;
        }

        return ids;
    }

    /// <summary>Whether a heading speaks of money.</summary>
    internal static bool IsMeasure(string heading)
    {
        var folded = Folding.Fold(heading);
        return folded.Length > 1
            && (
                ColumnMeanings.IsSum(folded)
                || ColumnMeanings.Of(heading) != folded
                || folded.EndsWith("收入", StringComparison.Ordinal)
                || folded.EndsWith("支出", StringComparison.Ordinal)
                || folded.EndsWith("安排", StringComparison.Ordinal)
                || folded.EndsWith('费')
            )
            && folded is not ("收入" or "支出");
    }
}
