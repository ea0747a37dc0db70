using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Layout;

/// <summary>
/// How far the names of rows are indented: by the place of the row's level among those that the panel prints, so that a
/// table of 项 alone is not indented at all.
/// </summary>
internal sealed class RowIndents
{
    private readonly Dictionary<RowLevel, int> _steps;

    /// <summary>Looks at the levels of a panel.</summary>
    public RowIndents(Panel panel)
    {
        var depths = panel.Rows.Select(r => Depth(r.Level)).Where(d => d > 0).Distinct().Order().ToList();
        _steps = panel
            .Rows.Select(r => r.Level)
            .Distinct()
            .ToDictionary(l => l, l => Math.Max(0, depths.IndexOf(Depth(l))));
    }

    /// <summary>The steps of indentation of a level, 0 to 6.</summary>
    public int Of(RowLevel level) => _steps[level];

    private static int Depth(RowLevel level) =>
        level switch
        {
            RowLevel.Department => 1,
            RowLevel.Unit or RowLevel.Elimination => 2,
            RowLevel.Class => 3,
            RowLevel.Category => 4,
            RowLevel.Item => 5,
            RowLevel.SubItem => 6,
            RowLevel.Project => 7,
            _ => 0,
        };
}
