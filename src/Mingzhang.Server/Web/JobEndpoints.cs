using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Batches;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Jobs.Pages;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
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
        app.MapPost("/jobs", AskAsync);
        app.MapGet("/jobs/{id:long}/result", ResultAsync);
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

    private static async Task<IResult> AskAsync(
        [FromForm] string? job,
        [FromForm] int? year,
        [FromForm] string? kind,
        [FromForm] string? unit,
        ActRunner runner,
        HttpContext context
    )
    {
        var batch = new Batch(year ?? 0, kind ?? "", unit?.Trim() ?? "");
        await runner.RunAsync(context.Person(), new BatchAct(job ?? "", batch), context.RequestAborted);
        return Results.Redirect("/jobs");
    }

    private static async Task<IResult> ResultAsync(long id, Store store, BatchFolder folder, HttpContext context)
    {
        var person = context.Person();
        var (found, mayRead) = await store.ReadAsync(
            async s =>
            {
                var job = await JobStore.FindAsync(s, id);
                return (job, job is not null && await MayReadAsync(s, person, job));
            },
            context.RequestAborted
        );
        if (found is not { Result: { } name } || !mayRead || !File.Exists(folder.PathOf(name)))
        {
            throw new RefusedException("没有这个任务的结果，或者您无权看它。");
        }

        return Results.File(
            folder.PathOf(name),
            "application/zip",
            $"{found.Kind} {found.Title.Replace('*', '_')}.zip"
        );
    }

    // What a batch holds is as secret as its books, also from somebody whose role was taken back since.
    private static async Task<bool> MayReadAsync(StoreSession session, Person person, Job job) =>
        job is { State: JobState.Done, Kind: BatchJob.Compiling or BatchJob.Checking }
        && JsonSerializer.Deserialize<Batch>(job.Payload) is { } batch
        && person.May(Batch.Act, (await UnitStore.TreeAsync(session, batch.Year)).LineOf(batch.Unit));

    private static async Task<IResult> ListAsync(Store store, HttpContext context)
    {
        var person = context.Person();
        var whose = person.May("管理任务", []) ? (long?)null : person.Id;
        var (jobs, uploads, years) = await store.ReadAsync(
            async s =>
            {
                var listed = await JobStore.ListAsync(s, whose, MostShown);
                var seen = await UploadDesk.ListAsync(s, person, MostShown);
                return (listed, seen.ToDictionary(u => u.JobId, u => u.Id), await UnitStore.YearsAsync(s));
            },
            context.RequestAborted
        );
        string? LinkOf(Job job) =>
            uploads.TryGetValue(job.Id, out var upload) ? $"/audit/{upload}"
            : job.Kind is BatchJob.Compiling or BatchJob.Checking ? $"/jobs/{job.Id}/result"
            : null;
        return Results.Extensions.Page<JobsPage>(
            new
            {
                Person = person,
                Jobs = jobs,
                Years = years,
                LinkOf = (Func<Job, string?>)LinkOf,
            }
        );
    }
}
