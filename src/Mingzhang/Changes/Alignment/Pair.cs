using System.Runtime.InteropServices;

namespace Mingzhang.Changes.Alignment;

/// <summary>Two things that belong together, by their positions from 0.</summary>
/// <param name="Old">The position among the old ones.</param>
/// <param name="New">The position among the new ones.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Pair(int Old, int New)
{
    /// <summary>The same pair with old and new exchanged.</summary>
    public Pair Mirrored => new(New, Old);
}
