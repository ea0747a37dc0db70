namespace Mingzhang.Changes.Alignment;

/// <summary>
/// What one comparison may cost. Exact alignment is quadratic, so each use of it is paid for from here; when nothing is left,
/// cheaper and coarser ways are taken, and hostile files cost no more than a bounded time.
/// </summary>
internal sealed class WorkBudget
{
    private long _left = 100_000_000;

    /// <summary>The largest table that an exact alignment may fill, in cells; also what bounds its memory.</summary>
    public const int LargestTable = 1 << 18;

    /// <summary>Takes some steps; false, and nothing is taken, when fewer are left.</summary>
    public bool Take(long steps)
    {
        if (steps > _left)
        {
            return false;
        }

        _left -= steps;
        return true;
    }
}
