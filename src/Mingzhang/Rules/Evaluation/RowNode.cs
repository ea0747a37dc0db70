using Mingzhang.Rules.Register;

namespace Mingzhang.Rules.Evaluation;

/// <summary>One row: that of a variable, or the only one of a row set.</summary>
internal abstract class RowNode
{
    /// <summary>Finds the row.</summary>
    /// <param name="frame">The bindings.</param>
    /// <param name="panel">Its panel.</param>
    /// <param name="row">Its number; -1 when there is none.</param>
    /// <returns>Ready also without a row, when a row that is not there counts as blank.</returns>
    public abstract Standing Find(Frame frame, out PanelData panel, out int row);
}

internal sealed class VariableRowNode(int variable) : RowNode
{
    public override Standing Find(Frame frame, out PanelData panel, out int row)
    {
        panel = frame.Panels[variable];
        row = frame.Rows[variable];
        return Standing.Ready;
    }
}

internal sealed class SingleRowNode(RowSetNode rows, MissingPolicy missing) : RowNode
{
    public override Standing Find(Frame frame, out PanelData panel, out int row)
    {
        panel = rows.Panel;
        row = -1;
        var standing = rows.Find(frame, out var found);
        if (standing != Standing.Ready)
        {
            return standing;
        }

        switch (found.Count)
        {
            case 0:
                return missing.ForBlank();
            case 1:
                row = found.Rows[found.Start];
                return Standing.Ready;
            default:
                return Standing.Short;
        }
    }
}
