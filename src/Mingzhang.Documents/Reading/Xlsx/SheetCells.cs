using System.Runtime.InteropServices;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>A cell with text or borders.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Text">As shown.</param>
/// <param name="IsNumber">Whether it is a number.</param>
/// <param name="Indent">Blanks before it, by its alignment or its own.</param>
/// <param name="Ruling">Its borders.</param>
internal readonly record struct SheetCell(int Column, string Text, bool IsNumber, int Indent, Ruling Ruling);

/// <summary>What borders say of a cell.</summary>
internal enum Ruling
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>It has a line that may belong to its neighbour.</summary>
    Touched,

    /// <summary>It stands in a ruled table: a line at its side, or lines above and below.</summary>
    Ruled,
}

/// <summary>A row of a sheet: its cells with text or borders, from left to right.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Cells">The cells.</param>
internal sealed record SheetRow(int Number, List<SheetCell> Cells);

/// <summary>Merged cells: rows from 1, columns from 0, ends included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MergedArea(int Top, int Left, int Bottom, int Right);

/// <summary>A sheet as stored, before anybody looks for tables on it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Rows with cells, from the top down.</param>
/// <param name="Merges">Merged cells.</param>
internal sealed record SheetCells(string Name, List<SheetRow> Rows, List<MergedArea> Merges);
