using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Deadlines;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Publishing.Pages;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Web;

/// <summary>The publishing of one book.</summary>
internal static class PublishEndpoints
{
    /// <summary>Maps them below a book's address.</summary>
    public static void Map(RouteGroupBuilder book)
    {
        // Not “public”: that is the list that everybody sees.
        book.MapGet("/publish", PageAsync).IsHeavy();
        book.MapPost("/answer", AnswerAsync);
        MapConfirmation(book, "secrecy", Confirmation.Secrecy);
        MapConfirmation(book, "signature", Confirmation.Signature);
        book.MapPost(
                "/publish",
                async (long id, [FromForm] int version, Publisher publisher, HttpContext context) =>
                {
                    await publisher.PublishAsync(context.Person(), id, version, context.RequestAborted);
                    return Results.Redirect($"/book/{id}/publish");
                }
            )
            .IsHeavy();
        book.MapPost(
            "/withdraw",
            async (long id, [FromForm] int version, [FromForm] string? note, ActRunner runner, HttpContext context) =>
            {
                await runner.RunAsync(
                    context.Person(),
                    new WithdrawPackAct(id, version, note ?? ""),
                    context.RequestAborted
                );
                return Results.Redirect($"/book/{id}/publish");
            }
        );
    }

    private static void MapConfirmation(RouteGroupBuilder book, string path, string kind) =>
        book.MapPost(
            "/confirm/" + path,
            async (long id, [FromForm] int version, ActRunner runner, HttpContext context) =>
            {
                await runner.RunAsync(context.Person(), new ConfirmPackAct(id, version, kind), context.RequestAborted);
                return Results.Redirect($"/book/{id}/publish");
            }
        );

    private static async Task<IResult> PageAsync(
        long id,
        BookDesk desk,
        Store store,
        PackFreezer freezer,
        HttpContext context
    )
    {
        var opened = await desk.DemandAsync(id, context);
        var checklist = Checklist.Of(await desk.CheckAsync(id, context.RequestAborted));
        return await store.ReadAsync(
            async session =>
                Results.Extensions.Page<PublishPage>(
                    new
                    {
                        Person = context.Person(),
                        Opened = opened,
                        Checklist = checklist,
                        Answers = await PublicationStore.AnswersAsync(session, id),
                        Confirmations = await ConfirmationStore.OfAsync(session, id, opened.Book.Version),
                        Versions = await PublicationStore.OfAsync(session, id),
                        freezer.CanPrint,
                        LastDay = PublishingClock.LastDay(
                            opened.Book,
                            opened.Unit,
                            (await BookStore.ListAsync(session, opened.Book.Year)).ToDictionary(b =>
                                (b.UnitCode, b.Kind)
                            )
                        ),
                        Today = context.Today(),
                    }
                ),
            context.RequestAborted
        );
    }

    private static async Task<IResult> AnswerAsync(
        long id,
        [FromForm] string fingerprint,
        [FromForm] string? answer,
        BookDesk desk,
        ActRunner runner,
        HttpContext context
    )
    {
        await desk.DemandAsync(id, context);
        var warning =
            Checklist
                .Of(await desk.CheckAsync(id, context.RequestAborted))
                .Warnings.FirstOrDefault(w => w.Fingerprint == fingerprint)
            ?? throw new RefusedException("这个警告已经没有了。请刷新页面。");
        await runner.RunAsync(
            context.Person(),
            new AnswerWarningAct(id, warning, answer ?? ""),
            context.RequestAborted
        );
        return Results.Redirect($"/book/{id}/publish");
    }
}
