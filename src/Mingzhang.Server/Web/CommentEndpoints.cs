using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Acts;

namespace Mingzhang.Server.Web;

/// <summary>Comments of reviewers on cells, and the answers.</summary>
internal static class CommentEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder book)
    {
        book.MapPost(
            "/comment",
            async (
                long id,
                [FromForm] long row,
                [FromForm] string sheet,
                [FromForm] string heading,
                [FromForm] string? text,
                [FromForm] string? from,
                ActRunner runner,
                HttpContext context
            ) =>
            {
                await runner.RunAsync(
                    context.Person(),
                    new WriteCommentAct(id, row, heading, text ?? ""),
                    context.RequestAborted
                );
                return Back(id, sheet, from);
            }
        );
        book.MapPost(
            "/comment/answer",
            async (
                long id,
                [FromForm] long comment,
                [FromForm] string sheet,
                [FromForm] string? text,
                [FromForm] string? from,
                ActRunner runner,
                HttpContext context
            ) =>
            {
                await runner.RunAsync(
                    context.Person(),
                    new AnswerCommentAct(id, comment, text ?? ""),
                    context.RequestAborted
                );
                return Back(id, sheet, from);
            }
        );
    }

    // To the page on which it was written.
    private static IResult Back(long id, string sheet, string? from) =>
        Results.Redirect(
            from == "review" ? $"/book/{id}/review" : $"/book/{id}/sheet/{Uri.EscapeDataString(sheet)}#comments"
        );
}
