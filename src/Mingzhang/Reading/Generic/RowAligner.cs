using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Reading.Generic;

/// <summary>
/// Puts rows back into their columns where a text source lost empty cells: the rows of the usual length say what the columns are,
/// and a row that does not fit them is moved until it does.
/// </summary>
internal static class RowAligner
{
    private const int Furthest = 3;
    private const int FewRows = 3;

    /// <summary>The rows that say what the columns are: those of the usual length.</summary>
    public static IReadOnlyList<GridLine> Models(HeadedGrid first, IReadOnlyList<GridLine> all)
    {
        if (first.IsReliable)
        {
            return all;
        }

        var rows = first.Body.Count >= FewRows ? first.Body : all;
        var usual = rows.GroupBy(l => l.Texts.Length)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key)
            .FirstOrDefault();
        return usual is null ? all : [.. usual];
    }

    /// <summary>The rows, those that do not fit the columns moved where they do.</summary>
    public static List<GridLine> Align(IReadOnlyList<GridLine> rows, GuessedColumn[] columns) =>
        [.. rows.Select(r => Align(r, columns))];

    private static GridLine Align(GridLine row, GuessedColumn[] columns)
    {
        if (Fits(row, columns))
        {
            return row;
        }

        for (var distance = 1; distance <= Furthest; distance++)
        {
            foreach (var by in (int[])[distance, -distance])
            {
                if (row.Moved(by) is { } moved && Fits(moved, columns))
                {
                    return moved;
                }
            }
        }

        return row;
    }

    private static bool Fits(GridLine row, GuessedColumn[] columns)
    {
        foreach (var (text, column) in row.Filled)
        {
            if (column >= columns.Length)
            {
                return false;
            }

            var isWords = text.Any(c => c > 0x2E80);
            var fits = columns[column].Role switch
            {
                ColumnRole.Amount or ColumnRole.Percentage => !isWords,
                ColumnRole.Name => isWords || !KeyedGrid.IsAmount(text),
                ColumnRole.Code or ColumnRole.UnitCode or ColumnRole.LineNumber => !KeyedGrid.IsAmount(text)
                    && (!isWords || RowKinds.IsTotal(Folding.Fold(text))),
                _ => true,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
