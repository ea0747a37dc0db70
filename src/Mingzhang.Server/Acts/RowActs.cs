using System.Globalization;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Acts;

/// <summary>加一行.</summary>
/// <param name="Book">The book.</param>
/// <param name="Sheet">The sheet: 支出.</param>
/// <param name="Cells">The cells by column; missing ones are blank.</param>
/// <param name="After">The row after which it goes; null for the end.</param>
public sealed record AddRowAct(long Book, string Sheet, IReadOnlyList<string> Cells, long? After = null)
    : Act<StoredRow>
{
    private const long Step = 1_000;

    /// <inheritdoc/>
    public override string Name => "加一行";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book}");

    /// <inheritdoc/>
    public override async Task<StoredRow> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await OpenBook.DemandAsync(context, Book, "修改簿");
        var sheet = BookSchema.Find(Sheet) ?? throw new RefusedException($"没有“{Sheet}”这张表。");
        if (Cells.Any(c => c.Length > BookSchema.MaximumCellLength))
        {
            throw new RefusedException($"一格最多 {BookSchema.MaximumCellLength} 个字符。");
        }

        var row = new StoredRow
        {
            BookId = Book,
            Sheet = sheet.Name,
            Position = await PositionAsync(context),
            Cells = [.. sheet.Columns.Select(c => c.Ordinal < Cells.Count ? Cells[c.Ordinal] : "")],
        };
        var id = await BookStore.AddRowAsync(context.Session, row, context.Milliseconds, context.Person.Id);
        await BookStore.AddPreparerAsync(context.Session, Book, context.Person.Id);
        context.Detail = sheet.Name;
        return (await BookStore.RowAsync(context.Session, Book, id))!;
    }

    private async Task<long> PositionAsync(ActContext context)
    {
        if (After is { } after && await BookStore.RowAsync(context.Session, Book, after) is { } before)
        {
            var next = await context.Session.ValueAsync<long?>(
                "SELECT MIN(position) FROM book_row WHERE book_id = @Book AND sheet = @Sheet AND position > @Position",
                new
                {
                    Book,
                    Sheet,
                    before.Position,
                }
            );
            return next is { } limit && limit - before.Position > 1
                ? before.Position + ((limit - before.Position) / 2)
                : before.Position + (next is null ? Step : 0);
        }

        var last = await context.Session.ValueAsync<long?>(
            "SELECT MAX(position) FROM book_row WHERE book_id = @Book AND sheet = @Sheet",
            new { Book, Sheet }
        );
        return (last ?? 0) + Step;
    }
}

/// <summary>删一行.</summary>
/// <param name="Book">The book.</param>
/// <param name="Row">The row.</param>
/// <param name="Version">The version of the row that the person saw.</param>
public sealed record RemoveRowAct(long Book, long Row, int Version) : Act<bool>
{
    /// <inheritdoc/>
    public override string Name => "删一行";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book} 行 {Row}");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await OpenBook.DemandAsync(context, Book, "修改簿");
        if (await BookStore.RowAsync(context.Session, Book, Row) is not { } row)
        {
            return false;
        }

        if (row.Version != Version)
        {
            throw new RefusedException("这一行刚被别人改过，没有删除。请看过新的内容再决定。");
        }

        await BookStore.RemoveRowAsync(context.Session, row);
        await BookStore.AddPreparerAsync(context.Session, Book, context.Person.Id);
        context.Detail = $"{row.Sheet}：{string.Join('｜', row.Cells.Where(c => c.Length > 0))}";
        return true;
    }
}
