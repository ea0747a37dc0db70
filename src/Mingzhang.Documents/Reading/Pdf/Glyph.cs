using System.Runtime.InteropServices;
using System.Text;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>A glyph in the page's reading frame. All lengths are thousandths of a point, y grows downwards.</summary>
/// <param name="Rune">The character; U+FFFD when the font does not say which.</param>
/// <param name="X">Left edge.</param>
/// <param name="Baseline">Height of the line it stands on.</param>
/// <param name="Width">How far it moves the pen.</param>
/// <param name="Size">Size of the font.</param>
/// <param name="Bold">Whether the font says that it is bold.</param>
/// <param name="Run">Number of the run of text that the source painted in one go.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Glyph(Rune Rune, int X, int Baseline, int Width, int Size, bool Bold, int Run)
{
    public int Right => X + Width;

    public int Top => Baseline - (Size * 88 / 100);

    public int Bottom => Baseline + (Size * 12 / 100);

    public int MiddleX => X + (Width / 2);

    public int MiddleY => Baseline - (Size * 38 / 100);

    public bool IsBlank => Rune.IsWhiteSpace(Rune) || Rune.Value is 0 or 0xA0 or 0xFEFF or 0x200B;
}

/// <summary>A straight ruling line along an axis, in the units of <see cref="Glyph"/>.</summary>
/// <param name="IsHorizontal">Whether it runs from left to right.</param>
/// <param name="Position">Its y when horizontal, otherwise its x.</param>
/// <param name="Start">Where it starts along its own direction.</param>
/// <param name="End">Where it ends.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Rule(bool IsHorizontal, int Position, int Start, int End);

/// <summary>A rectangle in the units of <see cref="Glyph"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public static PageBox Around(PageBox a, PageBox b) =>
        new(Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));

    public bool Holds(int x, int y) => x >= Left && x < Right && y >= Top && y < Bottom;
}
