using Mingzhang.Rules.Language;

namespace Mingzhang.Rules.Evaluation;

/// <summary>A predicate on a row that no index serves.</summary>
internal abstract class RowTest
{
    public abstract Truth Holds(Frame frame, int row);
}

/// <summary>A key or text column of the row against a text.</summary>
internal sealed class RowTextTest(Func<int, string> textOf, Relation relation, TextNode value) : RowTest
{
    public override Truth Holds(Frame frame, int row)
    {
        var other = value.Evaluate(frame);
        return other.Standing == Standing.Ready
            ? Truths.Of(TextComparisonNode.Holds(relation, textOf(row), other.Text))
            : Truths.Of(other.Standing);
    }
}

/// <summary>A number of the row against a number; a blank counts as zero.</summary>
internal sealed class RowNumberTest(ColumnAccess column, Relation relation, NumberNode value) : RowTest
{
    public override Truth Holds(Frame frame, int row)
    {
        var own = CellReader.Read(column, row);
        var other = value.Evaluate(frame);
        var worst = own.Standing > other.Standing ? own.Standing : other.Standing;
        return worst == Standing.Ready ? Truths.Of(NumberComparisonNode.Holds(relation, own, other)) : Truths.Of(worst);
    }
}

/// <summary>A key or text column of the row among texts.</summary>
internal sealed class RowMembershipTest(Func<int, string> textOf, bool negated, ISetNode set) : RowTest
{
    public override Truth Holds(Frame frame, int row)
    {
        var found = set.Contains(frame, textOf(row));
        return found is Truth.Yes or Truth.No ? Truths.Of(found == Truth.Yes != negated) : found;
    }
}
