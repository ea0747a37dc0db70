using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Acts;
using Mingzhang.Server.People;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workbench.Pages;

namespace Mingzhang.Server.Web;

/// <summary>单位 and 人员.</summary>
internal static class ManagementEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/units", UnitsAsync);
        app.MapPost(
            "/units",
            async (
                [FromForm] int year,
                [FromForm] string? code,
                [FromForm] string? name,
                [FromForm] string? parent,
                [FromForm] bool? isNew,
                ActRunner runner,
                HttpContext context
            ) =>
            {
                var act = new PutUnitAct(year, code ?? "", name ?? "", parent, isNew ?? false);
                await runner.RunAsync(context.Person(), act, context.RequestAborted);
                return Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"/units?year={year}"));
            }
        );
        app.MapGet("/people", PeopleAsync);
        app.MapPost(
            "/people",
            (
                [FromForm] string? login,
                [FromForm] string? name,
                [FromForm] string? password,
                ActRunner runner,
                HttpContext context
            ) => RunAsync(runner, new AddAccountAct(login ?? "", name ?? "", password ?? ""), context)
        );
        app.MapPost(
            "/people/password",
            ([FromForm] long account, [FromForm] string? password, ActRunner runner, HttpContext context) =>
                RunAsync(runner, new ResetPasswordAct(account, password ?? ""), context)
        );
        app.MapPost(
            "/people/state",
            ([FromForm] long account, [FromForm] bool isDisabled, ActRunner runner, HttpContext context) =>
                RunAsync(runner, new DisableAccountAct(account, isDisabled), context)
        );
        app.MapPost(
            "/people/role",
            (
                [FromForm] long account,
                [FromForm] string? role,
                [FromForm] string? unit,
                [FromForm] bool isGiven,
                ActRunner runner,
                HttpContext context
            ) =>
                Roles.TryParse(role ?? "", out var parsed)
                    ? RunAsync(runner, new GrantRoleAct(account, parsed, unit?.Trim() ?? "", isGiven), context)
                    : throw new RefusedException("没有这个角色。请刷新页面。")
        );
    }

    private static async Task<IResult> RunAsync<T>(ActRunner runner, Act<T> act, HttpContext context)
    {
        await runner.RunAsync(context.Person(), act, context.RequestAborted);
        return Results.Redirect("/people");
    }

    private static Task<IResult> UnitsAsync(int? year, Store store, HttpContext context) =>
        store.ReadAsync(
            async session =>
            {
                var person = context.Person();
                var years = await UnitStore.YearsAsync(session);
                var shown = FormFields.Year(year, years);
                var tree = await UnitStore.TreeAsync(session, shown);
                return Results.Extensions.Page<UnitsPage>(
                    new
                    {
                        Person = person,
                        Years = years,
                        Tree = new UnitsOfYear(
                            shown,
                            [.. tree.All.Where(u => person.May("查看簿", tree.LineOf(u.Code)))]
                        ),
                        Changes = await UnitHistory.OfYearAsync(session, shown),
                    }
                );
            },
            context.RequestAborted
        );

    private static Task<IResult> PeopleAsync(Store store, HttpContext context)
    {
        var person = context.Person();
        if (!person.May("管理人员", []))
        {
            throw new RefusedException("您没有“管理人员”的权限。需要时请找管理员。");
        }

        return store.ReadAsync(
            async session =>
            {
                List<(AccountRecord, IReadOnlyList<Grant>)> accounts = [];
                foreach (var account in await AccountStore.ListAsync(session))
                {
                    accounts.Add((account, await AccountStore.GrantsAsync(session, account.Id)));
                }

                return Results.Extensions.Page<PeoplePage>(
                    new { Person = person, Accounts = (IReadOnlyList<(AccountRecord, IReadOnlyList<Grant>)>)accounts }
                );
            },
            context.RequestAborted
        );
    }
}
