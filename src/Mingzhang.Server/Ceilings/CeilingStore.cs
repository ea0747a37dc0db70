using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Ceilings;

/// <summary>A ceiling that was issued.</summary>
public sealed record IssuedCeiling
{
    /// <summary>The unit or department.</summary>
    public string Unit { get; init; } = "";

    /// <summary>人员, 公用 or 项目.</summary>
    public string Category { get; init; } = "";

    /// <summary>The ceiling, in fen.</summary>
    public long Fen { get; init; }
}

/// <summary>What the lines of one unit in one budget book ask for in a category.</summary>
public sealed record AskedSum
{
    /// <summary>The unit or department whose book it is.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The unit of the lines.</summary>
    public string Unit { get; init; } = "";

    /// <summary>人员, 公用 or 项目.</summary>
    public string Category { get; init; } = "";

    /// <summary>The sum, in fen; money that was carried over from last year is not counted.</summary>
    public long Fen { get; init; }
}

/// <summary>控制数 in the store.</summary>
public static class CeilingStore
{
    /// <summary>The categories, as 支出类型 has them.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["人员", "公用", "项目"];

    /// <summary>What was issued for a year.</summary>
    public static Task<IReadOnlyList<IssuedCeiling>> IssuedAsync(StoreSession session, int year)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ListAsync<IssuedCeiling>(
            "SELECT unit_code AS Unit, category AS Category, fen AS Fen FROM ceiling WHERE year = @year",
            new { year }
        );
    }

    /// <summary>What the budget books of a year ask for, or one of them; one query for all.</summary>
    public static Task<IReadOnlyList<AskedSum>> AskedAsync(StoreSession session, int year, string? owner = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        var sheet = BookSchema.Expenditures;
        string Cell(string heading) => session.ElementOf("r.cells", sheet.Find(heading)!.Ordinal);
        var unit = Cell("单位代码");
        var category = Cell("支出类型");
        var filter = owner is null ? "" : " AND b.unit_code = @owner";
        return session.ListAsync<AskedSum>(
            $"SELECT b.unit_code AS Owner, {unit} AS Unit, {category} AS Category, CAST(SUM(a.fen) AS BIGINT) AS Fen FROM book b JOIN book_row r ON r.book_id = b.id AND r.sheet = @Name JOIN book_amount a ON a.row_id = r.id AND a.ordinal = @Ordinal WHERE b.year = @year AND b.kind = @Budget{filter} AND {category} IN ('人员', '公用', '项目') AND {Cell("资金安排")} <> '上年结转' GROUP BY b.unit_code, {unit}, {category}",
            new
            {
                year,
                owner,
                sheet.Name,
                sheet.Find("金额")!.Ordinal,
                BookEntry.Budget,
            }
        );
    }

    /// <summary>Issues a ceiling, or changes it; null takes it back.</summary>
    public static Task<int> SetAsync(StoreSession session, int year, string unit, string category, long? fen)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ChangeAsync(
            fen is null
                ? "DELETE FROM ceiling WHERE year = @year AND unit_code = @unit AND category = @category"
                : "INSERT INTO ceiling (year, unit_code, category, fen) VALUES (@year, @unit, @category, @fen) ON CONFLICT (year, unit_code, category) DO UPDATE SET fen = excluded.fen, version = ceiling.version + 1",
            new
            {
                year,
                unit,
                category,
                fen,
            }
        );
    }
}
