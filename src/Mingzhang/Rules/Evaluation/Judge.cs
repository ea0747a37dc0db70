using Mingzhang.Numbers;
using Mingzhang.Rules.Language;

namespace Mingzhang.Rules.Evaluation;

/// <summary>What came of holding one number against another.</summary>
/// <param name="Closeness">How near they are.</param>
/// <param name="OnlyExactly">Whether the prints agree and only the exact sums differ.</param>
internal readonly record struct Verdict(Closeness Closeness, bool OnlyExactly = false);

/// <summary>Judges two numbers, with allowance for the rounding of printed figures.</summary>
internal static class Judge
{
    /// <summary>
    /// Holds two numbers in a relation. When every figure is known exactly, the exact sums decide; otherwise the printed
    /// ones do, graded by <see cref="SumTolerance"/> with as many addends as both sides have together, less one for the
    /// figure that is the total.
    /// </summary>
    public static Verdict Numbers(Relation relation, Quantity left, Quantity right)
    {
        right = right.In(left.Unit);
        left = left.In(right.Unit);
        var printed = Excess(relation, left.Value, right.Value);
        if (left.IsExact && right.IsExact)
        {
            var exact = Excess(relation, left.Exact, right.Exact);
            if (exact == 0m)
            {
                return new Verdict(OfPrints(printed, left, right));
            }

            // A blank may hide an amount too small to be printed.
            var hidden = Math.Max(left.LastPlace, right.LastPlace) * (left.Blanks + right.Blanks) / 2m;
            if (Math.Abs(exact) > hidden)
            {
                return new Verdict(Closeness.Wrong, OnlyExactly: printed == 0m);
            }
        }

        return new Verdict(Grade(printed, left, right));
    }

    /// <summary>
    /// Holds two numbers in a relation where figures are divided: by the values they may have before rounding. Null when a
    /// divisor may be zero.
    /// </summary>
    /// <param name="relation">The relation.</param>
    /// <param name="left">The left number.</param>
    /// <param name="right">The right number.</param>
    /// <param name="a">What the left may be before rounding.</param>
    /// <param name="b">What the right may be before rounding.</param>
    /// <param name="printed">Which side is the printed share or rate that the other is rounded to; null when neither is.</param>
    public static Verdict? Ratios(
        Relation relation,
        Quantity left,
        Quantity right,
        ValueRange a,
        ValueRange b,
        RuleSide? printed
    )
    {
        if (!a.IsKnown || !b.IsKnown)
        {
            return null;
        }

        right = right.In(left.Unit);
        b = b.In(left.Unit ?? a.Unit);
        var isPossible = relation switch
        {
            Relation.Equal => a.Interval.Meets(b.Interval),
            Relation.NotEqual => true,
            Relation.Less or Relation.LessOrEqual => a.Interval.Low <= b.Interval.High,
            _ => a.Interval.High >= b.Interval.Low,
        };
        var holds =
            relation == Relation.Equal
                ? RoundsTo(left.Value, right.Value, printed)
                : Excess(relation, left.Value, right.Value) == 0m;
        var closeness =
            holds ? Closeness.Holds
            : isPossible && relation != Relation.NotEqual ? Closeness.Rounding
            : Closeness.Wrong;
        return new Verdict(closeness);
    }

    // By how much a relation is violated; 0 when it holds.
    private static decimal Excess(Relation relation, decimal left, decimal right)
    {
        var difference = left - right;
        return relation switch
        {
            Relation.Equal => difference,
            Relation.LessOrEqual => Math.Max(difference, 0m),
            Relation.GreaterOrEqual => Math.Min(difference, 0m),
            Relation.Less => difference < 0m ? 0m : Strictly(difference),
            Relation.Greater => difference > 0m ? 0m : Strictly(difference),
            _ => difference == 0m ? decimal.MaxValue : 0m,
        };
    }

    // “Less” and “greater” are violated by equal values too: no rounding excuses that.
    private static decimal Strictly(decimal difference) => difference == 0m ? decimal.MaxValue : difference;

    // The exact sums agree, so a difference of the prints is rounding; a wild one is a misprint, which MZ-P-001 reports.
    private static Closeness OfPrints(decimal difference, Quantity left, Quantity right) =>
        Grade(difference, left, right) is Closeness.Rounding or Closeness.Doubtful
            ? Closeness.Rounding
            : Closeness.Holds;

    private static Closeness Grade(decimal difference, Quantity left, Quantity right)
    {
        if (difference == 0m)
        {
            return Closeness.Holds;
        }

        var lastPlace = Math.Max(left.LastPlace, right.LastPlace);
        if (lastPlace == 0m || difference == decimal.MaxValue)
        {
            return Closeness.Wrong;
        }

        // A figure printed as zero hardly ever hides anything: it cannot make a difference likely, only possible.
        var addends = Math.Max(left.Addends + right.Addends - 1, 0);
        var grade = SumTolerance.Grade(difference, lastPlace, addends);
        return
            grade == Closeness.Wrong
            && SumTolerance.Grade(difference, lastPlace, addends + left.Zeros + right.Zeros) != Closeness.Wrong
            ? Closeness.Doubtful
            : grade;
    }

    // The printed share or rate is the quotient rounded to its own places.
    private static bool RoundsTo(decimal left, decimal right, RuleSide? printed) =>
        printed switch
        {
            RuleSide.Left => left == Rounding.HalfUp(right, left.Scale),
            RuleSide.Right => right == Rounding.HalfUp(left, right.Scale),
            _ => left == right,
        };
}
