using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Reading.Generic;

/// <summary>
/// Whether a printed table is one that a form of a profile describes: a title alone does not make it so. Foreign layouts use the
/// same titles over other columns, and rules read in the wrong columns cry wolf.
/// </summary>
internal static class FormFit
{
    private const int Likely = 70;
    private const int ShareOfLines = 60;

    /// <summary>Whether the accounts and the columns of money are those of the panel.</summary>
    /// <param name="panel">The panel of the form.</param>
    /// <param name="table">The printed table.</param>
    /// <returns>
    /// Null when they are not. Otherwise, for each column of money of the form, the printed one counted from the first behind the
    /// name, -1 for none; empty when the places of the columns decide.
    /// </returns>
    public static int[]? OfKeyed(PanelDefinition panel, GuessedTable table)
    {
        if (panel.Accounts is { } system && table.System is { } printed && printed != system)
        {
            return null;
        }

        // A form without units is not that of a table which says of each row whose it is.
        if (FormShape.IndexOf(panel, ColumnRole.UnitCode) < 0 && table.PrintsUnits)
        {
            return null;
        }

        if (table.Panels is not [var only])
        {
            return [];
        }

        var filled = only
            .Columns.Where(c => c.Index > only.Name.Index && IsMoney(c.Role) && table.HasMoney(c))
            .ToList();
        var amounts = AmountColumns.Of(panel);
        if (!table.Grid.IsReliable)
        {
            return filled.Count > amounts.Count || IsForeign(table.Measures, amounts) ? null : [];
        }

        if (filled.Count == 0 || !filled.TrueForAll(IsSure))
        {
            return [];
        }

        var map = new int[amounts.Count];
        Array.Fill(map, -1);
        foreach (var column in filled)
        {
            var at = Find(column, amounts, map);
            if (at < 0)
            {
                return null;
            }

            map[at] = column.Index - only.Name.Index - 1;
        }

        // Columns of zeros alone say nothing of the form, but they are read where it knows them.
        foreach (var column in only.Columns.Where(c => c.Index > only.Name.Index && c.IsFilled && !filled.Contains(c)))
        {
            if (IsMoney(column.Role) && IsSure(column) && Find(column, amounts, map) is >= 0 and var at)
            {
                map[at] = column.Index - only.Name.Index - 1;
            }
        }

        return map;
    }

    // Text loses cells, so that headings do not stand over their columns: what they say altogether must do.
    private static bool IsForeign(IReadOnlyList<GuessedColumn> headings, IReadOnlyList<ColumnDefinition> amounts)
    {
        var known = headings.Count(h => amounts.Any(a => IsLike(h, a)));
        return headings.Count - known > known;
    }

    /// <summary>Whether most lines are those of the form and no column of money has a foreign heading.</summary>
    public static bool OfLines(FormDefinition form, PrintedTable table, int matched, int named)
    {
        if (named > 0 && matched * 100 < named * ShareOfLines)
        {
            return false;
        }

        if (table.Guess.Panels is not { } panels || panels.Count != form.Panels.Count)
        {
            return true;
        }

        foreach (var (printed, panel) in panels.Zip(form.Panels))
        {
            var amounts = AmountColumns.Of(panel);
            var money = printed.Columns.Where(c => IsMoney(c.Role)).ToList();
            var name = FormShape.IndexOf(panel, ColumnRole.Name);
            foreach (var (i, column) in money.Index().Where(c => table.Guess.HasMoney(c.Item)))
            {
                if (
                    i >= amounts.Count
                    || (amounts.Count > 1 && IsSure(column) && !IsLike(column, amounts[i]))
                    || column.Index - printed.Name.Index != FormShape.IndexOf(panel, amounts[i].Id) - name
                )
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsMoney(ColumnRole role) => role is ColumnRole.Amount or ColumnRole.Percentage;

    private static bool IsSure(GuessedColumn column) => column.Leaf.Any(c => c > 0x2E80);

    private static int Find(GuessedColumn column, IReadOnlyList<ColumnDefinition> amounts, int[] taken)
    {
        var best = -1;
        var score = 0;
        for (var i = 0; i < amounts.Count; i++)
        {
            if (taken[i] < 0 && IsLike(column, amounts[i]) && PathScore(column, amounts[i]) is var its && its > score)
            {
                (best, score) = (i, its);
            }
        }

        return best;
    }

    private static bool IsLike(GuessedColumn column, ColumnDefinition definition)
    {
        var printed = ColumnMeanings.Of(column.Leaf);
        return Headers(definition) is { Count: > 0 } headers
            && (
                ColumnMeanings.Of(headers[^1]) == printed
                || Folding.Likeness(Folding.Letters(headers[^1]), Folding.Letters(column.Leaf)) >= Likely
                || (ColumnMeanings.IsSum(Folding.Fold(headers[^1])) && printed is "合计" or "小计")
            );
    }

    // The headings above decide between columns with the same lowest heading.
    private static int PathScore(GuessedColumn column, ColumnDefinition definition)
    {
        var headers = Headers(definition).ToList();
        var score = 1 + Folding.Likeness(Folding.Letters(headers[^1]), Folding.Letters(column.Leaf));
        if (headers.Count > 1 && column.Path.Count > 1)
        {
            score +=
                2
                * Folding.Likeness(
                    Folding.Letters(string.Concat(headers[..^1])),
                    Folding.Letters(string.Concat(column.Path.SkipLast(1)))
                );
        }

        return score;
    }

    private static List<string> Headers(ColumnDefinition definition) =>
        [.. definition.Header.Select(h => h.Source).Where(h => h.Any(c => c > 0x2E80))];
}
