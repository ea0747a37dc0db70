using Mingzhang.Numbers;

namespace Mingzhang.Rules.Evaluation;

internal sealed class ArithmeticNode(char operation, NumberNode left, NumberNode right) : NumberNode
{
    public override Quantity Evaluate(Frame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        var worst = a.Standing > b.Standing ? a.Standing : b.Standing;
        if (worst != Standing.Ready)
        {
            return Quantity.Without(worst);
        }

        return operation switch
        {
            '+' => a + b,
            '-' => a + b.Scale(-1m),
            '*' => a * b,
            _ => a / b,
        };
    }

    public override ValueRange Range(Frame frame)
    {
        var a = left.Range(frame);
        var b = right.Range(frame);
        if (!a.IsKnown || !b.IsKnown)
        {
            return ValueRange.Unknown;
        }

        var unit = a.Unit ?? b.Unit;
        switch (operation)
        {
            case '+':
                return new ValueRange(a.Interval + b.In(unit).Interval, unit);
            case '-':
                return new ValueRange(a.Interval - b.In(unit).Interval, unit);
            case '*':
                return new ValueRange(a.Interval * b.Interval, unit);
            default:
                var bothMoney = a.Unit is not null && b.Unit is not null;
                var divisor = bothMoney ? b.In(a.Unit) : b;
                return Interval.Divide(a.Interval, divisor.Interval) is { } quotient
                    ? new ValueRange(quotient, bothMoney ? null : a.Unit)
                    : ValueRange.Unknown;
        }
    }

    public override LinearForm? Linear(Frame frame)
    {
        if (left.Linear(frame) is not { } a || right.Linear(frame) is not { } b)
        {
            return null;
        }

        return operation switch
        {
            '+' => a.Plus(b, 1m),
            '-' => a.Plus(b, -1m),
            '*' when a.IsConstant => b.Times(a.Constant, a.Unit),
            '*' when b.IsConstant => a.Times(b.Constant, b.Unit),
            '/' when b.IsConstant && b.Unit is null && b.Constant != 0m => a.Times(1m / b.Constant, null),
            _ => null,
        };
    }

    public override void Mark(Frame frame)
    {
        left.Mark(frame);
        right.Mark(frame);
    }

    public override void Collect(Frame frame, List<CellPlace> places, int most)
    {
        left.Collect(frame, places, most);
        right.Collect(frame, places, most);
    }
}

/// <summary>A function of one number: sign, abs, round.</summary>
internal abstract class DerivedNode(NumberNode operand) : NumberNode
{
    public override Quantity Evaluate(Frame frame)
    {
        var quantity = operand.Evaluate(frame);
        return quantity.Standing == Standing.Ready ? Apply(quantity) : quantity;
    }

    public override ValueRange Range(Frame frame)
    {
        var range = operand.Range(frame);
        return range.IsKnown ? range with { Interval = Apply(range.Interval) } : range;
    }

    public override void Mark(Frame frame) => operand.Mark(frame);

    public override void Collect(Frame frame, List<CellPlace> places, int most) => operand.Collect(frame, places, most);

    protected abstract Quantity Apply(Quantity quantity);

    protected abstract Interval Apply(Interval interval);
}

internal sealed class NegationNode(NumberNode operand) : DerivedNode(operand)
{
    private readonly NumberNode _operand = operand;

    public override LinearForm? Linear(Frame frame) => _operand.Linear(frame)?.Times(-1m, null);

    protected override Quantity Apply(Quantity quantity) => quantity.Scale(-1m);

    protected override Interval Apply(Interval interval) => new(-interval.High, -interval.Low);
}

internal sealed class AbsoluteNode(NumberNode operand) : DerivedNode(operand)
{
    protected override Quantity Apply(Quantity quantity) =>
        quantity with
        {
            Value = Math.Abs(quantity.Value),
            Exact = Math.Abs(quantity.Exact),
        };

    protected override Interval Apply(Interval interval)
    {
        var (low, high) = (Math.Abs(interval.Low), Math.Abs(interval.High));
        var crossesZero = interval.Low < 0m && interval.High > 0m;
        return new(crossesZero ? 0m : Math.Min(low, high), Math.Max(low, high));
    }
}

internal sealed class RoundNode(NumberNode operand, int decimals) : DerivedNode(operand)
{
    protected override Quantity Apply(Quantity quantity) =>
        quantity with
        {
            Value = Rounding.HalfUp(quantity.Value, decimals),
            Exact = Rounding.HalfUp(quantity.Exact, decimals),
        };

    protected override Interval Apply(Interval interval) =>
        new(Rounding.HalfUp(interval.Low, decimals), Rounding.HalfUp(interval.High, decimals));
}
