using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.People;

namespace Mingzhang.Server.Acts;

/// <summary>What the acts on rows have in common: each checks what it is given and notes who prepared the book.</summary>
internal static class RowEdits
{
    private const long Step = 1_000;

    /// <summary>The sheet of a name.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static BookSheet SheetOf(string name) =>
        BookSchema.Find(name) ?? throw new RefusedException($"没有“{name}”这张表。");

    /// <summary>Changes cells, all or none.</summary>
    /// <returns>The rows as they are now, each once, in the order first named.</returns>
    /// <exception cref="ConflictException">Somebody has changed one of the rows since it was seen.</exception>
    /// <exception cref="RefusedException">A row is gone, or a cell cannot be kept.</exception>
    public static async Task<IReadOnlyList<StoredRow>> ChangeAsync(
        ActContext context,
        long book,
        IReadOnlyList<CellChange> changes
    )
    {
        List<StoredRow> changed = [];
        List<CellConflict> conflicts = [];
        foreach (var ofRow in changes.GroupBy(c => c.Row))
        {
            var row =
                await BookStore.RowAsync(context.Session, book, ofRow.Key)
                ?? throw new RefusedException("这一行已被删除。请刷新页面；您填的内容没有保存。");
            string[] cells = [.. row.Cells];
            foreach (var change in ofRow)
            {
                var ordinal = ColumnOf(row.Sheet, change.Heading).Ordinal;
                if (row.Version != change.Version)
                {
                    conflicts.Add(
                        new CellConflict(
                            row.Id,
                            change.Heading,
                            row.Cells[ordinal],
                            change.Value,
                            (await AccountStore.FindAsync(context.Session, row.ChangedBy))?.Name ?? "别人",
                            row.Version,
                            row.Cells
                        )
                    );
                }

                cells[ordinal] = Kept(change.Value);
            }

            changed.Add(row with { Cells = cells });
        }

        if (conflicts.Count > 0)
        {
            throw new ConflictException(conflicts);
        }

        foreach (var row in changed)
        {
            await BookStore.ChangeRowAsync(context.Session, row, context.Milliseconds, context.Person.Id);
        }

        await BookStore.Preparers.AddAsync(context.Session, book, context.Person.Id);
        return await AsKeptAsync(context, book, changed.Select(r => r.Id));
    }

    /// <summary>Adds a row.</summary>
    /// <param name="context">The act.</param>
    /// <param name="book">The book.</param>
    /// <param name="sheet">Its sheet.</param>
    /// <param name="cells">The cells by column; missing ones are blank.</param>
    /// <param name="after">The row after which it goes; 0 for the top, null for the end.</param>
    public static async Task<StoredRow> AddAsync(
        ActContext context,
        long book,
        BookSheet sheet,
        IReadOnlyList<string> cells,
        long? after
    )
    {
        if (cells.Skip(sheet.Columns.Count).Any(c => c.Length > 0))
        {
            throw new RefusedException($"“{sheet.Name}”表只有 {sheet.Columns.Count} 列，填的比它多，没有保存。");
        }

        var row = new StoredRow
        {
            BookId = book,
            Sheet = sheet.Name,
            Position = await PositionAsync(context, book, sheet.Name, after),
            Cells = [.. sheet.Columns.Select(c => c.Ordinal < cells.Count ? Kept(cells[c.Ordinal]) : "")],
        };
        var id = await BookStore.AddRowAsync(context.Session, row, context.Milliseconds, context.Person.Id);
        await BookStore.Preparers.AddAsync(context.Session, book, context.Person.Id);
        return (await BookStore.RowAsync(context.Session, book, id))!;
    }

    /// <summary>Takes a row out.</summary>
    /// <returns>What it held; null when it is gone already.</returns>
    /// <exception cref="RefusedException">Somebody has changed it since it was seen.</exception>
    public static async Task<StoredRow?> RemoveAsync(ActContext context, long book, RowRemoval removal)
    {
        if (await BookStore.RowAsync(context.Session, book, removal.Row) is not { } row)
        {
            return await BookStore.HasRowAsync(context.Session, removal.Row)
                ? throw new RefusedException("要删除的行不在这本簿里，没有删除。请刷新页面。")
                : null;
        }

        if (row.Version != removal.Version)
        {
            throw new RefusedException("要删除的行刚被别人改过，没有删除。请刷新页面，看过新的内容再决定。");
        }

        await BookStore.RemoveRowAsync(context.Session, row);
        await BookStore.Preparers.AddAsync(context.Session, book, context.Person.Id);
        return row;
    }

    private static BookColumn ColumnOf(string sheet, string heading) =>
        SheetOf(sheet).Find(heading) ?? throw new RefusedException($"“{sheet}”表没有“{heading}”这一列。");

    private static string Kept(string value) =>
        value.Length <= BookSchema.MaximumCellLength
            ? value.ReplaceLineEndings("\n")
            : throw new RefusedException($"一格最多 {BookSchema.MaximumCellLength} 个字符。");

    private static async Task<IReadOnlyList<StoredRow>> AsKeptAsync(
        ActContext context,
        long book,
        IEnumerable<long> rows
    )
    {
        List<StoredRow> kept = [];
        foreach (var row in rows)
        {
            kept.Add((await BookStore.RowAsync(context.Session, book, row))!);
        }

        return kept;
    }

    private static async Task<long> PositionAsync(ActContext context, long book, string sheet, long? after)
    {
        if (after is { } id && await BookStore.RowAsync(context.Session, book, id) is { } before)
        {
            var next = await context.Session.ValueAsync<long?>(
                "SELECT MIN(position) FROM book_row WHERE book_id = @book AND sheet = @sheet AND position > @Position",
                new
                {
                    book,
                    sheet,
                    before.Position,
                }
            );
            return next is { } limit && limit - before.Position > 1
                ? before.Position + ((limit - before.Position) / 2)
                : before.Position + (next is null ? Step : 0);
        }

        if (after == 0)
        {
            var first = await context.Session.ValueAsync<long?>(
                "SELECT MIN(position) FROM book_row WHERE book_id = @book AND sheet = @sheet",
                new { book, sheet }
            );
            return (first ?? 0) - Step;
        }

        var last = await context.Session.ValueAsync<long?>(
            "SELECT MAX(position) FROM book_row WHERE book_id = @book AND sheet = @sheet",
            new { book, sheet }
        );
        return (last ?? 0) + Step;
    }
}
