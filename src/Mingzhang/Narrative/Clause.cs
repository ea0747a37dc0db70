using System.Runtime.InteropServices;

namespace Mingzhang.Narrative;

/// <summary>A clause of a sentence in the readable text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Opener">The stop in front of it; '\0' at the start of the paragraph.</param>
/// <param name="Closer">The stop behind it; '\0' at the end of the paragraph.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Clause(int Start, int End, char Opener, char Closer)
{
    /// <summary>Whether nothing stands between the stops.</summary>
    public bool IsEmpty => Start >= End;
}
