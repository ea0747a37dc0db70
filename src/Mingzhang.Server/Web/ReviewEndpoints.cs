using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Comparing;
using Mingzhang.Server.Reviewing;
using Mingzhang.Server.Reviewing.Pages;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Web;

/// <summary>审核: the queue, and one book beside last year's.</summary>
internal static class ReviewEndpoints
{
    /// <summary>Maps the queue.</summary>
    public static void Map(WebApplication app) => app.MapGet("/review", QueueAsync);

    /// <summary>Maps what is below a book's address.</summary>
    public static void Map(RouteGroupBuilder book)
    {
        book.MapGet("/review", ShowAsync);
        MoveForm.Map(book, "/review", _ => "/review");
    }

    private static Task<IResult> QueueAsync(Store store, TimeProvider time, HttpContext context) =>
        store.ReadAsync(
            async session =>
                Results.Extensions.Page<ReviewQueuePage>(
                    new
                    {
                        Person = context.Person(),
                        Tasks = await ReviewTasks.ReadAsync(session, context.Person()),
                        Now = time.GetUtcNow(),
                    }
                ),
            context.RequestAborted
        );

    private static async Task<IResult> ShowAsync(long id, long? row, BookDesk desk, Store store, HttpContext context)
    {
        var person = context.Person();
        var opened =
            await desk.OpenAsync(person, id, context.RequestAborted)
            ?? throw new RefusedException("没有这本簿，或者您无权看它。");
        var comments = await CommentView.ListAsync(store, id, null, context.RequestAborted);
        return await store.ReadAsync(
            async session =>
                Results.Extensions.Page<ReviewPage>(
                    new
                    {
                        Person = person,
                        Opened = opened,
                        Comparison = await CompareAsync(session, opened.Book),
                        Comments = comments,
                        Moves = (IReadOnlyList<Move>)[.. ReviewTasks.Judgements(opened.Book, person, opened.Line)],
                        IsPreparer = await BookStore.Preparers.HasAsync(session, id, person.Id),
                        OpenRow = row ?? 0,
                    }
                ),
            context.RequestAborted
        );
    }

    private static async Task<ReviewComparison> CompareAsync(StoreSession session, BookEntry book)
    {
        var rows = await BookStore.RowsAsync(session, book.Id);
        return ReviewComparison.Of(rows, await YearBefore.ReadAsync(session, book), EnteredComparatives.Of(rows, book));
    }
}
