using Mingzhang.Forms;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Makes quantities of cells.</summary>
internal static class CellReader
{
    /// <summary>
    /// The quantity in a cell. Amounts and percentages are rounded in print; weights and counts are exact. A text that is
    /// no figure leaves the rule short of data.
    /// </summary>
    public static Quantity Read(ColumnAccess column, int row)
    {
        var cell = column.Cell(row);
        if (cell.Figure is not { } figure)
        {
            return cell.IsBlank && !cell.IsUnreadable
                ? Quantity.Blank(column.UnitAt(row))
                : Quantity.Without(Standing.Short);
        }

        var printed = figure.Printed;
        if (column.Role is not (ColumnRole.Amount or ColumnRole.Percentage))
        {
            return Quantity.Plain(printed.Value, hasData: true);
        }

        var unit = column.UnitAt(row);
        var isZero = printed.Value == 0m;
        return new Quantity
        {
            Value = printed.Value,
            Exact = figure.Exact is { } exact && unit is { } known ? exact.In(known) : 0m,
            IsExact = figure.Exact is not null && unit is not null,
            LastPlace = printed.LastPlace,
            Addends = isZero ? 0 : 1,
            Zeros = isZero ? 1 : 0,
            HasData = true,
            Unit = unit,
        };
    }
}
