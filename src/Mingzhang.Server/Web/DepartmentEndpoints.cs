using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Deadlines;
using Mingzhang.Server.Departments;
using Mingzhang.Server.Departments.Pages;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Web;

/// <summary>部门汇总: how the units of a department stand, and putting their books together.</summary>
internal static class DepartmentEndpoints
{
    private const string Unknown = "没有这个部门，或者您无权看它。";

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/departments", ListAsync);
        var department = app.MapGroup("/departments/{year:int}/{kind}/{code}");
        department.MapGet("", ShowAsync);
        department.MapGet("/differences", DifferencesAsync).IsHeavy();
        department.MapGet("/packs", PacksAsync).IsHeavy();
        department.MapGet("/tables", TablesAsync).IsHeavy();
        department.MapGet("/figure", FigureAsync).IsHeavy();
        department.MapPost("/consolidate", ConsolidateAsync).IsHeavy();
        department.MapPost(
            "/due",
            (
                int year,
                string kind,
                string code,
                [FromForm] string? stage,
                [FromForm] string? day,
                ActRunner runner,
                HttpContext context
            ) =>
                DoAsync(
                    runner,
                    context,
                    year,
                    kind,
                    code,
                    new SetDueDayAct(year, kind, code, StageOf(stage), DayOf(day))
                )
        );
        department.MapPost(
            "/remind",
            (int year, string kind, string code, [FromForm] string? text, ActRunner runner, HttpContext context) =>
                DoAsync(runner, context, year, kind, code, new RemindAct(year, kind, code, text ?? ""))
        );
        department.MapPost(
            "/reply",
            (
                int year,
                string kind,
                string code,
                [FromForm(Name = "__RequestVerificationToken")] string? _,
                ActRunner runner,
                HttpContext context
            ) => DoAsync(runner, context, year, kind, code, new ReplyToUnitsAct(year, kind, code))
        );
    }

    /// <summary>The address of a department's page.</summary>
    public static string PathOf(int year, string kind, string code) =>
        string.Create(CultureInfo.InvariantCulture, $"/departments/{year}/{kind}/{Uri.EscapeDataString(code)}");

    private static async Task<IResult> DoAsync<T>(
        ActRunner runner,
        HttpContext context,
        int year,
        string kind,
        string code,
        Act<T> act
    )
    {
        var done = await runner.RunAsync(context.Person(), act, context.RequestAborted);
        return Results.Redirect(
            done is UnitRecord { Kind: UnitRecord.District }
                ? string.Create(CultureInfo.InvariantCulture, $"/departments?year={year}&kind={kind}")
                : PathOf(year, kind, code)
        );
    }

    private static Stage StageOf(string? word) =>
        DueDays.Stages.FirstOrDefault(s => s.Chinese() == word, Stage.FirstDraft);

    private static DateOnly? DayOf(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : ChinaDay.TryParse(text, out var day) ? day
        : throw new RefusedException("截止日不是日期。请填年、月、日。");

    private static Task<IResult> ListAsync(int? year, string? kind, Store store, HttpContext context) =>
        store.ReadAsync(
            async session =>
            {
                var person = context.Person();
                var years = await UnitStore.YearsAsync(session);
                var shown =
                    year is { } asked && years.Contains(asked) ? asked
                    : years is [var newest, ..] ? newest
                    : 0;
                var wanted = kind == BookEntry.Final ? BookEntry.Final : BookEntry.Budget;
                var lines = await DepartmentStore.ListAsync(session, person, shown, wanted);
                return Results.Extensions.Page<DepartmentsPage>(
                    new
                    {
                        Person = person,
                        Year = shown,
                        Years = years,
                        Kind = wanted,
                        Lines = lines,
                        Root = (await UnitStore.TreeAsync(session, shown))
                            .All.FirstOrDefault(u => u.Kind == UnitRecord.District)
                            ?.Code,
                        Due = await DueDays.ReadAsync(session, shown, wanted),
                    }
                );
            },
            context.RequestAborted
        );

    private static async Task<IResult> ShowAsync(int year, string kind, string code, Store store, HttpContext context)
    {
        var state = await FindAsync(store, context, year, kind, code);
        return await PageAsync(context, store, state, []);
    }

    private static async Task<IResult> ConsolidateAsync(
        int year,
        string kind,
        string code,
        [FromForm] int version,
        [FromForm] bool? withoutMissing,
        Store store,
        DepartmentConsolidator consolidator,
        HttpContext context
    )
    {
        var act = new ConsolidateAct(year, kind, code, version, withoutMissing == true, null);
        try
        {
            await consolidator.ConsolidateAsync(context.Person(), act, context.RequestAborted);
            return Results.Redirect(PathOf(year, kind, code));
        }
        catch (NotOneBookException e)
        {
            var state = await FindAsync(store, context, year, kind, code);
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync(context, store, state, e.Problems);
        }
    }

    private static async Task<IResult> DifferencesAsync(
        int year,
        string kind,
        string code,
        Store store,
        HttpContext context
    )
    {
        var state = await FindAsync(store, context, year, kind, code);
        return await store.ReadAsync(
            async session =>
            {
                var gathered = await GatheredBooks.ReadAsync(session, [.. state.Ready], context.RequestAborted);
                List<UnitBlock> blocks = [];
                if (state.Book is { } book)
                {
                    var rows = await BookStore.RowsAsync(session, book.Id);
                    foreach (
                        var (unit, own) in state.Units.Where(u => u.Book is not null).Select(u => (u.Unit, u.Book!))
                    )
                    {
                        blocks.Add(BlockDifferences.Of(unit, own, await BookStore.RowsAsync(session, own.Id), rows));
                    }
                }

                return Results.Extensions.Page<DifferencesPage>(
                    new
                    {
                        Person = context.Person(),
                        State = state,
                        Gathered = gathered,
                        Blocks = (IReadOnlyList<UnitBlock>)blocks,
                    }
                );
            },
            context.RequestAborted
        );
    }

    private static async Task<IResult> PacksAsync(
        int year,
        string kind,
        string code,
        Store store,
        BookDesk desk,
        HttpContext context
    )
    {
        var state = await FindAsync(store, context, year, kind, code);
        return Results.Extensions.Page<PacksPage>(
            new
            {
                Person = context.Person(),
                State = state,
                Comparison = await PackComparison.ReadAsync(desk, state, context.RequestAborted),
            }
        );
    }

    private static async Task<IResult> TablesAsync(
        int year,
        string kind,
        string code,
        int? table,
        Store store,
        BookDesk desk,
        HttpContext context
    )
    {
        var state = await FindAsync(store, context, year, kind, code);
        var found = state.Book is { } book ? (await desk.CompileAsync(book.Id, context.RequestAborted)).Found : null;
        return Results.Extensions.Page<TablesPage>(
            new
            {
                Person = context.Person(),
                State = state,
                found?.Pack,
                Why = found is null
                    ? "部门还没有簿。先到“进度”里汇总。"
                    : $"部门的簿有 {found.Findings.Count} 处要先改正，改好之后才有公开表。到部门的簿的“检查”里看是哪几处。",
                Shown = table ?? 0,
            }
        );
    }

    private static async Task<IResult> FigureAsync(
        int year,
        string kind,
        string code,
        string? at,
        Store store,
        BookDesk desk,
        HttpContext context
    )
    {
        var state = await FindAsync(store, context, year, kind, code);
        if (state.Book is not { } book || Drill.Parse(at) is not { } address)
        {
            return Results.Redirect(PathOf(year, kind, code) + "/tables");
        }

        var (stored, found) = await desk.CompileAsync(book.Id, context.RequestAborted);
        if (found.Pack is not { } pack || Drill.UnitsBehind(pack, stored, address) is not { } behind)
        {
            return Results.Redirect(PathOf(year, kind, code) + "/tables");
        }

        var units = new Dictionary<string, IReadOnlyList<StoredRow>>(StringComparer.Ordinal);
        foreach (var unit in state.Units.Where(u => u.Book is not null && behind.Contains(u.Unit.Code)))
        {
            units.Add(unit.Unit.Code, await desk.RowsAsync(unit.Book!.Id, null, context.RequestAborted));
        }

        return Results.Extensions.Page<FigurePage>(
            new
            {
                Person = context.Person(),
                State = state,
                At = address,
                Figure = Drill.Into(pack, stored, units, address)!,
            }
        );
    }

    private static async Task<IResult> PageAsync(
        HttpContext context,
        Store store,
        DepartmentState state,
        IReadOnlyList<GatheringProblem> problems
    ) =>
        Results.Extensions.Page<DepartmentPage>(
            new
            {
                Person = context.Person(),
                State = state,
                Due = await store.ReadAsync(s => DueDays.ReadAsync(s, state.Year, state.Kind), context.RequestAborted),
                Today = context.Today(),
                Problems = problems,
            }
        );

    private static Task<DepartmentState> FindAsync(
        Store store,
        HttpContext context,
        int year,
        string kind,
        string code
    ) =>
        store.ReadAsync(
            async session =>
            {
                var tree = await UnitStore.TreeAsync(session, year);
                return context.Person().May("查看簿", tree.LineOf(code))
                    ? await DepartmentStore.FindAsync(session, tree, year, kind, code)
                        ?? throw new RefusedException(Unknown)
                    : throw new RefusedException(Unknown);
            },
            context.RequestAborted
        );
}
