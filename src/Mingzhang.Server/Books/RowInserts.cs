using System.Globalization;
using System.Text;
using Dapper;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Books;

/// <summary>Adds many rows with few statements: a book comes in by an import within a moment also over a network.</summary>
internal static class RowInserts
{
    /// <summary>Adds rows of one book, no two of a sheet at one position.</summary>
    public static async Task AddAsync(StoreSession session, long book, StoredRow[] rows, long at, long by)
    {
        var parts = rows.Select(r => StoredCells.Part(BookStore.SheetOf(r), r.Cells)).ToList();
        var values = new DynamicParameters(
            new
            {
                book,
                at,
                by,
            }
        );
        var sql = new StringBuilder(
            "INSERT INTO book_row (book_id, sheet, position, cells, changed_at, changed_by) VALUES "
        );
        for (var i = 0; i < rows.Length; i++)
        {
            sql.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? ", " : "")}(@book, @s{i}, @p{i}, @c{i}, @at, @by)");
            values.Add(Name("s", i), rows[i].Sheet);
            values.Add(Name("p", i), rows[i].Position);
            values.Add(Name("c", i), parts[i].Json);
        }

        sql.Append(" RETURNING id, sheet, position");
        var ids = (
            await session.ListAsync<(long Id, string Sheet, long Position)>(sql.ToString(), values)
        ).ToDictionary(r => (r.Sheet, r.Position), r => r.Id);
        await AddAmountsAsync(
            session,
            [.. rows.SelectMany((r, i) => parts[i].Amounts.Select(a => (ids[(r.Sheet, r.Position)], a.Ordinal, a.Fen)))]
        );
    }

    /// <summary>Adds the amounts of rows.</summary>
    public static async Task AddAmountsAsync(
        StoreSession session,
        IReadOnlyList<(long Row, int Ordinal, long Fen)> amounts
    )
    {
        if (amounts.Count == 0)
        {
            return;
        }

        var values = new DynamicParameters();
        var sql = new StringBuilder("INSERT INTO book_amount (row_id, ordinal, fen) VALUES ");
        for (var i = 0; i < amounts.Count; i++)
        {
            sql.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? ", " : "")}(@r{i}, @o{i}, @f{i})");
            values.Add(Name("r", i), amounts[i].Row);
            values.Add(Name("o", i), amounts[i].Ordinal);
            values.Add(Name("f", i), amounts[i].Fen);
        }

        await session.ChangeAsync(sql.ToString(), values);
    }

    private static string Name(string letter, int index) => letter + index.ToString(CultureInfo.InvariantCulture);
}
