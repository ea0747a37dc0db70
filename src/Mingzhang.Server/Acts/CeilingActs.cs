using System.Globalization;
using Mingzhang.Numbers;
using Mingzhang.Server.Books;
using Mingzhang.Server.Ceilings;

namespace Mingzhang.Server.Acts;

/// <summary>The ceilings of a unit by category, in fen; null takes a ceiling back, a category that is missing stays as it is.</summary>
/// <param name="Unit">The unit or department.</param>
/// <param name="Fen">Fen by category.</param>
public sealed record UnitCeilings(string Unit, IReadOnlyDictionary<string, long?> Fen);

/// <summary>编控制数: issues ceilings of a year, changes them or takes them back; all of them or none.</summary>
/// <param name="Year">The year.</param>
/// <param name="Units">The units with their ceilings.</param>
public sealed record SetCeilingsAct(int Year, IReadOnlyList<UnitCeilings> Units) : Act<bool>
{
    private const int MostInLog = 20;

    /// <inheritdoc/>
    public override string Name => "编控制数";

    /// <inheritdoc/>
    public override string Subject =>
        Units is [var only]
            ? string.Create(CultureInfo.InvariantCulture, $"{Year} 年 {only.Unit}")
            : string.Create(CultureInfo.InvariantCulture, $"{Year} 年 {Units.Count} 个单位");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var tree = await context.TreeAsync(Year);
        foreach (var (unit, fen) in Units)
        {
            await context.DemandAsync("下达控制数", Year, unit);
            if (tree.Find(unit) is null)
            {
                throw new RefusedException($"{Year} 年的单位树里没有单位 {unit}。请刷新页面。");
            }

            foreach (var (category, amount) in fen)
            {
                if (!CeilingStore.Categories.Contains(category) || amount < 0)
                {
                    throw new RefusedException(
                        $"控制数的类别只有{string.Join('、', CeilingStore.Categories)}，金额不能是负数。"
                    );
                }

                await CeilingStore.SetAsync(context.Session, Year, unit, category, amount);
            }
        }

        context.Detail =
            string.Join('；', Units.Take(MostInLog).Select(InWords)) + (Units.Count > MostInLog ? "；……" : "");
        return true;
    }

    private static string InWords(UnitCeilings ceilings) =>
        $"{ceilings.Unit} "
        + string.Join('，', ceilings.Fen.Select(f => $"{f.Key} {(f.Value is { } fen ? new Amount(fen) : "取消")}"));
}

/// <summary>What 二上 is held to.</summary>
internal static class CeilingDemand
{
    /// <summary>Refuses a book that asks for more than was issued to its unit, or to the units in it together.</summary>
    /// <exception cref="RefusedException">A category is over its ceiling.</exception>
    public static async Task DemandAsync(ActContext context, BookEntry book)
    {
        var matrix = new CeilingMatrix(
            await context.TreeAsync(book.Year),
            await CeilingStore.IssuedAsync(context.Session, book.Year),
            await CeilingStore.AskedAsync(context.Session, book.Year, book.UnitCode)
        );
        List<string> over =
        [
            .. CeilingStore
                .Categories.Select(c => (Category: c, Cell: matrix.Of(book.UnitCode, c)))
                .Where(c => c.Cell.IsOver)
                .Select(c =>
                    $"{c.Category}申报 {new Amount(c.Cell.Counted)} 元，控制数 {new Amount(c.Cell.Limit!.Value)} 元，超 {new Amount(-c.Cell.Left!.Value)} 元"
                ),
        ];
        if (over.Count > 0)
        {
            throw new RefusedException($"超过控制数，不能提交二上：{string.Join('；', over)}。");
        }
    }
}
