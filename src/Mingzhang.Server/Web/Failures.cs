using System.Data.Common;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Log;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Workbench.Pages;

namespace Mingzhang.Server.Web;

/// <summary>What a person sees when something may not be done or went wrong: what, and what to do; never a stack.</summary>
internal static class Failures
{
    private const string TooLarge = "文件太大，最大 100 MB。请拆开或压缩图片后再传。";

    private static readonly (int Status, string Message) Broken = (
        StatusCodes.Status500InternalServerError,
        "程序出错了，您的数据没有改动。请稍后再试；还不行，请告诉管理员。"
    );

    /// <summary>Answers a request that ended in an exception.</summary>
    public static void Handle(IApplicationBuilder app)
    {
        app.Use(SecurityHeaders.AddAsync);
        app.Run(AnswerAsync);
    }

    /// <summary>Says in words what a bare status means to a person.</summary>
    public static async Task SayAsync(StatusCodeContext answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var context = answer.HttpContext;
        var message = context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => "没有这一页。地址可能写错了，或者它已经不在了。",
            StatusCodes.Status429TooManyRequests => "同时要做的事太多，或者点得太快，这一次没有做。请等一会儿再试。",
            _ => null,
        };
        if (message is not null)
        {
            await TellAsync(context, message, null);
        }
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (status, message) = Answer(context, error);
        if (status < StatusCodes.Status500InternalServerError && error is not RefusedException { IsLogged: true })
        {
            await LogAsync(context, message);
        }

        context.Response.StatusCode = status;
        await TellAsync(context, message, error);
    }

    // To a script as data, to a person as a page.
    private static async Task TellAsync(HttpContext context, string message, Exception? error)
    {
        if (context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            var conflict = error as ConflictException;
            await context.Response.WriteAsJsonAsync(
                new
                {
                    message,
                    theirs = conflict?.Theirs,
                    version = conflict?.Version,
                    conflicts = conflict?.Conflicts,
                }
            );
            return;
        }

        var page = new
        {
            Message = message,
            Next = (error as RefusedException)?.Next,
            Title = context.Response.StatusCode == StatusCodes.Status404NotFound ? "没有找到" : "没有办成",
        };
        await new RazorComponentResult<FailurePage>(page) { StatusCode = context.Response.StatusCode }.ExecuteAsync(
            context
        );
    }

    private static (int Status, string Message) Answer(HttpContext context, Exception? error) =>
        error switch
        {
            ConflictException e => (StatusCodes.Status409Conflict, e.Message),
            RefusedException e => (StatusCodes.Status403Forbidden, e.Message),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } or InvalidDataException => (
                StatusCodes.Status413PayloadTooLarge,
                TooLarge
            ),
            BadHttpRequestException
            or AntiforgeryValidationException
            or InvalidOperationException
                when context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false, Error: var cause } =>
                Antiforgery(cause),
            BadHttpRequestException e => (e.StatusCode, "请求不完整，没有处理。请返回上一页重做。"),
            DbException e => context.RequestServices.GetRequiredService<IDatabase>().TroubleOf(e) switch
            {
                StoreTrouble.DiskFull => (
                    StatusCodes.Status507InsufficientStorage,
                    "服务器的磁盘满了，没有保存。看页面不受影响；请告诉管理员腾出磁盘空间，然后再做一次。"
                ),
                StoreTrouble.Unreachable => (
                    StatusCodes.Status503ServiceUnavailable,
                    "数据库暂时连不上，刚才的改动可能没有保存。请过一会儿刷新页面，看过之后再决定要不要重做。"
                ),
                _ => Broken,
            },
            _ => Broken,
        };

    private static (int Status, string Message) Antiforgery(Exception? error) =>
        error?.InnerException is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
            ? (StatusCodes.Status413PayloadTooLarge, TooLarge)
            : (StatusCodes.Status400BadRequest, "页面旧了，没有处理。请刷新页面再做一次。");

    // What was refused before any act began, to somebody who is known: a page of somebody else's book, a form that no page made.
    private static async Task LogAsync(HttpContext context, string message)
    {
        if (context.User.Identity is not { IsAuthenticated: true })
        {
            return;
        }

        var services = context.RequestServices;
        var path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path.Value ?? "";
        await services
            .GetRequiredService<Store>()
            .WriteAsync(session =>
                ActLog.AppendAsync(
                    session,
                    services.GetRequiredService<TimeProvider>().GetUtcNow(),
                    context.AccountId(),
                    "拒绝：打开",
                    path.Length <= 200 ? path : path[..200],
                    message
                )
            );
    }
}
