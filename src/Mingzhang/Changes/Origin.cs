using Mingzhang.Packs;

namespace Mingzhang.Changes;

/// <summary>
/// Where two packs come from. Of a compiled pack more is known than can be read from a document: the exact title of a table, upper
/// headings, the code and scope of the body. Where one was compiled and the other read, these are not compared.
/// </summary>
/// <param name="old">The old pack.</param>
/// <param name="new">The new pack.</param>
internal sealed class Origin(Pack old, Pack @new)
{
    /// <summary>Whether both were compiled or both were read.</summary>
    public bool IsSame { get; } = IsRead(old) == IsRead(@new);

    private static bool IsRead(Pack pack) =>
        pack.Tables.SelectMany(t => t.Panels).SelectMany(p => p.Rows).Any(r => r.Place is not null)
        || pack.Parts.SelectMany(p => p.Blocks).Any(b => b.Place is not null);
}
