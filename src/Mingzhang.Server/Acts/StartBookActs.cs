using System.Globalization;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;
using Mingzhang.Server.Starting;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Acts;

/// <summary>从批复开始编决算: opens the final accounts of a unit and year from its approved and adjusted budget.</summary>
/// <param name="Budget">The approved budget book.</param>
/// <param name="Profile">The profile of the final accounts.</param>
public sealed record StartFinalAct(long Budget, string Profile) : Act<long>
{
    /// <inheritdoc/>
    public override string Name => "开始编决算";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Budget}");

    /// <inheritdoc/>
    public override async Task<long> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var book = await OpenBook.FindAsync(context, Budget, "修改簿");
        if (!ApprovedBudget.Is(book))
        {
            throw new RefusedException($"决算从批复了的预算开始编；这本簿现在是“{book.Stage}”。");
        }

        var pending = (await AdjustmentStore.ListAsync(context.Session, book.Year)).FirstOrDefault(a =>
            a.UnitCode == book.UnitCode && a.State == AdjustmentState.Submitted
        );
        if (pending is not null)
        {
            throw new RefusedException($"调整单 {pending.Label} 还在待批。批准或退回之后再开始编决算。");
        }

        var tree = await context.TreeAsync(book.Year);
        var budget = await ApprovedBudget.ReadAsync(context.Session, tree, book);
        List<StoredRow> last = [];
        foreach (var code in await UnitHistory.PredecessorsAsync(context.Session, book.Year, book.UnitCode))
        {
            if (
                await BookStore.FindAsync(context.Session, book.Year - 1, BookEntry.Final, code) is
                { At: Stage.FinalApproved or Stage.FinalPublished } before
            )
            {
                last.AddRange(await BookStore.RowsAsync(context.Session, before.Id));
            }
        }

        var rows = FinalStart.Rows(
            await BookStore.RowsAsync(context.Session, Budget),
            budget.AsOf(new DateOnly(book.Year, 12, 31)),
            budget.Adjustments,
            last,
            Profile
        );
        return await BookStarter.OpenAsync(context, book.Year, BookEntry.Final, book.UnitCode, rows);
    }
}

/// <summary>从上年开始编预算: opens the budget of a unit and year from the approved budget of the year before.</summary>
/// <param name="Year">The year of the new book.</param>
/// <param name="Unit">The unit.</param>
public sealed record StartBudgetAct(int Year, string Unit) : Act<long>
{
    /// <inheritdoc/>
    public override string Name => "开始编预算";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Year} 年 {Unit}");

    /// <inheritdoc/>
    public override async Task<long> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (_, owner) = await BookStarter.DemandUnitAsync(context, Year, Unit);
        List<StoredRow> last = [];
        var changes = await UnitHistory.OfYearAsync(context.Session, Year);
        var predecessors = UnitHistory.Predecessors(changes, Unit);
        foreach (var code in predecessors)
        {
            if (
                await BookStore.FindAsync(context.Session, Year - 1, BookEntry.Budget, code) is { } before
                && ApprovedBudget.Is(before)
            )
            {
                last.AddRange(await BookStore.RowsAsync(context.Session, before.Id));
            }
        }

        return last.Count > 0
            ? await BookStarter.OpenAsync(
                context,
                Year,
                BookEntry.Budget,
                Unit,
                BudgetStart.Rows(
                    last,
                    Year,
                    UnitHistory.Successors(changes),
                    predecessors.Any(UnitHistory.Splits(changes).ContainsKey)
                )
            )
            : throw new RefusedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{owner.Name}没有 {Year - 1} 年已批复的预算，不能从上年开始。"
                )
            );
    }
}

/// <summary>空白开始: opens a book with its cover and units only.</summary>
/// <param name="Year">The year.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">budget or final.</param>
/// <param name="Profile">The profile.</param>
public sealed record StartBlankAct(int Year, string Unit, string Kind, string Profile) : Act<long>
{
    /// <inheritdoc/>
    public override string Name => "空白开始编";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Year} 年 {Unit}");

    /// <inheritdoc/>
    public override async Task<long> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (tree, owner) = await BookStarter.DemandUnitAsync(context, Year, Unit);
        var kind = BookTerms.Kinds[Kind == BookEntry.Final ? 1 : 0];
        return await BookStarter.OpenAsync(
            context,
            Year,
            Kind == BookEntry.Final ? Kind : BookEntry.Budget,
            Unit,
            BlankStart.Rows(tree, owner, kind, Profile)
        );
    }
}

/// <summary>What the acts that open a book have in common.</summary>
internal static class BookStarter
{
    /// <summary>The unit that the person may prepare a book for, in the tree of a year.</summary>
    /// <exception cref="RefusedException">There is no such unit for the person, or it keeps no books.</exception>
    public static async Task<(UnitTree Tree, UnitRecord Unit)> DemandUnitAsync(
        ActContext context,
        int year,
        string code
    )
    {
        var tree = await context.TreeAsync(year);
        if (tree.Find(code) is not { } unit || !context.Person.May("查看簿", tree.LineOf(code)))
        {
            throw new RefusedException("这一年的单位树里没有这个单位，或者您无权看它。");
        }

        await context.DemandAsync("修改簿", year, code);
        return unit.Kind == UnitRecord.District
            ? throw new RefusedException("区划没有自己的簿，部门和单位才有。")
            : (tree, unit);
    }

    /// <summary>Opens a book with rows; the person prepares it.</summary>
    /// <exception cref="RefusedException">The unit has such a book.</exception>
    public static async Task<long> OpenAsync(
        ActContext context,
        int year,
        string kind,
        string unit,
        IEnumerable<StoredRow> rows
    )
    {
        var what = kind == BookEntry.Final ? "决算" : "预算";
        if (await BookStore.FindAsync(context.Session, year, kind, unit) is { } present)
        {
            throw new RefusedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"已经有 {year} 年的{what}簿，现在是“{present.Stage}”。请直接打开它。"
                )
            );
        }

        var id = await BookStore.AddAsync(
            context.Session,
            new BookEntry
            {
                Year = year,
                Kind = kind,
                UnitCode = unit,
                Stage = (kind == BookEntry.Final ? Stage.FinalDraft : Stage.FirstDraft).Chinese(),
                ChangedAt = context.Milliseconds,
            },
            context.Person.Id
        );
        var count = await BookStore.AddRowsAsync(
            context.Session,
            id,
            rows.GroupBy(r => r.Sheet, StringComparer.Ordinal)
                .SelectMany(s => s.Select((r, i) => r with { BookId = id, Position = (i + 1) * 1_000L })),
            context.Milliseconds,
            context.Person.Id
        );
        await BookStore.Preparers.AddAsync(context.Session, id, context.Person.Id);
        context.Detail = string.Create(CultureInfo.InvariantCulture, $"{year} 年{what}，{count} 行");
        return id;
    }
}
