using Mingzhang.Numbers;

namespace Mingzhang.Forms;

/// <summary>A number as printed in a cell and, when we compiled it, what it stands for exactly.</summary>
/// <param name="Printed">The printed value and its precision, in the column's unit.</param>
/// <param name="Exact">The exact sum of money behind it; null when only the print is known or it is no money.</param>
/// <param name="Facts">The facts that were summed; null when unknown.</param>
public sealed record Figure(PrintedNumber Printed, Amount? Exact = null, FactSlice? Facts = null)
{
    /// <summary>Whether the reader repaired damaged digits (98. 92 → 98.92).</summary>
    public bool Repaired { get; init; }
}

/// <summary>One fact of a book: its sheet, the row it was entered in, and the money it brings to a figure.</summary>
/// <param name="Sheet">The sheet of the book, for example 支出.</param>
/// <param name="Line">The row of the sheet, from 2 (row 1 holds the headings).</param>
/// <param name="Amount">The fact's amount.</param>
public readonly record struct FactReference(string Sheet, int Line, Amount Amount);

/// <summary>The facts behind a figure, listed on demand so that a large pack stays small.</summary>
public abstract class FactSlice
{
    /// <summary>Lists the facts in book order.</summary>
    public abstract IEnumerable<FactReference> List();
}
