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
    /// <summary>Answers a request that ended in an exception.</summary>
    public static void Handle(IApplicationBuilder app)
    {
        app.Use(SecurityHeaders.AddAsync);
        app.Run(AnswerAsync);
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (error is RefusedException { IsLogged: false } and not ConflictException)
        {
            await LogAsync(context, error.Message);
        }

        var (status, message) = error switch
        {
            ConflictException e => (StatusCodes.Status409Conflict, e.Message),
            RefusedException e => (StatusCodes.Status403Forbidden, e.Message),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (
                StatusCodes.Status413PayloadTooLarge,
                "文件太大，最大 100 MB。请拆开或压缩图片后再传。"
            ),
            BadHttpRequestException { InnerException: AntiforgeryValidationException } => (
                StatusCodes.Status400BadRequest,
                "页面旧了，没有处理。请刷新页面再做一次。"
            ),
            BadHttpRequestException e => (e.StatusCode, "请求不完整，没有处理。请返回上一页重做。"),
            AntiforgeryValidationException => (
                StatusCodes.Status400BadRequest,
                "页面旧了，没有处理。请刷新页面再做一次。"
            ),
            _ => (
                StatusCodes.Status500InternalServerError,
                "程序出错了，您的数据没有改动。请稍后再试；还不行，请告诉管理员。"
            ),
        };
        context.Response.StatusCode = status;
        if (context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            var conflict = error as ConflictException;
            await context.Response.WriteAsJsonAsync(
                new
                {
                    message,
                    theirs = conflict?.Theirs,
                    version = conflict?.Version,
                }
            );
            return;
        }

        await new RazorComponentResult<FailurePage>(new { Message = message, Next = (error as RefusedException)?.Next })
        {
            StatusCode = status,
        }.ExecuteAsync(context);
    }

    // What was refused before any act began: a page of somebody else's book.
    private static async Task LogAsync(HttpContext context, string message)
    {
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
