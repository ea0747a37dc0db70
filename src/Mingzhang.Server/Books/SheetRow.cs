using System.Globalization;
using Mingzhang.Books.Schema;
using Mingzhang.Numbers;

namespace Mingzhang.Server.Books;

/// <summary>Makes rows of a sheet by headings.</summary>
public static class SheetRow
{
    /// <summary>A row that is blank but for some cells.</summary>
    public static StoredRow New(BookSheet sheet, params (string Heading, string Value)[] cells)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var blank = new string[sheet.Columns.Count];
        Array.Fill(blank, "");
        return new StoredRow { Sheet = sheet.Name, Cells = blank }.With(cells);
    }

    /// <summary>A row with other texts in some cells.</summary>
    public static StoredRow With(this StoredRow row, params (string Heading, string Value)[] cells)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(cells);
        string[] changed = [.. row.Cells];
        foreach (var (heading, value) in cells)
        {
            changed[Ordinal(row, heading)] = value;
        }

        return row with
        {
            Cells = changed,
        };
    }

    /// <summary>The cell of a heading.</summary>
    public static string Cell(this StoredRow row, string heading)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Cells[Ordinal(row, heading)];
    }

    /// <summary>The amount of a heading in fen; 0 when the cell is blank or no amount.</summary>
    public static long Fen(this StoredRow row, string heading) =>
        StoredCells.TryFen(row.Cell(heading), out var fen) ? fen : 0;

    /// <summary>Fen as the cell of an amount.</summary>
    public static string OfFen(long fen) => new Amount(fen).ToString();

    /// <summary>A number as a cell.</summary>
    public static string OfNumber(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Ordinal(StoredRow row, string heading) =>
        BookSchema.Find(row.Sheet)?.Find(heading)?.Ordinal
        ?? throw new ArgumentException($"The sheet {row.Sheet} has no column {heading}.", nameof(heading));
}
