using System.Globalization;
using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;

namespace Mingzhang.Server.Books;

/// <summary>
/// A stored book as the importer reads a file, so that what is typed in the browser is held to exactly what a workbook is held
/// to, and every defect names its row and column.
/// </summary>
public sealed class StoredBook : IRawBook
{
    private readonly Dictionary<string, List<StoredRow>> _rows;

    /// <param name="rows">All rows of the book.</param>
    public StoredBook(IEnumerable<StoredRow> rows)
    {
        _rows = rows.GroupBy(r => r.Sheet, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        Sheets =
        [
            .. BookSchema
                .Sheets.Prepend(BookSchema.Cover)
                .Where(s => s.IsRequired || _rows.ContainsKey(s.Name))
                .Select(s => new Sheet(s, _rows.GetValueOrDefault(s.Name) ?? [])),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<IRawSheet> Sheets { get; }

    /// <inheritdoc/>
    public string NameOfMissing(string sheet) => sheet;

    /// <summary>The row and the heading that a defect's place names; nothing when it names a sheet as a whole.</summary>
    public (StoredRow? Row, string? Heading) Locate(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var parts = place.Split('!');
        var row =
            parts.Length == 3 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
                ? Row(parts[0], line)
                : null;
        return (row, row is not null && parts[2].Length > 0 ? parts[2] : null);
    }

    /// <summary>The row that stands in a line of a sheet, the headings being line 1; null when there is none.</summary>
    public StoredRow? Row(string sheet, int line)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var rows = _rows.GetValueOrDefault(sheet);
        return sheet == BookSchema.Cover.Name ? rows?.FirstOrDefault() : rows?.ElementAtOrDefault(line - 2);
    }

    private sealed class Sheet(BookSheet schema, List<StoredRow> rows) : IRawSheet
    {
        private readonly bool _isCover = schema == BookSchema.Cover;

        public string Name => schema.Name;

        public bool IsRectangular => false;

        // 支出!17!金额
        public string PlaceOf(int row, int column)
        {
            var heading = _isCover
                ? CoverRows().ElementAtOrDefault(row - 1) is [var item, _] && row > 1
                    ? item
                    : ""
                : column >= 0 && column < schema.Columns.Count
                    ? schema.Columns[column].Heading
                    : "";
            return string.Create(CultureInfo.InvariantCulture, $"{schema.Name}!{row}!{heading}");
        }

        public IRawRows Open() => new Rows(_isCover ? CoverRows() : SheetRows());

        private IEnumerable<IReadOnlyList<string>> SheetRows() =>
            rows.Select(r => r.Cells).Prepend([.. schema.Columns.Select(c => c.Heading)]);

        // The cover stands upright in a file: an item a row.
        private IEnumerable<IReadOnlyList<string>> CoverRows()
        {
            yield return [BookSchema.CoverItemHeading, BookSchema.CoverContentHeading];
            if (rows is not [var cover, ..])
            {
                yield break;
            }

            for (var i = 0; i < schema.Columns.Count; i++)
            {
                if (cover.Cells[i].Length > 0)
                {
                    yield return [schema.Columns[i].Heading, cover.Cells[i]];
                }
            }
        }
    }

    private sealed class Rows(IEnumerable<IReadOnlyList<string>> rows) : IRawRows
    {
        private readonly IEnumerator<IReadOnlyList<string>> _rows = rows.GetEnumerator();
        private int _number;

        public bool Read(RawRow row)
        {
            while (_rows.MoveNext())
            {
                row.Start(++_number);
                for (var column = 0; column < _rows.Current.Count; column++)
                {
                    if (_rows.Current[column].Length == 0)
                    {
                        row.AddBlank(column);
                    }
                    else
                    {
                        row.Add(column, RawCellKind.Text, _rows.Current[column]);
                    }
                }

                if (!row.IsBlank)
                {
                    return true;
                }
            }

            return false;
        }

        public void Dispose() => _rows.Dispose();
    }
}
