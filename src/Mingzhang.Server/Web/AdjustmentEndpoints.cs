using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workbench.Pages;

namespace Mingzhang.Server.Web;

/// <summary>调整调剂: the documents that change an approved budget during its year.</summary>
internal static class AdjustmentEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/adjustments", ListAsync);
        app.MapPost(
            "/adjustments",
            async (
                [FromForm] long book,
                [FromForm] string? kind,
                [FromForm] string? dated,
                [FromForm] string? title,
                [FromForm] string? reason,
                ActRunner runner,
                HttpContext context
            ) =>
                Back(
                    await runner.RunAsync(
                        context.Person(),
                        new NewAdjustmentAct(book, Head(kind, dated, title, reason)),
                        context.RequestAborted
                    )
                )
        );
        var one = app.MapGroup("/adjustment/{id:long}");
        one.MapGet("", ShowAsync);
        one.MapPost(
            "/head",
            (
                long id,
                [FromForm] int version,
                [FromForm] string? kind,
                [FromForm] string? dated,
                [FromForm] string? title,
                [FromForm] string? reason,
                ActRunner runner,
                HttpContext context
            ) => RunAsync(id, new ChangeAdjustmentAct(id, version, Head(kind, dated, title, reason)), runner, context)
        );
        one.MapPost("/lines", AddLineAsync);
        one.MapPost(
            "/lines/remove",
            (long id, [FromForm] int version, [FromForm] long line, ActRunner runner, HttpContext context) =>
                RunAsync(id, new RemoveAdjustmentLineAct(id, version, line), runner, context)
        );
        one.MapPost(
            "/submit",
            (long id, [FromForm] int version, ActRunner runner, HttpContext context) =>
                RunAsync(id, new SubmitAdjustmentAct(id, version), runner, context)
        );
        one.MapPost(
            "/approve",
            (long id, [FromForm] int version, ActRunner runner, HttpContext context) =>
                RunAsync(id, new ApproveAdjustmentAct(id, version), runner, context)
        );
        one.MapPost(
            "/return",
            (long id, [FromForm] int version, [FromForm] string? reason, ActRunner runner, HttpContext context) =>
                RunAsync(id, new ReturnAdjustmentAct(id, version, reason ?? ""), runner, context)
        );
        one.MapPost(
            "/void",
            (long id, [FromForm] int version, ActRunner runner, HttpContext context) =>
                RunAsync(id, new VoidAdjustmentAct(id, version), runner, context)
        );
    }

    private static AdjustmentHead Head(string? kind, string? dated, string? title, string? reason) =>
        new(FormFields.Kind(kind), FormFields.Day("日期", dated), title ?? "", reason ?? "");

    private static IResult Back(long id) =>
        Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"/adjustment/{id}"));

    private static async Task<IResult> RunAsync<T>(long id, Act<T> act, ActRunner runner, HttpContext context)
    {
        await runner.RunAsync(context.Person(), act, context.RequestAborted);
        return Back(id);
    }

    // A line of the budget is chosen by its key; a new one is typed cell by cell.
    private static async Task<IResult> AddLineAsync(
        long id,
        [FromForm] int version,
        [FromForm] string? key,
        [FromForm] string? direction,
        [FromForm] string? amount,
        ActRunner runner,
        HttpContext context
    )
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fen = FormFields.Fen("金额", amount);
        if (fen < 0)
        {
            throw new RefusedException("金额填正数，增减由“调增”“调减”来选。");
        }

        var line = new AdjustmentLine(
            string.IsNullOrEmpty(key)
                ? LineKey.Of([.. LineKey.Columns.Select(c => form[c.Heading].ToString())])
                : KeyOf(key),
            direction == "调减" ? -fen : fen,
            0,
            form["项目名称"].ToString().Trim(),
            form["项目类别"].ToString().Trim()
        );
        return await RunAsync(id, new AddAdjustmentLineAct(id, version, line), runner, context);
    }

    private static LineKey KeyOf(string json)
    {
        try
        {
            return LineKey.Parse(json);
        }
        catch (JsonException)
        {
            throw new RefusedException("没有这一行预算。请刷新页面。");
        }
    }

    private static async Task<IResult> ShowAsync(long id, AdjustmentDesk desk, HttpContext context)
    {
        var opened =
            await desk.OpenAsync(context.Person(), id, context.RequestAborted)
            ?? throw new RefusedException(OpenAdjustment.Unknown);
        return Results.Extensions.Page<AdjustmentPage>(new { Person = context.Person(), Opened = opened });
    }

    private static Task<IResult> ListAsync(int? year, Store store, TimeProvider time, HttpContext context) =>
        store.ReadAsync(
            async session =>
            {
                var person = context.Person();
                var years = await UnitStore.YearsAsync(session);
                var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
                var shown = FormFields.Year(year ?? today.Year, years);
                var tree = await UnitStore.TreeAsync(session, shown);
                IReadOnlyList<AdjustmentEntry> documents =
                [
                    .. (await AdjustmentStore.ListAsync(session, shown))
                        .Where(a => person.May("查看簿", tree.LineOf(a.UnitCode)))
                        .Select(a => new AdjustmentEntry(a, tree.Find(a.UnitCode)?.Name ?? a.UnitCode)),
                ];
                IReadOnlyList<(BookEntry Book, string Unit)> budgets =
                [
                    .. (await BookStore.ListAsync(session, shown, BookEntry.Budget))
                        .Where(b => ApprovedBudget.Is(b) && person.May("编调整单", tree.LineOf(b.UnitCode)))
                        .Select(b => (b, tree.Find(b.UnitCode)?.Name ?? b.UnitCode)),
                ];
                return Results.Extensions.Page<AdjustmentsPage>(
                    new
                    {
                        Person = person,
                        Year = shown,
                        Years = years,
                        Documents = documents,
                        Budgets = budgets,
                        Today = today.Year == shown ? today : new DateOnly(Math.Max(shown, 1), 12, 31),
                    }
                );
            },
            context.RequestAborted
        );
}
