using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workbench.Pages;

namespace Mingzhang.Server.Web;

/// <summary>The search, and going to another unit or year.</summary>
internal static class FindEndpoints
{
    private const int LongestWords = 60;

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/find", FindAsync);
        app.MapGet("/find/units", UnitsAsync);
        app.MapGet("/go", GoAsync);
    }

    private static async Task<IResult> FindAsync(string? q, Finder finder, HttpContext context)
    {
        var words = Short(q);
        return Results.Extensions.Page<FindPage>(
            new
            {
                Person = context.Person(),
                Words = words,
                Found = words.Length == 0
                    ? null
                    : await finder.FindAsync(context.Person(), words, context.RequestAborted),
            }
        );
    }

    private static async Task<IResult> UnitsAsync(int year, Finder finder, HttpContext context) =>
        Results.Extensions.Page<UnitOptions>(
            new { Units = await finder.UnitsAsync(context.Person(), year, context.RequestAborted) }
        );

    // The unit's book of the year, where one book is meant; else the year's list.
    private static async Task<IResult> GoAsync(int year, string? unit, string? kind, Finder finder, HttpContext context)
    {
        var words = Short(unit);
        var meant = Finder.Meant(await finder.UnitsAsync(context.Person(), year, context.RequestAborted), words);
        if (meant is [var one] && await finder.BookAsync(year, one.Code, kind, context.RequestAborted) is { } book)
        {
            return Results.Redirect($"/book/{book.Id}");
        }

        return Results.Redirect($"/books?year={year}&unit={Uri.EscapeDataString(words)}");
    }

    private static string Short(string? words)
    {
        var kept = (words ?? "").Trim();
        return kept.Length <= LongestWords ? kept : kept[..LongestWords];
    }
}
