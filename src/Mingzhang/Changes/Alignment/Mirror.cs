namespace Mingzhang.Changes.Alignment;

/// <summary>
/// Makes alignment indifferent to which side is called old: of two ways that are equally good, both directions choose the same,
/// so that the comparison of new with old mirrors that of old with new.
/// </summary>
internal static class Mirror
{
    /// <summary>Whether two sequences must be exchanged before they are aligned.</summary>
    public static bool IsNeeded(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        if (old.Count != @new.Count)
        {
            return old.Count > @new.Count;
        }

        for (var i = 0; i < old.Count; i++)
        {
            var order = string.CompareOrdinal(old[i], @new[i]);
            if (order != 0)
            {
                return order > 0;
            }
        }

        return false;
    }
}
