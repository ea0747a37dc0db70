using System.Globalization;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.People;

namespace Mingzhang.Server.Acts;

/// <summary>修改一格: writes one cell of one row, if the row is still as the person saw it.</summary>
/// <param name="Book">The book.</param>
/// <param name="Row">The row.</param>
/// <param name="Version">The version of the row that the person saw.</param>
/// <param name="Heading">The column.</param>
/// <param name="Value">What to write, as typed.</param>
public sealed record EditCellAct(long Book, long Row, int Version, string Heading, string Value) : Act<StoredRow>
{
    /// <inheritdoc/>
    public override string Name => "修改一格";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book} 行 {Row}");

    /// <inheritdoc/>
    public override async Task<StoredRow> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await OpenBook.DemandAsync(context, Book, "修改簿");
        var row =
            await BookStore.RowAsync(context.Session, Book, Row)
            ?? throw new RefusedException("这一行已被删除。请刷新页面；您填的内容没有保存。");
        var sheet = BookSchema.Find(row.Sheet)!;
        var column = sheet.Find(Heading) ?? throw new RefusedException($"“{row.Sheet}”表没有“{Heading}”这一列。");
        if (Value.Length > BookSchema.MaximumCellLength)
        {
            throw new RefusedException($"一格最多 {BookSchema.MaximumCellLength} 个字符。");
        }

        if (row.Version != Version)
        {
            var by = await AccountStore.FindAsync(context.Session, row.ChangedBy);
            throw new ConflictException(row.Cells[column.Ordinal], Value, by?.Name ?? "别人", row.Version);
        }

        var before = row.Cells[column.Ordinal];
        string[] cells = [.. row.Cells];
        cells[column.Ordinal] = Value.ReplaceLineEndings("\n");
        var changed = row with { Cells = cells };
        await BookStore.ChangeRowAsync(context.Session, changed, context.Milliseconds, context.Person.Id);
        await BookStore.AddPreparerAsync(context.Session, Book, context.Person.Id);
        context.Detail = $"{row.Sheet}｜{Heading}：“{Short(before)}”→“{Short(Value)}”";
        return (await BookStore.RowAsync(context.Session, Book, Row))!;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
