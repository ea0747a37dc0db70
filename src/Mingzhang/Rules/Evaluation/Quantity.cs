using Mingzhang.Numbers;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Whether a value could be had. Of two values the worse standing prevails, in this order.</summary>
internal enum Standing : byte
{
    /// <summary>The value is there.</summary>
    Ready,

    /// <summary>The rule does not concern it: a blank that is skipped, a zero base, a value in another unit.</summary>
    Skip,

    /// <summary>A row or cell that the rule demands is not there.</summary>
    Missing,

    /// <summary>It cannot be told: an unreadable cell, or several rows where one is asked for.</summary>
    Short,
}

/// <summary>A number with all that is needed to judge its rounding.</summary>
internal readonly record struct Quantity
{
    /// <summary>Whether it could be had.</summary>
    public Standing Standing { get; init; }

    /// <summary>The value, summed as printed.</summary>
    public decimal Value { get; init; }

    /// <summary>The value summed from exact facts; means something only if <see cref="IsExact"/>.</summary>
    public decimal Exact { get; init; }

    /// <summary>Whether every figure in it is known exactly.</summary>
    public bool IsExact { get; init; }

    /// <summary>The coarsest last place among its rounded figures; 0 without any.</summary>
    public decimal LastPlace { get; init; }

    /// <summary>How many rounded figures other than zero it is made of.</summary>
    public int Addends { get; init; }

    /// <summary>How many figures printed as zero it is made of.</summary>
    public int Zeros { get; init; }

    /// <summary>How many blank cells of money were taken as zero.</summary>
    public int Blanks { get; init; }

    /// <summary>Whether some figure of the pack, or some row that was counted, stands behind it.</summary>
    public bool HasData { get; init; }

    /// <summary>The unit of money; null for plain numbers.</summary>
    public MoneyUnit? Unit { get; init; }

    /// <summary>No value, for a reason.</summary>
    public static Quantity Without(Standing standing) => new() { Standing = standing };

    /// <summary>A number that carries no rounding.</summary>
    public static Quantity Plain(decimal value, bool hasData = false) =>
        new()
        {
            Value = value,
            Exact = value,
            IsExact = true,
            HasData = hasData,
        };

    /// <summary>A blank cell of money taken as zero.</summary>
    public static Quantity Blank(MoneyUnit? unit) =>
        new()
        {
            IsExact = true,
            Blanks = 1,
            Unit = unit,
        };

    /// <summary>The same money in another unit; plain numbers take the unit as it is.</summary>
    public Quantity In(MoneyUnit? unit)
    {
        if (unit is null || Unit is null || Unit == unit)
        {
            return this with { Unit = unit ?? Unit };
        }

        var yuan = MoneyUnit.WanYuan.InYuan();
        return Unit == MoneyUnit.WanYuan
            ? Scale(yuan) with
            {
                Unit = unit,
            }
            : this with
            {
                Value = Value / yuan,
                Exact = Exact / yuan,
                LastPlace = LastPlace / yuan,
                Unit = unit,
            };
    }

    /// <summary>The value times an exact factor.</summary>
    public Quantity Scale(decimal factor) =>
        this with
        {
            Value = Value * factor,
            Exact = Exact * factor,
            LastPlace = LastPlace * Math.Abs(factor),
        };

    /// <summary>The sum of two quantities, in the unit of the first that has one.</summary>
    public static Quantity operator +(Quantity a, Quantity b)
    {
        var unit = a.Unit ?? b.Unit;
        b = b.In(unit);
        return new Quantity
        {
            Standing = a.Standing > b.Standing ? a.Standing : b.Standing,
            Value = a.Value + b.Value,
            Exact = a.Exact + b.Exact,
            IsExact = a.IsExact && b.IsExact,
            LastPlace = Math.Max(a.LastPlace, b.LastPlace),
            Addends = a.Addends + b.Addends,
            Zeros = a.Zeros + b.Zeros,
            Blanks = a.Blanks + b.Blanks,
            HasData = a.HasData || b.HasData,
            Unit = unit,
        };
    }

    /// <summary>The product; at most one of the two is money.</summary>
    public static Quantity operator *(Quantity a, Quantity b) =>
        a with
        {
            Standing = a.Standing > b.Standing ? a.Standing : b.Standing,
            Value = a.Value * b.Value,
            Exact = a.Exact * b.Exact,
            IsExact = a.IsExact && b.IsExact,
            LastPlace = Math.Max(a.LastPlace * Math.Abs(b.Value), b.LastPlace * Math.Abs(a.Value)),
            Addends = a.Addends + b.Addends,
            Zeros = a.Zeros + b.Zeros,
            Blanks = a.Blanks + b.Blanks,
            HasData = a.HasData || b.HasData,
            Unit = a.Unit ?? b.Unit,
        };

    /// <summary>The quotient; a zero divisor means that the rule does not apply.</summary>
    public static Quantity operator /(Quantity a, Quantity b)
    {
        var bothMoney = a.Unit is not null && b.Unit is not null;
        var divisor = bothMoney ? b.In(a.Unit) : b;
        if (divisor.Value == 0m || (divisor.IsExact && divisor.Exact == 0m))
        {
            var worst = a.Standing > b.Standing ? a.Standing : b.Standing;
            return Without(worst > Standing.Skip ? worst : Standing.Skip);
        }

        var inverse = divisor with { Value = 1m, Exact = 1m, LastPlace = 0m, Unit = null };
        var product = a * inverse;
        return product with
        {
            Value = a.Value / divisor.Value,
            Exact = product.IsExact ? a.Exact / divisor.Exact : 0m,
            LastPlace = a.LastPlace / Math.Abs(divisor.Value),
            Unit = bothMoney ? null : a.Unit,
        };
    }
}
