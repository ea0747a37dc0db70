using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Departments;
using Mingzhang.Server.Departments.Pages;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

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
        department.MapPost("/consolidate", ConsolidateAsync);
    }

    /// <summary>The address of a department's page.</summary>
    public static string PathOf(int year, string kind, string code) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"/departments/{year}/{kind}/{Uri.EscapeDataString(code)}"
        );

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
                    }
                );
            },
            context.RequestAborted
        );

    private static async Task<IResult> ShowAsync(int year, string kind, string code, Store store, HttpContext context)
    {
        var state = await FindAsync(store, context, year, kind, code);
        return Page(context, state, []);
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
            return Page(context, state, e.Problems);
        }
    }

    private static IResult Page(HttpContext context, DepartmentState state, IReadOnlyList<GatheringProblem> problems) =>
        Results.Extensions.Page<DepartmentPage>(
            new
            {
                Person = context.Person(),
                State = state,
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
