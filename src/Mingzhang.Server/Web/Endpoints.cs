using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.People;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workbench.Pages;

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
        ReviewEndpoints.Map(app);
        ReferenceEndpoints.Map(app);
        ManagementEndpoints.Map(app);
        UnitTreeEndpoints.Map(app);
        AuditEndpoints.Map(app);
        JobEndpoints.Map(app);
        var book = app.MapGroup("/book/{id:long}");
        BookEndpoints.Map(book);
        CommentEndpoints.Map(book);
        ReviewEndpoints.Map(book);
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
            .RequireRateLimiting(RateLimits.Login);
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

        var books = (await AllAsync(store, context)).ToDictionary(
            b => b.Book.Id,
            b =>
                $"{b.Book.Year} 年{BookEntry.WordOf(b.Book.Kind)} {b.Book.UnitCode} {b.Tree.Find(b.Book.UnitCode)?.Name}"
        );
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
                        Books = (IReadOnlyDictionary<long, string>)books,
                        Verdict = await ActLog.VerifyAsync(session, after: after),
                        VerifiedFrom = (after?.Seq ?? 0) + 1,
                    }
                );
            },
            context.RequestAborted
        );
    }
}
