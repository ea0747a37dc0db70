using System.Runtime.InteropServices;

namespace Mingzhang.Packs;

/// <summary>The part of a compiled text that only a person can write: what stands at a 位置 of the book's sheet 文字, or the gap there.</summary>
/// <param name="Offset">Where it starts in the text, from 0.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Position">The 位置: 原因.收支总额.</param>
/// <param name="IsMissing">Whether nobody has written it yet, so that the text holds a <see cref="TextGap"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WrittenPart(int Offset, int Length, string Position, bool IsMissing);
