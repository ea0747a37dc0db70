using System.Globalization;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Departments;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Acts;

/// <summary>What came of a consolidation.</summary>
/// <param name="Book">The department's book.</param>
/// <param name="Changed">How many of its rows are new or gone.</param>
public sealed record Consolidated(long Book, int Changed);

/// <summary>The books of the units cannot be one; every reason is told.</summary>
/// <param name="problems">The reasons, at least one.</param>
public sealed class NotOneBookException(IReadOnlyList<GatheringProblem> problems)
    : RefusedException(
        $"各单位的簿合不到一起，有 {problems.Count} 处，没有汇总：{problems[0].Place}：{problems[0].Message}{problems[0].Advice}{(problems.Count > 1 ? "……" : "")}"
    )
{
    /// <summary>The reasons.</summary>
    public IReadOnlyList<GatheringProblem> Problems { get; } = problems;
}

/// <summary>
/// 汇总: fills the department's book from the books that its units have handed in, with the flows between them taken out.
/// What the department wrote about itself (文字, 年度任务, 对比数 without a unit) stays.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Kind">budget or final.</param>
/// <param name="Department">The department's code.</param>
/// <param name="Version">The version of the department's book that the person saw; 0 for none.</param>
/// <param name="WithoutMissing">Whether to go on without the units that have not handed in.</param>
/// <param name="Gathered">The units' books put together; null when the person was seen not to have the right.</param>
public sealed record ConsolidateAct(
    int Year,
    string Kind,
    string Department,
    int Version,
    bool WithoutMissing,
    GatheredBooks? Gathered
) : Act<Consolidated>
{
    /// <summary>The name of the right.</summary>
    public const string Right = "汇总";

    private const int MostNames = 10;

    /// <inheritdoc/>
    public override string Name => Right;

    /// <inheritdoc/>
    public override string Subject =>
        string.Create(CultureInfo.InvariantCulture, $"{Year} 年 {Department} {BookEntry.WordOf(Kind)}");

    /// <inheritdoc/>
    public override async Task<Consolidated> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var state = await Departmental.DemandAsync(context, Right, Year, Kind, Department);
        DemandPresent(state);
        var missing = DemandUnits(state);
        if (Gathered is null || !Gathered.IsOf(state.Ready.Select(u => u.Book!)))
        {
            throw new RefusedException("单位的簿刚有变化，没有汇总。请刷新，看过之后再汇总。");
        }

        if (Gathered.Problems.Count > 0)
        {
            throw new NotOneBookException(Gathered.Problems);
        }

        var book = state.Book ?? await AddAsync(context, state);
        await BookStore.MoveAsync(context.Session, book, book.Stage, context.Milliseconds, context.Person.Id);
        var own = await OwnAsync(context, book.Id);
        var changed = await BookContent.ReplaceAsync(
            context.Session,
            book.Id,
            RowsOf(Gathered, book.Id, own),
            context.Milliseconds,
            context.Person.Id
        );
        await BookStore.Preparers.AddAsync(context.Session, book.Id, context.Person.Id);
        context.Detail =
            $"簿 {book.Id}，{Gathered.Sources.Count} 本单位簿，改动 {changed} 行，抵销 {Gathered.Eliminations.Count} 笔"
            + (missing.Count > 0 ? $"；没有汇总：{NamesOf(missing)}" : "");
        return new Consolidated(book.Id, changed);
    }

    private void DemandPresent(DepartmentState state)
    {
        if ((state.Book?.Version ?? 0) != Version)
        {
            throw new RefusedException("别人刚动过部门的簿，页面旧了，没有汇总。请刷新，看过之后再做。");
        }

        if (!state.At.IsOpen())
        {
            throw new RefusedException(
                $"部门的簿现在是“{state.At.Chinese()}”，不能修改。要重新汇总，请让审核的人退回。"
            );
        }
    }

    private List<UnitState> DemandUnits(DepartmentState state)
    {
        var missing = state.Missing.ToList();
        if (!state.Ready.Any())
        {
            throw new RefusedException($"还没有一个单位到“{state.Awaited.Chinese()}”，没有可以汇总的簿。");
        }

        return missing.Count == 0 || WithoutMissing
            ? missing
            : throw new RefusedException(
                $"还有 {missing.Count} 个单位没有到“{state.Awaited.Chinese()}”，没有汇总：{NamesOf(missing)}。可以等它们，也可以注明先不汇总它们。"
            );
    }

    private static string NamesOf(List<UnitState> units) =>
        string.Join(
            '、',
            units.Take(MostNames).Select(u => $"{u.Unit.Code} {u.Unit.Name}（{u.Book?.Stage ?? "未开始"}）")
        ) + (units.Count > MostNames ? "等" : "");

    private static async Task<BookEntry> AddAsync(ActContext context, DepartmentState state)
    {
        var book = new BookEntry
        {
            Year = state.Year,
            Kind = state.Kind,
            UnitCode = state.Department.Code,
            Stage = state.At.Chinese(),
            ChangedAt = context.Milliseconds,
        };
        var id = await BookStore.AddAsync(context.Session, book, context.Person.Id);
        return (await BookStore.FindAsync(context.Session, id))!;
    }

    // What speaks of the department as a whole, which no unit's book can say.
    private static async Task<List<StoredRow>> OwnAsync(ActContext context, long book)
    {
        var own = (await BookStore.RowsAsync(context.Session, book, BookSchema.Cover.Name)).ToList();
        foreach (var sheet in (BookSheet[])[BookSchema.Tasks, BookSchema.Comparatives, BookSchema.Sentences])
        {
            var unit = sheet.Find("单位代码")!.Ordinal;
            var rows = await BookStore.RowsAsync(context.Session, book, sheet.Name);
            own.AddRange(rows.Where(r => r.Cells[unit].Trim().Length == 0));
        }

        return own;
    }

    // The department's own rows come first in their sheets; a comparative that the units give is theirs, and there is one cover.
    private static List<StoredRow> RowsOf(GatheredBooks gathered, long book, List<StoredRow> own)
    {
        var units = StoredBookRows.Of(gathered.Book!, book).ToList();
        var given = units.Where(r => r.Sheet == BookSchema.Comparatives.Name).Select(MeasureOf).ToHashSet();
        var kept = own.Where(r => r.Sheet != BookSchema.Comparatives.Name || !given.Contains(MeasureOf(r)));
        if (own.Exists(r => r.Sheet == BookSchema.Cover.Name))
        {
            units.RemoveAll(r => r.Sheet == BookSchema.Cover.Name);
        }

        return
        [
            .. kept.Concat(units)
                .GroupBy(r => r.Sheet, StringComparer.Ordinal)
                .SelectMany(g => g.Select((r, i) => r with { Position = (i + 1) * 1_000L })),
        ];
    }

    private static string MeasureOf(StoredRow row) =>
        string.Join(
            '\n',
            BookSchema.Comparatives.Columns.Where(c => c.Heading != "金额").Select(c => row.Cells[c.Ordinal].Trim())
        );
}
