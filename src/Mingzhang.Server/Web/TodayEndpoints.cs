using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Log;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Today;
using Mingzhang.Server.Today.Pages;

namespace Mingzhang.Server.Web;

/// <summary>今天: what waits for the person.</summary>
internal static class TodayEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet(
            "/",
            async (Store store, TimeProvider time, HttpContext context) =>
            {
                var person = context.Person();
                var view = await store.ReadAsync(
                    s => TodayReader.ReadAsync(s, person, time.GetUtcNow()),
                    context.RequestAborted
                );
                return Results.Extensions.Page<TodayPage>(new { Person = person, View = view });
            }
        );
        app.MapPost("/seen", SeenAsync);
    }

    // What a person has looked at is no act on anybody's books, and stands in no log.
    private static async Task<IResult> SeenAsync([FromForm] long seq, Store store, HttpContext context)
    {
        var id = context.Person().Id;
        await store.WriteAsync(
            async session =>
                await session.ChangeAsync(
                    "INSERT INTO visit (account_id, seen_seq) VALUES (@id, @seen) ON CONFLICT (account_id) DO UPDATE SET seen_seq = excluded.seen_seq",
                    new { id, seen = Math.Clamp(seq, 0, (await ActLog.HeadAsync(session)).Seq) }
                ),
            context.RequestAborted
        );
        return Results.Redirect("/");
    }
}
