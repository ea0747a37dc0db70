using Mingzhang.Rules.Language;

namespace Mingzhang.Rules.Evaluation;

/// <summary>The outcome of a condition.</summary>
internal enum Truth : byte
{
    No,
    Yes,

    /// <summary>It speaks of something that is not there.</summary>
    Skip,

    /// <summary>It cannot be told.</summary>
    Short,
}

internal static class Truths
{
    public static Truth Of(bool holds) => holds ? Truth.Yes : Truth.No;

    public static Truth Of(Standing standing) => standing == Standing.Short ? Truth.Short : Truth.Skip;
}

/// <summary>An expression that yields true or false.</summary>
internal abstract class ConditionNode
{
    public abstract Truth Evaluate(Frame frame);
}

/// <summary>Numbers as printed, without allowance for rounding.</summary>
internal sealed class NumberComparisonNode(Relation relation, NumberNode left, NumberNode right) : ConditionNode
{
    public override Truth Evaluate(Frame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        var worst = a.Standing > b.Standing ? a.Standing : b.Standing;
        return worst == Standing.Ready ? Truths.Of(Holds(relation, a, b)) : Truths.Of(worst);
    }

    public static bool Holds(Relation relation, Quantity a, Quantity b)
    {
        var order = a.Value.CompareTo(b.In(a.Unit).Value);
        return relation switch
        {
            Relation.Equal => order == 0,
            Relation.NotEqual => order != 0,
            Relation.Less => order < 0,
            Relation.LessOrEqual => order <= 0,
            Relation.Greater => order > 0,
            _ => order >= 0,
        };
    }
}

internal sealed class TextComparisonNode(Relation relation, TextNode left, TextNode right) : ConditionNode
{
    public override Truth Evaluate(Frame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        var worst = a.Standing > b.Standing ? a.Standing : b.Standing;
        return worst == Standing.Ready ? Truths.Of(Holds(relation, a.Text, b.Text)) : Truths.Of(worst);
    }

    public static bool Holds(Relation relation, string text, string other) =>
        relation switch
        {
            Relation.Equal => text == other,
            Relation.NotEqual => text != other,
            Relation.Matches => Glob.Matches(text, other),
            Relation.NotMatches => !Glob.Matches(text, other),
            Relation.Starts => text.StartsWith(other, StringComparison.Ordinal),
            _ => !text.StartsWith(other, StringComparison.Ordinal),
        };
}

internal sealed class ConjunctionNode(bool isOr, ConditionNode left, ConditionNode right) : ConditionNode
{
    public override Truth Evaluate(Frame frame)
    {
        var decisive = isOr ? Truth.Yes : Truth.No;
        var a = left.Evaluate(frame);
        if (a == decisive)
        {
            return a;
        }

        var b = right.Evaluate(frame);
        return b == decisive || a is Truth.Yes or Truth.No ? b : (Truth)Math.Max((byte)a, (byte)b);
    }
}

internal sealed class NotNode(ConditionNode operand) : ConditionNode
{
    public override Truth Evaluate(Frame frame) =>
        operand.Evaluate(frame) switch
        {
            Truth.Yes => Truth.No,
            Truth.No => Truth.Yes,
            var other => other,
        };
}

internal sealed class RowsExistNode(RowSetNode rows) : ConditionNode
{
    public override Truth Evaluate(Frame frame)
    {
        var standing = rows.Find(frame, out var found);
        return standing == Standing.Ready ? Truths.Of(found.Count > 0) : Truths.Of(standing);
    }
}

/// <summary>present(表), empty(表).</summary>
internal sealed class TableConditionNode(bool asksForEmpty, string form) : ConditionNode
{
    public override Truth Evaluate(Frame frame)
    {
        var tables = frame.Pack.Tables(form);
        return asksForEmpty
            ? tables.Count == 0
                ? Truth.Skip
                : Truths.Of(tables.All(t => t.IsEmpty))
            : Truths.Of(tables.Count > 0);
    }
}

/// <summary>A value in listed values, or in a column of some rows.</summary>
internal sealed class MembershipNode(bool negated, TextNode left, ISetNode set) : ConditionNode
{
    public override Truth Evaluate(Frame frame)
    {
        var value = left.Evaluate(frame);
        if (value.Standing != Standing.Ready)
        {
            return Truths.Of(value.Standing);
        }

        var found = set.Contains(frame, value.Text);
        return found is Truth.Yes or Truth.No ? Truths.Of(found == Truth.Yes != negated) : found;
    }
}

/// <summary>A number among listed numbers.</summary>
internal sealed class NumberMembershipNode(bool negated, NumberNode left, IReadOnlyList<NumberNode> items)
    : ConditionNode
{
    public override Truth Evaluate(Frame frame)
    {
        var value = left.Evaluate(frame);
        if (value.Standing != Standing.Ready)
        {
            return Truths.Of(value.Standing);
        }

        foreach (var item in items)
        {
            var other = item.Evaluate(frame);
            if (other.Standing != Standing.Ready)
            {
                return Truths.Of(other.Standing);
            }

            if (NumberComparisonNode.Holds(Relation.Equal, value, other))
            {
                return Truths.Of(!negated);
            }
        }

        return Truths.Of(negated);
    }
}
