using Mingzhang.Numbers;

namespace Mingzhang.Rules.Evaluation;

/// <summary>The values that a number may have before rounding, for quotients and products.</summary>
internal readonly record struct ValueRange(Interval Interval, MoneyUnit? Unit, bool IsKnown = true)
{
    /// <summary>Nothing can be said.</summary>
    public static readonly ValueRange Unknown = new(default, null, false);

    /// <summary>The same money in another unit.</summary>
    public ValueRange In(MoneyUnit? unit)
    {
        if (unit is null || Unit is null || Unit == unit)
        {
            return this with { Unit = unit ?? Unit };
        }

        var factor = Unit.Value.FactorTo(unit.Value);
        return this with { Interval = Interval * Interval.Exactly(factor), Unit = unit };
    }

    /// <summary>What a quantity of independent rounded figures may stand for.</summary>
    public static ValueRange Of(Quantity quantity)
    {
        if (quantity.IsExact)
        {
            return new ValueRange(Interval.Exactly(quantity.Exact), quantity.Unit);
        }

        var slack = quantity.LastPlace * (quantity.Addends + quantity.Zeros) / 2m;
        return new ValueRange(new Interval(quantity.Value - slack, quantity.Value + slack), quantity.Unit);
    }
}
