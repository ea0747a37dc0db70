namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>A rectangle of a sheet: rows one below the other, and columns, both ends included.</summary>
/// <param name="Rows">Its rows, with the cells of all columns.</param>
/// <param name="Left">First column, from 0.</param>
/// <param name="Right">Last column.</param>
internal sealed record Region(IReadOnlyList<SheetRow> Rows, int Left, int Right)
{
    /// <summary>Whether a column belongs to it.</summary>
    public bool Has(int column) => column >= Left && column <= Right;

    /// <summary>Its rows from one to before another.</summary>
    public Region Slice(int from, int to) => this with { Rows = [.. Rows.Skip(from).Take(to - from)] };

    /// <summary>Its cells of a row that have text.</summary>
    public IEnumerable<SheetCell> Texts(SheetRow row) => row.Cells.Where(c => c.Text.Length > 0 && Has(c.Column));
}
