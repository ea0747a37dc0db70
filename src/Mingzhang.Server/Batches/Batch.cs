using Mingzhang.Server.Books;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Batches;

/// <summary>The books of a year, of one kind, of a unit and all below it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Kind">budget or final.</param>
/// <param name="Unit">The unit's code; * for the whole district.</param>
public sealed record Batch(int Year, string Kind, string Unit)
{
    /// <summary>The act that asking for it needs.</summary>
    public const string Act = "批量编成和检查";

    /// <summary>The code that stands for the whole district.</summary>
    public const string Everything = "*";

    /// <summary>How pages name it: 2026 年度预算 139.</summary>
    public string Title =>
        FormattableString.Invariant(
            $"{Year} 年度{(Kind == BookEntry.Final ? "决算" : "预算")} {(Unit == Everything ? "全区划" : Unit)}"
        );

    /// <summary>Its books with their units, by code.</summary>
    public async Task<IReadOnlyList<(BookEntry Book, string Unit)>> BooksAsync(StoreSession session)
    {
        var tree = await UnitStore.TreeAsync(session, Year);
        return
        [
            .. (await BookStore.ListAsync(session, Year, Kind))
                .Where(b => Unit == Everything || tree.LineOf(b.UnitCode).Contains(Unit))
                .OrderBy(b => b.UnitCode, StringComparer.Ordinal)
                .Select(b => (b, tree.Find(b.UnitCode)?.Name ?? b.UnitCode)),
        ];
    }
}
