using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Changes;

/// <summary>Compares two cells that correspond.</summary>
/// <param name="oldUnit">The unit of money of the old table.</param>
/// <param name="newUnit">The unit of money of the new table.</param>
internal sealed class CellComparison(MoneyUnit? oldUnit, MoneyUnit? newUnit)
{
    private const decimal LargestRatio = 1_000_000m;

    /// <summary>The change; null when there is none.</summary>
    public CellChange? Of(Column oldColumn, Column newColumn, Cell old, Cell @new)
    {
        if (
            old.Figure is { } before
            && @new.Figure is { } after
            && Factor(oldColumn, newColumn) is var factor and not 1m
        )
        {
            // Printed in another unit: the same as long as rounding explains the difference.
            var difference = after.Printed.Value - (before.Printed.Value * factor);
            var tolerance = Math.Max(after.Printed.LastPlace, before.Printed.LastPlace * factor) / 2;
            return Math.Abs(difference) <= tolerance
                ? null
                : Figure(newColumn, old, @new, difference, before.Printed.Value * factor);
        }

        if (Keys.Of(old) == Keys.Of(@new))
        {
            return null;
        }

        var blankIsZero = (newColumn.Format ?? oldColumn.Format) is { BlankZero: true };
        return (ValueOf(old, blankIsZero), ValueOf(@new, blankIsZero)) switch
        {
            ({ } from, { } to) => Figure(newColumn, old, @new, to - from, from),
            _ when IsFigure(old) && IsFigure(@new) => new CellChange(newColumn, old, @new) { IsFigure = true },
            _ => new CellChange(newColumn, old, @new),
        };
    }

    private static CellChange Figure(Column column, Cell old, Cell @new, decimal difference, decimal @base) =>
        new(column, old, @new)
        {
            IsFigure = true,
            Difference = difference,
            Percentage = Percentage(difference, @base),
        };

    private static decimal? Percentage(decimal difference, decimal @base) =>
        @base == 0m || Math.Abs(difference) / LargestRatio > Math.Abs(@base)
            ? null
            : Rounding.HalfUp(difference / Math.Abs(@base) * 100m, 2);

    private static decimal? ValueOf(Cell cell, bool blankIsZero) =>
        cell.Figure?.Printed.Value ?? (cell.IsBlank && blankIsZero ? 0m : null);

    private static bool IsFigure(Cell cell) => cell.Figure is not null || cell.IsBlank;

    // By what an old figure is multiplied to stand in the new unit.
    private decimal Factor(Column oldColumn, Column newColumn)
    {
        if (oldColumn.Role != ColumnRole.Amount || newColumn.Role != ColumnRole.Amount)
        {
            return 1m;
        }

        return (oldUnit ?? oldColumn.Format?.Unit, newUnit ?? newColumn.Format?.Unit) is ({ } its, { } wanted)
            ? its.FactorTo(wanted)
            : 1m;
    }
}
