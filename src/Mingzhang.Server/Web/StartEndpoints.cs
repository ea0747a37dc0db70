using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Documents.Profiles;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workbench.Pages;

namespace Mingzhang.Server.Web;

/// <summary>开始编一本簿: from the approval, from last year, or blank.</summary>
internal static class StartEndpoints
{
    private const string Base = "/start";

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet(Base, ShowAsync);
        app.MapPost(
            Base + "/final",
            (
                [FromForm] long book,
                [FromForm] string? profile,
                ProfileStore profiles,
                ActRunner runner,
                HttpContext context
            ) => RunAsync(new StartFinalAct(book, Known(profiles, profile, PackKind.FinalAccounts)), runner, context)
        );
        app.MapPost(
            Base + "/budget",
            ([FromForm] int year, [FromForm] string? unit, ActRunner runner, HttpContext context) =>
                RunAsync(new StartBudgetAct(year, unit ?? ""), runner, context)
        );
        app.MapPost(
            Base + "/blank",
            (
                [FromForm] int year,
                [FromForm] string? unit,
                [FromForm] string? kind,
                [FromForm] string? profile,
                ProfileStore profiles,
                ActRunner runner,
                HttpContext context
            ) =>
            {
                var pack = kind == BookEntry.Final ? PackKind.FinalAccounts : PackKind.Budget;
                return RunAsync(
                    new StartBlankAct(year, unit ?? "", kind ?? "", Known(profiles, profile, pack)),
                    runner,
                    context
                );
            }
        );
    }

    private static IEnumerable<Profile> Usable(ProfileStore profiles) =>
        profiles.Ids.Select(i => profiles.Find(i)!).Where(p => p.CanCompile);

    private static string Known(ProfileStore profiles, string? id, PackKind kind) =>
        Usable(profiles).Any(p => p.Id == id && p.Kind == kind)
            ? id!
            : throw new RefusedException("没有这个版式，或者它不是这一类公开件的版式。请刷新页面。");

    private static async Task<IResult> RunAsync(Act<long> act, ActRunner runner, HttpContext context)
    {
        var book = await runner.RunAsync(context.Person(), act, context.RequestAborted);
        return Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"/book/{book}"));
    }

    private static Task<IResult> ShowAsync(Store store, ProfileStore profiles, HttpContext context) =>
        store.ReadAsync(
            async session =>
            {
                var person = context.Person();
                List<StartChoice> choices = [];
                var approved = new HashSet<(int, string)>();
                foreach (var year in (await UnitStore.YearsAsync(session)).Order())
                {
                    var tree = await UnitStore.TreeAsync(session, year);
                    var budgets = (await BookStore.ListAsync(session, year, BookEntry.Budget)).ToDictionary(b =>
                        b.UnitCode
                    );
                    var finals = (await BookStore.ListAsync(session, year, BookEntry.Final))
                        .Select(b => b.UnitCode)
                        .ToHashSet(StringComparer.Ordinal);
                    var changes = await UnitHistory.OfYearAsync(session, year);
                    foreach (
                        var unit in tree.All.Where(u =>
                            u.Kind != UnitRecord.District && person.May("修改簿", tree.LineOf(u.Code))
                        )
                    )
                    {
                        var budget = budgets.GetValueOrDefault(unit.Code);
                        choices.Add(
                            new StartChoice(
                                unit,
                                budget,
                                finals.Contains(unit.Code),
                                UnitHistory.Predecessors(changes, unit.Code).Any(c => approved.Contains((year - 1, c)))
                            )
                        );
                    }

                    approved.UnionWith(budgets.Values.Where(ApprovedBudget.Is).Select(b => (year, b.UnitCode)));
                }

                return Results.Extensions.Page<StartPage>(
                    new
                    {
                        Person = person,
                        Choices = (IReadOnlyList<StartChoice>)
                            [
                                .. choices
                                    .Where(c => c.Budget is null || !c.HasFinal)
                                    .OrderByDescending(c => c.Unit.Year),
                            ],
                        Profiles = (IReadOnlyList<(string Id, string Name, bool IsFinal)>)
                            [.. Usable(profiles).Select(p => (p.Id, p.Name, p.Kind == PackKind.FinalAccounts))],
                    }
                );
            },
            context.RequestAborted
        );
}
