using Mingzhang.Places;

namespace Mingzhang.Forms;

/// <summary>One cell: its text as printed and, where it holds a number, the figure. Blank is not zero.</summary>
/// <param name="Text">The printed text; empty for a blank cell.</param>
/// <param name="Figure">The number, or null for blank and for text.</param>
public readonly record struct Cell(string Text, Figure? Figure = null)
{
    /// <summary>A cell with nothing in it.</summary>
    public static readonly Cell Blank = new("");

    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>Whether a figure was expected here but the text is not a number: neither blank nor zero.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>Where it was read; null for a compiled cell and where only the row's place is known.</summary>
    public Place? Place { get; init; }
}
