using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Comparison;

/// <summary>A printed sum of money with its place.</summary>
/// <param name="Yuan">The money in yuan.</param>
/// <param name="LastPlace">The weight of its last printed place in yuan.</param>
/// <param name="Unit">How many yuan its unit is.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Money(decimal Yuan, decimal LastPlace, decimal Unit, Place Place)
{
    /// <summary>The money in a cell: blank is zero; null when it cannot be read or is no money.</summary>
    public static Money? Of(Table table, Panel panel, Row row, int column)
    {
        var cell = row.Cells[column];
        if (panel.Columns[column].Role != ColumnRole.Amount || cell.IsUnreadable || table.Unit is not { } unit)
        {
            return null;
        }

        var factor = unit.InYuan();
        var place = (cell.Place ?? row.Place ?? new Place()) with
        {
            Table = table.Form,
            Row = row.Name,
            Column = panel.Columns[column].Id,
            Text = cell.Text,
        };
        return cell.Figure is { } figure
            ? new Money(figure.Printed.Value * factor, figure.Printed.LastPlace * factor, factor, place)
            : new Money(0m, 0.01m * factor, factor, place);
    }

    /// <summary>How near it is to another print of the same money, both rounded to their last places.</summary>
    public Closeness To(Money other) =>
        SumTolerance.Grade(Yuan - other.Yuan, Math.Max(LastPlace, other.LastPlace), addends: 1);

    /// <summary>An amount of yuan in this one's unit, with the unit's name.</summary>
    public string Text(decimal yuan) => (yuan / Unit).Plain() + (Unit == 1m ? "元" : "万元");
}
