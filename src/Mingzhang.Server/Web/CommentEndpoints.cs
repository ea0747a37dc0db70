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
                ActRunner runner,
                HttpContext context
            ) =>
            {
                await runner.RunAsync(
                    context.Person(),
                    new WriteCommentAct(id, row, heading, text ?? ""),
                    context.RequestAborted
                );
                return Back(id, sheet);
            }
        );
        book.MapPost(
            "/comment/answer",
            async (
                long id,
                [FromForm] long comment,
                [FromForm] string sheet,
                [FromForm] string? text,
                ActRunner runner,
                HttpContext context
            ) =>
            {
                await runner.RunAsync(
                    context.Person(),
                    new AnswerCommentAct(id, comment, text ?? ""),
                    context.RequestAborted
                );
                return Back(id, sheet);
            }
        );
    }

    private static IResult Back(long id, string sheet) =>
        Results.Redirect($"/book/{id}/sheet/{Uri.EscapeDataString(sheet)}#comments");
}
