using System.Globalization;
using Mingzhang.Server.Books;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Acts;

/// <summary>导入单位树: makes a year's tree what a table says; all of it or nothing.</summary>
/// <param name="Year">The year.</param>
/// <param name="Units">The nodes, already held to the rules of the table.</param>
/// <param name="Seen">The fingerprint of the tree with which the person compared it.</param>
public sealed record ImportUnitsAct(int Year, IReadOnlyList<UnitRecord> Units, string Seen) : Act<int>
{
    /// <inheritdoc/>
    public override string Name => "导入单位树";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Year} 年");

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await UnitChanges.DemandRightAsync(context, Year);
        var tree = await context.TreeAsync(Year);
        if (TreeChange.Fingerprint(tree) != Seen)
        {
            throw new RefusedException("比较之后别人改过单位树，没有导入。请再传一次文件，看过变动再导入。");
        }

        var changes = TreeChange.Between(tree, new UnitTree(Units));
        foreach (var change in changes.Where(c => c.Kind == TreeChange.Removal))
        {
            await UnitChanges.DemandWithoutBooksAsync(context, Year, change.Code);
        }

        var hasLastYear = (await context.TreeAsync(Year - 1)).All.Count > 0;
        foreach (var change in changes)
        {
            if (change.Kind == TreeChange.Removal)
            {
                await UnitStore.RemoveAsync(context.Session, Year, change.Code);
                continue;
            }

            await UnitStore.PutAsync(context.Session, Units.First(u => u.Code == change.Code));
            if (hasLastYear && (await context.TreeAsync(Year - 1)).Find(change.Code) is null)
            {
                await UnitHistory.RecordAsync(context.Session, Year, "新设", "", change.Code);
            }
        }

        context.Detail = string.Create(
            CultureInfo.InvariantCulture,
            $"变动 {changes.Count} 处：{string.Join('；', changes.Take(20).Select(c => $"{c.Kind} {c.Code} {c.Words}"))}"
        );
        return changes.Count;
    }
}

/// <summary>从上年复制: opens a year's tree as last year's stood.</summary>
/// <param name="Year">The new year.</param>
public sealed record CopyTreeAct(int Year) : Act<int>
{
    /// <inheritdoc/>
    public override string Name => "复制单位树";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Year} 年");

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await UnitChanges.DemandRightAsync(context, Year);
        var last = await context.TreeAsync(Year - 1);
        if (last.All.Count == 0)
        {
            throw new RefusedException(
                string.Create(CultureInfo.InvariantCulture, $"{Year - 1} 年没有单位树，不能复制。请导入。")
            );
        }

        if ((await context.TreeAsync(Year)).All.Count > 0)
        {
            throw new RefusedException(
                string.Create(CultureInfo.InvariantCulture, $"{Year} 年已经有单位树，没有复制。请在上面改。")
            );
        }

        foreach (var unit in last.All)
        {
            await UnitStore.PutAsync(context.Session, unit with { Year = Year });
        }

        context.Detail = string.Create(CultureInfo.InvariantCulture, $"{last.All.Count} 个");
        return last.All.Count;
    }
}

/// <summary>What the acts that change a year's tree have in common.</summary>
internal static class UnitChanges
{
    /// <summary>Refuses who may not manage the whole tree of a year.</summary>
    public static async Task DemandRightAsync(ActContext context, int year)
    {
        var tree = await context.TreeAsync(year);
        var last = await context.TreeAsync(year - 1);
        var root = tree.All.Concat(last.All).FirstOrDefault(u => u.Kind == UnitRecord.District)?.Code ?? "";
        await context.DemandAsync("管理单位", year, root);
    }

    /// <summary>Refuses to take out a unit that has a book of the year.</summary>
    public static async Task DemandWithoutBooksAsync(ActContext context, int year, string code)
    {
        foreach (var kind in (string[])[BookEntry.Budget, BookEntry.Final])
        {
            if (await BookStore.FindAsync(context.Session, year, kind, code) is { } book)
            {
                throw new RefusedException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"单位 {code} 有 {year} 年的{(kind == BookEntry.Final ? "决算" : "预算")}簿（{book.Stage}），不能从这一年的单位树里删去。变动要在编簿之前办。"
                    )
                );
            }
        }
    }

    /// <summary>The node of a code.</summary>
    public static async Task<UnitRecord> DemandAsync(ActContext context, int year, string code) =>
        (await context.TreeAsync(year)).Find(code)
        ?? throw new RefusedException(
            string.Create(CultureInfo.InvariantCulture, $"{year} 年的单位树里没有 {code}。请刷新页面。")
        );

    /// <summary>Takes out a unit that has neither books nor anything below it.</summary>
    public static async Task RemoveAsync(ActContext context, int year, string code)
    {
        if ((await context.TreeAsync(year)).Below(code).FirstOrDefault() is { } child)
        {
            throw new RefusedException($"{code} 之下还有{child.Name}。请先处理下级。");
        }

        await DemandWithoutBooksAsync(context, year, code);
        await UnitStore.RemoveAsync(context.Session, year, code);
    }

    /// <summary>Adds a unit below a department.</summary>
    public static async Task AddAsync(ActContext context, UnitRecord unit)
    {
        var parent = await DemandAsync(context, unit.Year, unit.Parent ?? "");
        if (!UnitTable.IsCode(unit) || !unit.Code.StartsWith(parent.Code, StringComparison.Ordinal))
        {
            throw new RefusedException(
                $"{parent.Name}的单位，代码是六位数字，以 {parent.Code} 开头；“{unit.Code}”不是。"
            );
        }

        if (unit.Name.Length is 0 or > 100)
        {
            throw new RefusedException("单位名称要写 1 到 100 个字。");
        }

        if ((await context.TreeAsync(unit.Year)).Find(unit.Code) is { } present)
        {
            throw new RefusedException($"代码 {unit.Code} 已经是{present.Name}。请换一个代码。");
        }

        await UnitStore.PutAsync(context.Session, unit);
    }
}
