using System.Runtime.InteropServices;

namespace Mingzhang.Narrative;

/// <summary>A stretch of a paragraph.</summary>
/// <param name="Start">Offset of its first character, from 0.</param>
/// <param name="Length">Number of characters; 0 for a gap.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>The characters it covers.</summary>
    public string Of(string paragraph) => paragraph.Substring(Start, Length);
}
