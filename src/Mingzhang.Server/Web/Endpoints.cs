using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Mingzhang.Books.Schema;
using Mingzhang.Documents.Books;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.People;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workbench.Pages;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Web;

/// <summary>Every address of the application.</summary>
internal static class Endpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        MapLogin(app);
        TodayEndpoints.Map(app);
        app.MapGet("/books", BooksAsync);
        app.MapGet("/log", LogAsync);
        FindEndpoints.Map(app);
        CeilingEndpoints.Map(app);
        DepartmentEndpoints.Map(app);
        LedgerEndpoints.Map(app);
        AdjustmentEndpoints.Map(app);
        StartEndpoints.Map(app);
        ReferenceEndpoints.Map(app);
        ManagementEndpoints.Map(app);
        AuditEndpoints.Map(app);
        JobEndpoints.Map(app);
        var book = app.MapGroup("/book/{id:long}");
        MapBook(book);
        CommentEndpoints.Map(book);
        PublishEndpoints.Map(book);
        PublicEndpoints.Map(app.MapGroup("/public"));
    }

    private static void MapLogin(WebApplication app)
    {
        app.MapGet("/login", () => new RazorComponentResult<LoginPage>()).AllowAnonymous();
        app.MapPost(
                "/login",
                async ([FromForm] string login, [FromForm] string password, LoginService logins, HttpContext context) =>
                {
                    var (outcome, account) = await logins.LoginAsync(login, password, context.RequestAborted);
                    if (account is null)
                    {
                        var message =
                            outcome == LoginOutcome.Locked
                                ? "密码错了太多次，账号锁定 15 分钟。忘了密码请找管理员。"
                                : "账号或密码不对。";
                        return Results.Extensions.Page<LoginPage>(new { Message = message, Login = login });
                    }

                    await Visitor.SignInAsync(context, account);
                    return Results.Redirect(outcome == LoginOutcome.MustChange ? "/password" : "/");
                }
            )
            .AllowAnonymous()
            .RequireRateLimiting(WebApp.LoginLimit);
        app.MapPost(
                "/logout",
                async ([FromForm(Name = "__RequestVerificationToken")] string? _, HttpContext context) =>
                {
                    await context.SignOutAsync();
                    return Results.Redirect("/login");
                }
            )
            .RequireAuthorization(Visitor.MayBeNew);
        app.MapGet("/password", () => new RazorComponentResult<PasswordPage>()).RequireAuthorization(Visitor.MayBeNew);
        app.MapPost(
                "/password",
                async (
                    [FromForm(Name = "old")] string oldPassword,
                    [FromForm(Name = "new")] string newPassword,
                    LoginService logins,
                    HttpContext context
                ) =>
                {
                    var wrong = await logins.ChangePasswordAsync(
                        context.AccountId(),
                        oldPassword,
                        newPassword,
                        context.RequestAborted
                    );
                    if (wrong is not null)
                    {
                        return Results.Extensions.Page<PasswordPage>(new { Message = wrong });
                    }

                    await context.SignOutAsync();
                    return Results.Redirect("/login");
                }
            )
            .RequireAuthorization(Visitor.MayBeNew);
    }

    private static void MapBook(RouteGroupBuilder book)
    {
        book.MapGet(
            "",
            (long id) =>
                Results.Redirect(
                    $"/book/{id}/sheet/支出".Replace("支出", Uri.EscapeDataString("支出"), StringComparison.Ordinal)
                )
        );
        book.MapGet("/sheet/{name}", SheetAsync);
        book.MapGet("/check", CheckAsync);
        book.MapGet("/preview", PreviewAsync);
        book.MapGet("/flow", FlowAsync);
        book.MapPost(
            "/rows",
            async (long id, [FromForm] string sheet, ActRunner runner, HttpContext context) =>
            {
                await runner.RunAsync(context.Person(), new AddRowAct(id, sheet, []), context.RequestAborted);
                return Results.Redirect($"/book/{id}/sheet/{Uri.EscapeDataString(sheet)}");
            }
        );
        book.MapPost(
            "/cell",
            async (
                long id,
                [FromForm] long row,
                [FromForm] int version,
                [FromForm] string heading,
                [FromForm] string? value,
                ActRunner runner,
                HttpContext context
            ) =>
            {
                var changed = await runner.RunAsync(
                    context.Person(),
                    new EditCellAct(id, row, version, heading, value ?? ""),
                    context.RequestAborted
                );
                var ordinal = BookSchema.Find(changed.Sheet)!.Find(heading)!.Ordinal;
                return Results.Json(new { version = changed.Version, value = changed.Cells[ordinal] });
            }
        );
        book.MapPost(
            "/move",
            async (
                long id,
                [FromForm] int version,
                [FromForm] string to,
                [FromForm] string? reason,
                BookMover mover,
                HttpContext context
            ) =>
            {
                await mover.MoveAsync(context.Person(), id, version, StageOf(to), reason ?? "", context.RequestAborted);
                return Results.Redirect($"/book/{id}/flow");
            }
        );
        book.MapPost("/import", ImportAsync);
    }

    private static Stage StageOf(string word)
    {
        try
        {
            return Stages.Parse(word);
        }
        catch (ArgumentException)
        {
            throw new RefusedException("没有这一步。请刷新页面。");
        }
    }

    private static async Task<IResult> BooksAsync(int? year, string? unit, Store store, HttpContext context)
    {
        IReadOnlyList<(BookEntry, string)> books =
        [
            .. (await AllAsync(store, context))
                .Where(b => year is null || b.Book.Year == year)
                .Select(b => (b.Book, b.Tree.Find(b.Book.UnitCode) ?? new UnitRecord { Code = b.Book.UnitCode }))
                .Where(b =>
                    string.IsNullOrWhiteSpace(unit)
                    || b.Item2.Code.StartsWith(unit, StringComparison.Ordinal)
                    || b.Item2.Name.Contains(unit, StringComparison.Ordinal)
                )
                .Select(b => (b.Book, b.Item2.Name.Length > 0 ? b.Item2.Name : b.Item2.Code)),
        ];
        return Results.Extensions.Page<BooksPage>(
            new
            {
                Person = context.Person(),
                Books = books,
                Year = year,
                Words = unit ?? "",
            }
        );
    }

    private static Task<List<(BookEntry Book, UnitTree Tree)>> AllAsync(Store store, HttpContext context) =>
        store.ReadAsync(
            async session =>
            {
                var person = context.Person();
                List<(BookEntry, UnitTree)> all = [];
                foreach (var year in await UnitStore.YearsAsync(session))
                {
                    var tree = await UnitStore.TreeAsync(session, year);
                    foreach (var kind in (string[])[BookEntry.Budget, BookEntry.Final])
                    {
                        all.AddRange(
                            (await BookStore.ListAsync(session, year, kind))
                                .Where(b => person.May("查看簿", tree.LineOf(b.UnitCode)))
                                .Select(b => (b, tree))
                        );
                    }
                }

                return all;
            },
            context.RequestAborted
        );

    // The chain of what is shown is verified at once; of the whole log, which grows for ever, when somebody asks for it.
    private static async Task<IResult> LogAsync(string? all, Store store, HttpContext context)
    {
        var person = context.Person();
        if (!person.May("查看日志", []))
        {
            throw new RefusedException("日志只给审计和管理员看。");
        }

        return await store.ReadAsync(
            async session =>
            {
                var entries = await ActLog.LatestAsync(session, 200);
                var after =
                    all is null && entries is [.., var oldest] ? new Checkpoint(oldest.Seq - 1, oldest.Previous) : null;
                return Results.Extensions.Page<LogPage>(
                    new
                    {
                        Person = person,
                        Entries = entries,
                        Names = (IReadOnlyDictionary<long, string>)
                            (await AccountStore.ListAsync(session)).ToDictionary(a => a.Id, a => a.Name),
                        Verdict = await ActLog.VerifyAsync(session, after: after),
                        VerifiedFrom = (after?.Seq ?? 0) + 1,
                    }
                );
            },
            context.RequestAborted
        );
    }

    private static async Task<OpenedBook> OpenAsync(BookDesk desk, long id, HttpContext context) =>
        await desk.OpenAsync(context.Person(), id, context.RequestAborted)
        ?? throw new RefusedException("没有这本簿，或者您无权看它。");

    private static async Task<IResult> SheetAsync(long id, string name, BookDesk desk, Store store, HttpContext context)
    {
        var opened = await OpenAsync(desk, id, context);
        var sheet = BookSchema.Find(name) ?? throw new RefusedException($"没有“{name}”这张表。");
        var rows = await desk.RowsAsync(id, sheet.Name, context.RequestAborted);
        return Results.Extensions.Page<SheetPage>(
            new
            {
                Person = context.Person(),
                Opened = opened,
                Sheet = sheet,
                Rows = rows,
                Comments = await CommentView.ListAsync(store, id, sheet.Name, context.RequestAborted),
            }
        );
    }

    private static async Task<IResult> CheckAsync(long id, BookDesk desk, HttpContext context)
    {
        var opened = await OpenAsync(desk, id, context);
        return Results.Extensions.Page<CheckPage>(
            new
            {
                Person = context.Person(),
                Opened = opened,
                Checked = await desk.CheckAsync(id, context.RequestAborted),
            }
        );
    }

    private static async Task<IResult> PreviewAsync(long id, BookDesk desk, HttpContext context)
    {
        await OpenAsync(desk, id, context);
        var found = await desk.CheckAsync(id, context.RequestAborted);
        if (found.Pack is not { } pack)
        {
            return Results.Redirect($"/book/{id}/check");
        }

        // The page brings its own policy, which names the hashes of its styles and scripts.
        context.Response.Headers.Remove("Content-Security-Policy");
        return Results.Stream(
            async stream =>
            {
                using var page = new MemoryStream();
                HtmlPackWriter.Write(pack, page, cancellation: context.RequestAborted);
                page.Position = 0;
                await page.CopyToAsync(stream, context.RequestAborted);
            },
            "text/html; charset=utf-8"
        );
    }

    private static async Task<IResult> FlowAsync(long id, BookDesk desk, Store store, HttpContext context)
    {
        var opened = await OpenAsync(desk, id, context);
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
        var opened = await OpenAsync(desk, id, context);
        if (!context.Person().May("导入簿", opened.Line))
        {
            throw new RefusedException($"您没有对{opened.Unit.Name}“导入簿”的权限。需要时请找管理员。");
        }

        var path = Path.Combine(Path.GetTempPath(), $"mingzhang-{Guid.NewGuid():N}.xlsx");
        try
        {
            await using (var target = File.Create(path))
            {
                await file.CopyToAsync(target, context.RequestAborted);
            }

            var import = BookFiles.Import(path);
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
        finally
        {
            File.Delete(path);
        }
    }
}
