using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Publishing.Pages;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Web;

/// <summary>What everybody may see without a login: the list of published packs and their files.</summary>
internal static class PublicEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder group)
    {
        group.AllowAnonymous();
        group.MapGet(
            "",
            async (int? year, string? kind, string? unit, int? page, Store store, HttpContext context) =>
                Results.Extensions.Page<PublicPage>(
                    new
                    {
                        Found = await store.ReadAsync(
                            s => PublicationStore.PageAsync(s, PublishedQuery.Of(year, kind, unit, page)),
                            context.RequestAborted
                        ),
                    }
                )
        );
        group.MapGet(
            "/{year:int}/{kind}/{unit}",
            async (int year, string kind, string unit, Store store, HttpContext context) =>
            {
                var versions = await store.ReadAsync(
                    s => PublicationStore.OfAsync(s, year, kind, unit),
                    context.RequestAborted
                );
                return versions.Count == 0
                    ? Results.NotFound()
                    : Results.Extensions.Page<PublicPackPage>(new { Versions = versions });
            }
        );
        group.MapGet("/{year:int}/{kind}/{unit}/{number:int}/{**file}", FileAsync);
    }

    private static async Task<IResult> FileAsync(
        int year,
        string kind,
        string unit,
        int number,
        string file,
        [FromQuery] string? withdrawn,
        Store store,
        PublicFolder folder,
        HttpContext context
    )
    {
        var version = await store.ReadAsync(
            s => PublicationStore.FindAsync(s, year, kind, unit, number),
            context.RequestAborted
        );
        if (version is null || folder.Find(version.Manifest, file) is not { } path || !File.Exists(path))
        {
            return Results.NotFound();
        }

        if (version.IsWithdrawn && withdrawn is null)
        {
            var link = context.Request.PathBase.Add(context.Request.Path).ToUriComponent() + "?withdrawn=1";
            return Results.Extensions.Page<WithdrawnPage>(new { Version = version, Link = link });
        }

        var type = TypeOf(Path.GetExtension(file));
        if (type.StartsWith("text/html", StringComparison.Ordinal))
        {
            // The page brings its own policy, which names the hashes of its styles and scripts.
            context.Response.Headers.Remove("Content-Security-Policy");
        }

        return Results.File(path, type, IsShown(type) ? null : Path.GetFileName(path));
    }

    private static bool IsShown(string type) =>
        type.StartsWith("text/html", StringComparison.Ordinal) || type is "application/pdf" or "application/json";

    /// <summary>The content type of an ending.</summary>
    internal static string TypeOf(string ending) =>
        ending switch
        {
            ".html" => "text/html; charset=utf-8",
            ".json" => "application/json",
            ".csv" => "text/csv; charset=utf-8",
            ".pdf" => "application/pdf",
            ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            _ => "application/octet-stream",
        };
}
