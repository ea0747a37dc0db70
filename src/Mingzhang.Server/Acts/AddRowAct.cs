using System.Globalization;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Acts;

/// <summary>加一行.</summary>
/// <param name="Book">The book.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Cells">The cells by column; missing ones are blank.</param>
/// <param name="After">The row after which it goes; null for the end.</param>
public sealed record AddRowAct(long Book, string Sheet, IReadOnlyList<string> Cells, long? After = null)
    : Act<StoredRow>
{
    /// <inheritdoc/>
    public override string Name => "加一行";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book}");

    /// <inheritdoc/>
    public override async Task<StoredRow> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await OpenBook.DemandAsync(context, Book, "修改簿");
        context.Detail = Sheet;
        return await RowEdits.AddAsync(context, Book, RowEdits.SheetOf(Sheet), Cells, After);
    }
}
