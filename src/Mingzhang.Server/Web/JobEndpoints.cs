using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Jobs.Pages;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Uploads;

namespace Mingzhang.Server.Web;

/// <summary>任务: what is being done in the background.</summary>
internal static class JobEndpoints
{
    private const int MostShown = 200;

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/jobs", ListAsync);
        app.MapPost(
            "/jobs/{id:long}/cancel",
            (
                long id,
                [FromForm(Name = "__RequestVerificationToken")] string? _,
                ActRunner runner,
                HttpContext context
            ) => RunAsync(runner, new CancelJobAct(id), context)
        );
        app.MapPost(
            "/jobs/{id:long}/retry",
            (
                long id,
                [FromForm(Name = "__RequestVerificationToken")] string? _,
                ActRunner runner,
                HttpContext context
            ) => RunAsync(runner, new RetryJobAct(id), context)
        );
    }

    private static async Task<IResult> RunAsync(ActRunner runner, Act<bool> act, HttpContext context)
    {
        await runner.RunAsync(context.Person(), act, context.RequestAborted);
        return Results.Redirect("/jobs");
    }

    private static async Task<IResult> ListAsync(Store store, HttpContext context)
    {
        var person = context.Person();
        var whose = person.May("管理任务", []) ? (long?)null : person.Id;
        var (jobs, uploads) = await store.ReadAsync(
            async s =>
            {
                var listed = await JobStore.ListAsync(s, whose, MostShown);
                var seen = await UploadDesk.ListAsync(s, person, MostShown);
                return (listed, seen.ToDictionary(u => u.JobId, u => u.Id));
            },
            context.RequestAborted
        );
        string? LinkOf(Job job) => uploads.TryGetValue(job.Id, out var upload) ? $"/audit/{upload}" : null;
        return Results.Extensions.Page<JobsPage>(
            new
            {
                Person = person,
                Jobs = jobs,
                LinkOf = (Func<Job, string?>)LinkOf,
            }
        );
    }
}
