namespace Mingzhang.Rules.Evaluation;

/// <summary>A column of a reference, once for each column that the rule runs over.</summary>
internal sealed class ColumnNode(IReadOnlyList<ColumnAccess> columns)
{
    public ColumnAccess At(Frame frame) => columns.Count == 1 ? columns[0] : columns[frame.Column];
}
