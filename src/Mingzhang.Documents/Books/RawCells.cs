using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;

namespace Mingzhang.Documents.Books;

/// <summary>Every cell of a raw book, by sheet and heading, before anything in it is believed.</summary>
internal sealed class RawCells
{
    private readonly Dictionary<string, List<FieldValue[]>> _rows = new(StringComparer.Ordinal);

    /// <summary>What the cover says, by item.</summary>
    public Dictionary<string, FieldValue> Cover { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads it all.</summary>
    public static RawCells Of(IRawBook raw)
    {
        var cells = new RawCells();
        foreach (var sheet in raw.Sheets)
        {
            using var rows = sheet.Open();
            if (sheet.Name == BookSchema.Cover.Name)
            {
                cells.ReadCover(rows);
            }
            else if (BookSchema.Find(sheet.Name) is { } schema)
            {
                cells._rows[sheet.Name] = [.. RowsOf(rows, schema)];
            }
        }

        return cells;
    }

    /// <summary>How many rows a sheet has.</summary>
    public int CountOf(BookSheet sheet) => _rows.GetValueOrDefault(sheet.Name)?.Count ?? 0;

    /// <summary>The value of a cell.</summary>
    public FieldValue Value(BookSheet sheet, int index, BookColumn column) => _rows[sheet.Name][index][column.Ordinal];

    private void ReadCover(IRawRows rows)
    {
        var row = new RawRow();
        while (rows.Read(row))
        {
            if (BookSchema.Cover.Find(row.TextOf(0)) is { } item)
            {
                Cover[item.Heading] = FieldText.OfTyped(item, row.TextOf(1));
            }
        }
    }

    private static IEnumerable<FieldValue[]> RowsOf(IRawRows rows, BookSheet schema)
    {
        var row = new RawRow();
        if (!rows.Read(row))
        {
            yield break;
        }

        List<BookColumn?> columns = [.. Enumerable.Range(0, row.Count).Select(i => schema.Find(row.TextOf(i)))];
        while (rows.Read(row))
        {
            var cells = new FieldValue[schema.Columns.Count];
            for (var i = 0; i < Math.Min(row.Count, columns.Count); i++)
            {
                if (columns[i] is { } column)
                {
                    cells[column.Ordinal] = FieldText.OfTyped(column, row.TextOf(i));
                }
            }

            yield return cells;
        }
    }
}
