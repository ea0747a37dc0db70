using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Acts;

namespace Mingzhang.Server.Web;

/// <summary>The form by which a book takes a step; it stands on more than one page.</summary>
internal static class MoveForm
{
    /// <summary>Maps it.</summary>
    /// <param name="book">The group of a book's addresses.</param>
    /// <param name="address">Where below the book it is posted to.</param>
    /// <param name="next">The page that comes after, from the book's id.</param>
    public static void Map(RouteGroupBuilder book, string address, Func<long, string> next) =>
        book.MapPost(
            address,
            async (
                long id,
                [FromForm] int version,
                [FromForm] string? to,
                [FromForm] string? reason,
                BookMover mover,
                HttpContext context
            ) =>
            {
                await mover.MoveAsync(
                    context.Person(),
                    id,
                    version,
                    FormFields.Stage(to),
                    reason ?? "",
                    context.RequestAborted
                );
                return Results.Redirect(next(id));
            }
        );
}
