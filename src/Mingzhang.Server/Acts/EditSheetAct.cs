using System.Globalization;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Acts;

/// <summary>A cell to change.</summary>
/// <param name="Row">The row.</param>
/// <param name="Version">The version of the row that the person saw.</param>
/// <param name="Heading">The column.</param>
/// <param name="Value">What to write, as typed.</param>
public sealed record CellChange(long Row, int Version, string Heading, string Value);

/// <summary>A row to add.</summary>
/// <param name="Cells">The cells by column; missing ones are blank.</param>
/// <param name="After">The row after which it goes; 0 for the top; null for after the row added before it, or the end.</param>
public sealed record RowAddition(IReadOnlyList<string> Cells, long? After = null);

/// <summary>A row to take out.</summary>
/// <param name="Row">The row.</param>
/// <param name="Version">The version of the row that the person saw.</param>
public sealed record RowRemoval(long Row, int Version);

/// <summary>What a sheet became.</summary>
/// <param name="Changed">The rows that were changed, as they are now.</param>
/// <param name="Added">The rows that were added, in their order.</param>
public sealed record EditedRows(IReadOnlyList<StoredRow> Changed, IReadOnlyList<StoredRow> Added);

/// <summary>修改一张表: a pasted block, rows added and taken out, or such a change undone — all of it or nothing.</summary>
/// <param name="Book">The book.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Changes">The cells.</param>
/// <param name="Added">The rows to add.</param>
/// <param name="Removed">The rows to take out; one that is gone already is passed over.</param>
public sealed record EditSheetAct(
    long Book,
    string Sheet,
    IReadOnlyList<CellChange> Changes,
    IReadOnlyList<RowAddition> Added,
    IReadOnlyList<RowRemoval> Removed
) : Act<EditedRows>
{
    /// <summary>The most cells that one act may write.</summary>
    public const int MostCells = 50_000;

    /// <inheritdoc/>
    public override string Name => "修改一张表";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book}");

    /// <inheritdoc/>
    public override async Task<EditedRows> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await OpenBook.DemandAsync(context, Book, "修改簿");
        var sheet = RowEdits.SheetOf(Sheet);
        if (Changes.Count + (Added.Count * sheet.Columns.Count) > MostCells)
        {
            throw new RefusedException($"一次最多改 {MostCells} 格。请分几次粘贴，或者用“流程”里的导入。");
        }

        var changed = await RowEdits.ChangeAsync(context, Book, Changes);
        if (changed.Any(r => r.Sheet != sheet.Name))
        {
            throw new RefusedException($"有的行不在“{sheet.Name}”表。请刷新页面。");
        }

        List<StoredRow> added = [];
        foreach (var row in Added)
        {
            var after = row.After ?? (added.Count > 0 ? added[^1].Id : null);
            added.Add(await RowEdits.AddAsync(context, Book, sheet, row.Cells, after));
        }

        List<string> removed = [];
        foreach (var removal in Removed)
        {
            if (await RowEdits.RemoveAsync(context, Book, removal) is { } row)
            {
                removed.Add(string.Join('｜', row.Cells.Where(c => c.Length > 0)));
            }
        }

        context.Detail = Told(sheet.Name, added.Count, removed);
        return new EditedRows(changed, added);
    }

    private string Told(string sheet, int added, List<string> removed)
    {
        List<string> told = [];
        if (Changes.Count > 0)
        {
            var first = Changes[0];
            told.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"改 {Changes.Count} 格，从行 {first.Row} {first.Heading} 起"
                )
            );
        }

        if (added > 0)
        {
            told.Add(string.Create(CultureInfo.InvariantCulture, $"加 {added} 行"));
        }

        if (removed.Count > 0)
        {
            var rows = string.Join('；', removed);
            told.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"删 {removed.Count} 行：{(rows.Length <= 1_000 ? rows : rows[..1_000] + "…")}"
                )
            );
        }

        return $"{sheet}｜{string.Join('，', told)}";
    }
}
