using System.Globalization;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Books;

/// <summary>Books and their rows in the store.</summary>
public static class BookStore
{
    // A statement takes so many values at most, and a row brings four.
    private const int RowsAtOnce = 200;

    private const string Columns =
        "id AS Id, year AS Year, kind AS Kind, unit_code AS UnitCode, stage AS Stage, version AS Version, edition AS Edition, changed_at AS ChangedAt, returned_at AS ReturnedAt, approved_at AS ApprovedAt, replied_at AS RepliedAt";

    /// <summary>A book by its id, or null.</summary>
    public static Task<BookEntry?> FindAsync(StoreSession session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.FindAsync<BookEntry>($"SELECT {Columns} FROM book WHERE id = @id {session.Locking}", new { id });
    }

    /// <summary>A unit's book, or null.</summary>
    public static Task<BookEntry?> FindAsync(StoreSession session, int year, string kind, string unit)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.FindAsync<BookEntry>(
            $"SELECT {Columns} FROM book WHERE year = @year AND kind = @kind AND unit_code = @unit {session.Locking}",
            new
            {
                year,
                kind,
                unit,
            }
        );
    }

    /// <summary>The books of a year and kind.</summary>
    public static Task<IReadOnlyList<BookEntry>> ListAsync(StoreSession session, int year, string kind)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ListAsync<BookEntry>(
            $"SELECT {Columns} FROM book WHERE year = @year AND kind = @kind ORDER BY unit_code",
            new { year, kind }
        );
    }

    /// <summary>The books of a year.</summary>
    public static Task<IReadOnlyList<BookEntry>> ListAsync(StoreSession session, int year)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ListAsync<BookEntry>(
            $"SELECT {Columns} FROM book WHERE year = @year ORDER BY unit_code, kind",
            new { year }
        );
    }

    /// <summary>The rows of some books that have words in a text cell; those of the books named last come first.</summary>
    /// <param name="session">The store.</param>
    /// <param name="books">The ids of the books.</param>
    /// <param name="words">What to find, as it stands in the cell.</param>
    /// <param name="most">The most rows that are wanted.</param>
    public static async Task<IReadOnlyList<StoredRow>> FindRowsAsync(
        StoreSession session,
        IReadOnlyList<long> books,
        string words,
        int most
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(books);
        if (books.Count == 0 || string.IsNullOrWhiteSpace(words))
        {
            return [];
        }

        // Dapper passes a list in two ways on the two databases; ids are numbers and may stand in the text.
        var ids = string.Join(',', books.Select(b => b.ToString(CultureInfo.InvariantCulture)));
        var rows = await session.ListAsync<RawStoredRow>(
            $"SELECT id AS Id, book_id AS BookId, sheet AS Sheet, position AS Position, cells AS Cells, version AS Version, changed_by AS ChangedBy FROM book_row WHERE book_id IN ({ids}) AND cells LIKE @pattern ESCAPE '!' ORDER BY book_id DESC, sheet, position LIMIT @most",
            new { pattern = StoredCells.PatternOf(words), most }
        );
        return [.. rows.Select(r => Row(r.BookId, r, []))];
    }

    /// <summary>Adds an empty book.</summary>
    /// <returns>Its id.</returns>
    public static Task<long> AddAsync(StoreSession session, BookEntry book, long by)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(book);
        return session.ValueAsync<long>(
            "INSERT INTO book (year, kind, unit_code, stage, changed_at, changed_by) VALUES (@Year, @Kind, @UnitCode, @Stage, @ChangedAt, @by) RETURNING id",
            new
            {
                book.Year,
                book.Kind,
                book.UnitCode,
                book.Stage,
                book.ChangedAt,
                by,
            }
        );
    }

    /// <summary>Moves a book to a stage, if it is still at the version that was seen.</summary>
    /// <returns>Whether it was.</returns>
    public static async Task<bool> MoveAsync(StoreSession session, BookEntry book, string stage, long at, long by)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(book);
        return await session.ChangeAsync(
                "UPDATE book SET stage = @stage, version = version + 1, changed_at = @at, changed_by = @by WHERE id = @Id AND version = @Version",
                new
                {
                    stage,
                    at,
                    by,
                    book.Id,
                    book.Version,
                }
            ) == 1;
    }

    /// <summary>Keeps the days by which clocks run: when a book was returned, approved, and passed on.</summary>
    public static Task<int> StampAsync(StoreSession session, BookEntry book)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(book);
        return session.ChangeAsync(
            "UPDATE book SET returned_at = @ReturnedAt, approved_at = @ApprovedAt, replied_at = @RepliedAt WHERE id = @Id",
            new
            {
                book.ReturnedAt,
                book.ApprovedAt,
                book.RepliedAt,
                book.Id,
            }
        );
    }

    /// <summary>Who prepared a book, and then may not judge it.</summary>
    public static Preparers Preparers { get; } = new("book");

    /// <summary>Whether there is a row in any book.</summary>
    public static async Task<bool> HasRowAsync(StoreSession session, long row)
    {
        ArgumentNullException.ThrowIfNull(session);
        return await session.ValueAsync<long>("SELECT COUNT(*) FROM book_row WHERE id = @row", new { row }) > 0;
    }

    /// <summary>The rows of a book, or of one of its sheets, in their order.</summary>
    public static async Task<IReadOnlyList<StoredRow>> RowsAsync(StoreSession session, long book, string? sheet = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        var filter = sheet is null ? "" : " AND r.sheet = @sheet";
        var amounts = (
            await session.ListAsync<AmountRow>(
                $"SELECT a.row_id AS RowId, a.ordinal AS Ordinal, a.fen AS Fen FROM book_amount a JOIN book_row r ON r.id = a.row_id WHERE r.book_id = @book{filter}",
                new { book, sheet }
            )
        ).ToLookup(a => a.RowId, a => (a.Ordinal, a.Fen));
        var rows = await session.ListAsync<RawStoredRow>(
            $"SELECT r.id AS Id, r.sheet AS Sheet, r.position AS Position, r.cells AS Cells, r.version AS Version, r.changed_by AS ChangedBy FROM book_row r WHERE r.book_id = @book{filter} ORDER BY r.position, r.id",
            new { book, sheet }
        );
        return [.. rows.Select(r => Row(book, r, amounts[r.Id]))];
    }

    /// <summary>The lines of expenditure with their amounts in fen, in their order; a line without an amount is not among them.</summary>
    public static async Task<IReadOnlyList<(LineKey Key, long Fen)>> ExpendituresAsync(StoreSession session, long book)
    {
        ArgumentNullException.ThrowIfNull(session);
        var lines = await session.ListAsync<(string Cells, long Fen)>(
            "SELECT r.cells, a.fen FROM book_row r JOIN book_amount a ON a.row_id = r.id AND a.ordinal = @Ordinal WHERE r.book_id = @book AND r.sheet = @Name ORDER BY r.position, r.id",
            new
            {
                book,
                BookSchema.Expenditures.Name,
                BookSchema.Expenditures.Find("金额")!.Ordinal,
            }
        );
        return [.. lines.Select(l => (LineKey.OfRow(StoredCells.Texts(l.Cells)), l.Fen))];
    }

    /// <summary>One row, or null.</summary>
    public static async Task<StoredRow?> RowAsync(StoreSession session, long book, long row)
    {
        ArgumentNullException.ThrowIfNull(session);
        var found = await session.FindAsync<RawStoredRow>(
            $"SELECT id AS Id, sheet AS Sheet, position AS Position, cells AS Cells, version AS Version, changed_by AS ChangedBy FROM book_row WHERE id = @row AND book_id = @book {session.Locking}",
            new { row, book }
        );
        if (found is null)
        {
            return null;
        }

        var amounts = await session.ListAsync<AmountRow>(
            "SELECT row_id AS RowId, ordinal AS Ordinal, fen AS Fen FROM book_amount WHERE row_id = @row",
            new { row }
        );
        return Row(book, found, amounts.Select(a => (a.Ordinal, a.Fen)));
    }

    /// <summary>Adds a row.</summary>
    /// <returns>Its id.</returns>
    public static async Task<long> AddRowAsync(StoreSession session, StoredRow row, long at, long by)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(row);
        var (json, amounts) = StoredCells.Part(SheetOf(row), row.Cells);
        var id = await session.ValueAsync<long>(
            "INSERT INTO book_row (book_id, sheet, position, cells, changed_at, changed_by) VALUES (@BookId, @Sheet, @Position, @json, @at, @by) RETURNING id",
            new
            {
                row.BookId,
                row.Sheet,
                row.Position,
                json,
                at,
                by,
            }
        );
        await AddAmountsAsync(session, id, amounts);
        await RaiseAsync(session, row.BookId);
        return id;
    }

    /// <summary>Adds many rows of one book, no two of a sheet at one position.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> AddRowsAsync(
        StoreSession session,
        long book,
        IEnumerable<StoredRow> rows,
        long at,
        long by
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(rows);
        var count = 0;
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            await RowInserts.AddAsync(session, book, chunk, at, by);
            count += chunk.Length;
        }

        await RaiseAsync(session, book);
        return count;
    }

    /// <summary>Changes a row, if it is still at the version that was seen.</summary>
    /// <returns>Whether it was.</returns>
    public static async Task<bool> ChangeRowAsync(StoreSession session, StoredRow row, long at, long by)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(row);
        var (json, amounts) = StoredCells.Part(SheetOf(row), row.Cells);
        var changed = await session.ChangeAsync(
            "UPDATE book_row SET cells = @json, version = version + 1, changed_at = @at, changed_by = @by WHERE id = @Id AND version = @Version",
            new
            {
                json,
                at,
                by,
                row.Id,
                row.Version,
            }
        );
        if (changed != 1)
        {
            return false;
        }

        await session.ChangeAsync("DELETE FROM book_amount WHERE row_id = @Id", new { row.Id });
        await AddAmountsAsync(session, row.Id, amounts);
        await RaiseAsync(session, row.BookId);
        return true;
    }

    /// <summary>Puts a row in another place of its sheet.</summary>
    public static async Task PlaceRowAsync(StoreSession session, long book, long row, long position)
    {
        ArgumentNullException.ThrowIfNull(session);
        await session.ChangeAsync("UPDATE book_row SET position = @position WHERE id = @row", new { row, position });
        await RaiseAsync(session, book);
    }

    /// <summary>Takes a row out, if it is still at the version that was seen.</summary>
    /// <returns>Whether it was.</returns>
    public static async Task<bool> RemoveRowAsync(StoreSession session, StoredRow row)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(row);
        await session.ChangeAsync("DELETE FROM book_amount WHERE row_id = @Id", new { row.Id });
        await RaiseAsync(session, row.BookId);
        return await session.ChangeAsync("DELETE FROM book_row WHERE id = @Id AND version = @Version", row) == 1;
    }

    /// <summary>Takes every row out.</summary>
    public static async Task ClearAsync(StoreSession session, long book)
    {
        ArgumentNullException.ThrowIfNull(session);
        await session.ChangeAsync(
            "DELETE FROM book_amount WHERE row_id IN (SELECT id FROM book_row WHERE book_id = @book)",
            new { book }
        );
        await session.ChangeAsync("DELETE FROM book_row WHERE book_id = @book", new { book });
        await RaiseAsync(session, book);
    }

    private static Task<int> RaiseAsync(StoreSession session, long book) =>
        session.ChangeAsync("UPDATE book SET edition = edition + 1 WHERE id = @book", new { book });

    private static Task AddAmountsAsync(
        StoreSession session,
        long row,
        IReadOnlyList<(int Ordinal, long Fen)> amounts
    ) => RowInserts.AddAmountsAsync(session, [.. amounts.Select(a => (row, a.Ordinal, a.Fen))]);

    private static StoredRow Row(long book, RawStoredRow row, IEnumerable<(int Ordinal, long Fen)> amounts) =>
        new()
        {
            Id = row.Id,
            BookId = book,
            Sheet = row.Sheet,
            Position = row.Position,
            Cells = StoredCells.Join(BookSchema.Find(row.Sheet)!, row.Cells, amounts),
            Version = row.Version,
            ChangedBy = row.ChangedBy,
        };

    internal static BookSheet SheetOf(StoredRow row) =>
        BookSchema.Find(row.Sheet) ?? throw new ArgumentException($"No sheet {row.Sheet}.", nameof(row));

    private sealed record AmountRow
    {
        public long RowId { get; init; }

        public int Ordinal { get; init; }

        public long Fen { get; init; }
    }

    private sealed record RawStoredRow
    {
        public long Id { get; init; }

        public long BookId { get; init; }

        public string Sheet { get; init; } = "";

        public long Position { get; init; }

        public string Cells { get; init; } = "";

        public int Version { get; init; }

        public long ChangedBy { get; init; }
    }
}
