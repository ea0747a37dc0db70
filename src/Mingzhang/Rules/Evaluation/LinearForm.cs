using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Rules.Evaluation;

/// <summary>A printed figure, or a blank cell taken as zero, times a factor.</summary>
internal readonly record struct LinearTerm(CellPlace Cell, decimal Coefficient);

/// <summary>A value as a sum of printed figures times factors and a constant, in one unit as <see cref="Quantity"/> has it.</summary>
internal sealed class LinearForm
{
    private readonly List<LinearTerm> _terms = [];

    private LinearForm(MoneyUnit? unit, decimal constant) => (Unit, Constant) = (unit, constant);

    public IReadOnlyList<LinearTerm> Terms => _terms;

    public decimal Constant { get; private set; }

    public MoneyUnit? Unit { get; private set; }

    public bool IsConstant => _terms.Count == 0;

    public static LinearForm Of(decimal constant) => new(null, constant);

    public static LinearForm In(MoneyUnit? unit) => new(unit, 0m);

    /// <summary>Adds a cell; false when it holds a text that is no figure.</summary>
    public bool TryAdd(PanelData panel, ColumnAccess column, int row)
    {
        var cell = column.Cell(row);
        if (cell.Figure is null && (!cell.IsBlank || cell.IsUnreadable))
        {
            return false;
        }

        if (column.Place(row) is var place and >= 0)
        {
            var unit = column.Role is ColumnRole.Amount or ColumnRole.Percentage ? column.UnitAt(row) : null;
            _terms.Add(new LinearTerm(new CellPlace(panel, row, place), FactorTo(Unit, unit)));
        }

        return true;
    }

    /// <summary>Adds another form times a factor, in the unit of the first that has one.</summary>
    public LinearForm Plus(LinearForm other, decimal factor)
    {
        factor *= FactorTo(Unit, other.Unit);
        Unit ??= other.Unit;
        Constant += other.Constant * factor;
        foreach (var term in other._terms)
        {
            _terms.Add(term with { Coefficient = term.Coefficient * factor });
        }

        return this;
    }

    /// <summary>The form times a factor, which may bring the unit.</summary>
    public LinearForm Times(decimal factor, MoneyUnit? unit)
    {
        Unit ??= unit;
        Constant *= factor;
        for (var i = 0; i < _terms.Count; i++)
        {
            _terms[i] = _terms[i] with { Coefficient = _terms[i].Coefficient * factor };
        }

        return this;
    }

    private static decimal FactorTo(MoneyUnit? unit, MoneyUnit? own) =>
        unit is { } wanted && own is { } its ? its.FactorTo(wanted) : 1m;
}
