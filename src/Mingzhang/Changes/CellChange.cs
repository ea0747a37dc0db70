using Mingzhang.Forms;

namespace Mingzhang.Changes;

/// <summary>A cell whose content changed.</summary>
/// <param name="Column">Its column, as it now stands.</param>
/// <param name="Old">How it stood.</param>
/// <param name="New">How it stands.</param>
public sealed record CellChange(Column Column, Cell Old, Cell New)
{
    /// <summary>Whether a figure changed, was filled in or was taken out; otherwise it is text.</summary>
    public bool IsFigure { get; init; }

    /// <summary>
    /// New minus old, in the unit of the new table; 0 when only the decimals changed. Null for text, and for a blank that does not
    /// stand for zero.
    /// </summary>
    public decimal? Difference { get; init; }

    /// <summary>The difference in percent of the old figure, to two decimals; null for a zero base and beyond a million times.</summary>
    public decimal? Percentage { get; init; }
}
