using System.Globalization;
using Mingzhang.Books.Schema;
using Mingzhang.Numbers;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Acts;

/// <summary>控制数: what a unit may ask for at 二上, by category.</summary>
public static class Ceilings
{
    /// <summary>The categories: 人员, 公用, 项目, as 支出类型 has them.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["人员", "公用", "项目"];

    /// <summary>What a book asks for by category, in fen. Only money of the year itself counts, not what was carried over.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> AskedAsync(ActContext context, long book)
    {
        ArgumentNullException.ThrowIfNull(context);
        var sheet = BookSchema.Expenditures;
        var (kind, arrangement, amount) = (
            sheet.Find("支出类型")!.Ordinal,
            sheet.Find("资金安排")!.Ordinal,
            sheet.Find("金额")!.Ordinal
        );
        var asked = Categories.ToDictionary(c => c, _ => 0L, StringComparer.Ordinal);
        foreach (var row in await BookStore.RowsAsync(context.Session, book, sheet.Name))
        {
            if (
                asked.ContainsKey(row.Cells[kind])
                && row.Cells[arrangement] != "上年结转"
                && decimal.TryParse(row.Cells[amount], NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan)
            )
            {
                asked[row.Cells[kind]] += (long)(yuan * 100m);
            }
        }

        return asked;
    }

    /// <summary>The ceilings of a unit, in fen; categories without one are not limited.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> IssuedAsync(ActContext context, int year, string unit)
    {
        ArgumentNullException.ThrowIfNull(context);
        var rows = await context.Session.ListAsync<(string Category, long Fen)>(
            "SELECT category, fen FROM ceiling WHERE year = @year AND unit_code = @unit",
            new { year, unit }
        );
        return rows.ToDictionary(r => r.Category, r => r.Fen, StringComparer.Ordinal);
    }

    /// <summary>Refuses a book that asks for more than was issued.</summary>
    /// <exception cref="RefusedException">A category is over its ceiling.</exception>
    internal static async Task DemandAsync(ActContext context, BookEntry book)
    {
        var asked = await AskedAsync(context, book.Id);
        var issued = await IssuedAsync(context, book.Year, book.UnitCode);
        var over = issued.Where(i => asked.GetValueOrDefault(i.Key) > i.Value).ToList();
        if (over.Count > 0)
        {
            var words = over.Select(o =>
                $"{o.Key}申报 {new Amount(asked[o.Key])} 元，控制数 {new Amount(o.Value)} 元，超 {new Amount(asked[o.Key] - o.Value)} 元"
            );
            throw new RefusedException($"超过控制数，不能提交二上：{string.Join('；', words)}。");
        }
    }
}

/// <summary>下达控制数: sets the ceilings of a unit.</summary>
/// <param name="Year">The year.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Fen">Fen by category.</param>
public sealed record SetCeilingsAct(int Year, string Unit, IReadOnlyDictionary<string, long> Fen) : Act<bool>
{
    /// <inheritdoc/>
    public override string Name => "编控制数";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Year} 年 {Unit}");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.DemandAsync("下达控制数", Year, Unit);
        if ((await context.TreeAsync(Year)).Find(Unit) is null)
        {
            throw new RefusedException("没有这个单位。请刷新页面。");
        }

        foreach (var (category, fen) in Fen)
        {
            if (!Ceilings.Categories.Contains(category) || fen < 0)
            {
                throw new RefusedException(
                    $"控制数的类别只有{string.Join('、', Ceilings.Categories)}，金额不能是负数。"
                );
            }

            await context.Session.ChangeAsync(
                "INSERT INTO ceiling (year, unit_code, category, fen) VALUES (@Year, @Unit, @category, @fen) ON CONFLICT (year, unit_code, category) DO UPDATE SET fen = excluded.fen, version = ceiling.version + 1",
                new
                {
                    Year,
                    Unit,
                    category,
                    fen,
                }
            );
        }

        context.Detail = string.Join('，', Fen.Select(f => $"{f.Key} {new Amount(f.Value)}"));
        return true;
    }
}
