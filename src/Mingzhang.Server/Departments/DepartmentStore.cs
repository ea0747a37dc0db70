using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Departments;

/// <summary>Reads how departments and their units stand. It counts in the database and opens no book.</summary>
public static class DepartmentStore
{
    /// <summary>The departments of a year that a person may see, with how many of their units stand where.</summary>
    public static async Task<IReadOnlyList<DepartmentLine>> ListAsync(
        StoreSession session,
        Person person,
        int year,
        string kind
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(person);
        var tree = await UnitStore.TreeAsync(session, year);
        var books = (await BookStore.ListAsync(session, year, kind)).ToDictionary(
            b => b.UnitCode,
            StringComparer.Ordinal
        );
        return
        [
            .. tree
                .All.Where(u => u.Kind == UnitRecord.Department && person.May("查看簿", tree.LineOf(u.Code)))
                .Select(d => new DepartmentLine(
                    d,
                    books.GetValueOrDefault(d.Code),
                    [.. tree.Below(d.Code).Select(u => books.GetValueOrDefault(u.Code))]
                )),
        ];
    }

    /// <summary>A department's state, or null when the year has no such department.</summary>
    public static async Task<DepartmentState?> FindAsync(
        StoreSession session,
        UnitTree tree,
        int year,
        string kind,
        string code
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(tree);
        if (tree.Find(code) is not { Kind: UnitRecord.Department } department)
        {
            return null;
        }

        var books = (await BookStore.ListAsync(session, year, kind)).ToDictionary(
            b => b.UnitCode,
            StringComparer.Ordinal
        );
        var values = new
        {
            year,
            kind,
            code,
            sheet = BookSchema.Expenditures.Name,
            ordinal = BookSchema.Expenditures.Find("金额")!.Ordinal,
        };
        var sums = await session.ListAsync<(long Book, long Fen)>(
            "SELECT r.book_id, CAST(SUM(a.fen) AS BIGINT) FROM book_amount a JOIN book_row r ON r.id = a.row_id JOIN book b ON b.id = r.book_id JOIN unit u ON u.year = b.year AND u.code = b.unit_code WHERE b.year = @year AND b.kind = @kind AND u.parent = @code AND r.sheet = @sheet AND a.ordinal = @ordinal GROUP BY r.book_id",
            values
        );
        var comments = await session.ListAsync<(long Book, int Count)>(
            "SELECT c.book_id, CAST(COUNT(*) AS INTEGER) FROM review_comment c JOIN book b ON b.id = c.book_id JOIN unit u ON u.year = b.year AND u.code = b.unit_code WHERE b.year = @year AND b.kind = @kind AND u.parent = @code AND c.answer IS NULL AND c.row_id IS NOT NULL GROUP BY c.book_id",
            values
        );
        var (fen, open) = (
            sums.ToDictionary(s => s.Book, s => s.Fen),
            comments.ToDictionary(c => c.Book, c => c.Count)
        );
        return new DepartmentState(
            department,
            tree.LineOf(code),
            year,
            kind,
            books.GetValueOrDefault(code),
            [
                .. tree.Below(code)
                    .Select(u => (Unit: u, Book: books.GetValueOrDefault(u.Code)))
                    .Select(u => new UnitState(
                        u.Unit,
                        u.Book,
                        u.Book is null ? 0 : fen.GetValueOrDefault(u.Book.Id),
                        u.Book is null ? 0 : open.GetValueOrDefault(u.Book.Id)
                    )),
            ]
        );
    }
}
