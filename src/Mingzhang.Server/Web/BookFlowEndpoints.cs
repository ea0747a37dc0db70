using Microsoft.AspNetCore.Mvc;
using Mingzhang.Documents.Books;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workbench.Pages;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Web;

/// <summary>The steps of a book, and the import that replaces it.</summary>
internal static class BookFlowEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder book)
    {
        book.MapGet("/flow", FlowAsync);
        MoveForm.Map(book, "/move", id => $"/book/{id}/flow");
        book.MapPost("/import", ImportAsync).IsHeavy();
    }

    private static async Task<IResult> FlowAsync(long id, BookDesk desk, Store store, HttpContext context)
    {
        var opened = await desk.DemandAsync(id, context);
        var person = context.Person();
        var comments = await CommentView.ListAsync(store, id, null, context.RequestAborted);
        IReadOnlyList<Move> moves =
        [
            .. Moves.From(opened.Book.At).Where(m => !m.IsPublishing && person.Is(m.Role, opened.Line)),
        ];
        return Results.Extensions.Page<FlowPage>(
            new
            {
                Person = person,
                Opened = opened,
                Moves = moves,
                Comments = comments,
            }
        );
    }

    private static async Task<IResult> ImportAsync(
        long id,
        [FromForm] int version,
        IFormFile file,
        ActRunner runner,
        BookDesk desk,
        HttpContext context
    )
    {
        var opened = await desk.DemandAsync(id, context);
        if (!context.Person().May("导入簿", opened.Line))
        {
            throw new RefusedException($"您没有对{opened.Unit.Name}“导入簿”的权限。需要时请找管理员。");
        }

        var (import, path) = await TemporaryUpload.ReadAsync(
            file,
            p => (BookFiles.Import(p), p),
            context.RequestAborted
        );
        if (import.Book is not { } book)
        {
            var lines = import
                .Defects.Take(20)
                .Select(d => d.ToString().Replace(path, "文件", StringComparison.Ordinal));
            throw new RefusedException($"这本簿有 {import.Count} 处问题，没有导入：{string.Join("　", lines)}");
        }

        await runner.RunAsync(context.Person(), new ImportBookAct(id, version, book), context.RequestAborted);
        return Results.Redirect($"/book/{id}/check");
    }
}
