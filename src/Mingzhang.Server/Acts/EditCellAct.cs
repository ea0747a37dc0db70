using System.Globalization;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Acts;

/// <summary>修改一格. A row that somebody has changed since is a conflict, told with both values.</summary>
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
        var before = await BookStore.RowAsync(context.Session, Book, Row);
        var changed = (await RowEdits.ChangeAsync(context, Book, [new CellChange(Row, Version, Heading, Value)]))[0];
        var ordinal = RowEdits.SheetOf(changed.Sheet).Find(Heading)!.Ordinal;
        context.Detail =
            $"{changed.Sheet}｜{Heading}：“{Short(before!.Cells[ordinal])}”→“{Short(changed.Cells[ordinal])}”";
        return changed;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
