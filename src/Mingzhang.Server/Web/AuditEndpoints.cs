using Microsoft.AspNetCore.Mvc;
using Mingzhang.Documents.Reports.CheckSheets;
using Mingzhang.Documents.Reports.Kept;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Uploads;
using Mingzhang.Server.Uploads.Pages;

namespace Mingzhang.Server.Web;

/// <summary>核验外部公开件.</summary>
internal static class AuditEndpoints
{
    private const int MostFiles = 50;
    private const int MostShown = 500;
    private const long LargestFile = 50L << 20;
    private const int LongestName = 200;

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/audit", ListAsync);
        app.MapPost("/audit", UploadAsync).IsHeavy();
        var one = app.MapGroup("/audit/{id:long}");
        one.MapGet("", ReportAsync);
        one.MapGet("/page/{number:int}", PageAsync).IsHeavy();
        one.MapGet("/file", FileAsync);
        one.MapGet("/sheet.xlsx", SheetAsync);
        one.MapGet("/report.json", JsonAsync);
        one.MapPost("/decide", DecideAsync);
    }

    private static async Task<IResult> ListAsync(Store store, HttpContext context)
    {
        var person = context.Person();
        var uploads = await store.ReadAsync(s => UploadDesk.ListAsync(s, person, MostShown), context.RequestAborted);
        return UploadDesk.ScopeOf(person) is null && uploads.Count == 0
            ? throw new RefusedException($"您没有“{UploadDesk.Act}”的权限。需要时请找管理员。")
            : Results.Extensions.Page<AuditPage>(
                new
                {
                    Person = person,
                    Uploads = uploads,
                    MostFiles,
                    MostMegabytes = LargestFile >> 20,
                }
            );
    }

    private static async Task<IResult> UploadAsync(
        [FromForm(Name = "__RequestVerificationToken")] string? _,
        UploadFolder folder,
        ActRunner runner,
        HttpContext context
    )
    {
        if (UploadDesk.ScopeOf(context.Person()) is null)
        {
            throw new RefusedException($"您没有“{UploadDesk.Act}”的权限。需要时请找管理员。");
        }

        var given = context.Request.Form.Files.GetFiles("files");
        if (given.Count is 0 or > MostFiles)
        {
            throw new RefusedException(
                given.Count == 0
                    ? "没有选文件。请选一个或几个公开件再上传。"
                    : $"一次最多传 {MostFiles} 个文件，这次有 {given.Count} 个，都没有收。请分几次传。"
            );
        }

        if (given.FirstOrDefault(f => f.Length > LargestFile) is { } large)
        {
            throw new RefusedException(
                $"“{NameOf(large)}”有 {large.Length >> 20} MB，超过了每个 {LargestFile >> 20} MB，都没有收。请压缩其中的图片后再传。"
            );
        }

        List<ReceivedFile> received = [];
        foreach (var file in given)
        {
            await using var content = file.OpenReadStream();
            var (sha256, size) = await folder.KeepAsync(content, context.RequestAborted);
            received.Add(new ReceivedFile(NameOf(file), sha256, size));
        }

        var uploads = await runner.RunAsync(context.Person(), new UploadFilesAct(received), context.RequestAborted);
        return Results.Redirect(uploads is [var only] ? $"/audit/{only}" : "/audit");
    }

    private static string NameOf(IFormFile file)
    {
        var name = InertText.OnOneLine(file.FileName.Split('/', '\\')[^1]).Trim();
        return name.Length == 0 ? "未命名"
            : name.Length > LongestName ? name[^LongestName..]
            : name;
    }

    private static async Task<Upload> FindAsync(Store store, long id, HttpContext context) =>
        await store.ReadAsync(s => UploadDesk.FindAsync(s, context.Person(), id), context.RequestAborted)
        ?? throw new RefusedException("没有这份核验，或者您无权看它。");

    private static async Task<ReportView?> ViewAsync(
        Store store,
        UploadFolder folder,
        Upload upload,
        HttpContext context
    ) =>
        upload is { Folder: { } name, Problem: null }
            ? ReportView.Of(
                KeptReport.Read(folder.ReportOf(name)),
                await store.ReadAsync(s => UploadStore.DecisionsAsync(s, upload.Id), context.RequestAborted)
            )
            : null;

    private static async Task<ReportView> DemandAsync(
        Store store,
        UploadFolder folder,
        Upload upload,
        HttpContext context
    ) =>
        await ViewAsync(store, folder, upload, context)
        ?? throw new RefusedException("这个文件还没有核验完，或者读不了，没有报告。");

    private static async Task<IResult> ReportAsync(long id, Store store, UploadFolder folder, HttpContext context)
    {
        var upload = await FindAsync(store, id, context);
        var view = await ViewAsync(store, folder, upload, context);
        return Results.Extensions.Page<ReportPage>(
            new
            {
                Person = context.Person(),
                Upload = upload,
                View = view,
                Document = view is null ? "" : KeptReport.ReadDocument(folder.ReportOf(upload.Folder!)),
                MayDecide = await store.ReadAsync(
                    s => UploadDesk.MayDecideAsync(s, context.Person(), upload),
                    context.RequestAborted
                ),
            }
        );
    }

    private static async Task<IResult> PageAsync(
        long id,
        int number,
        Store store,
        UploadFolder folder,
        HttpContext context
    )
    {
        var upload = await FindAsync(store, id, context);
        var path = upload.Folder is { } name ? KeptReport.PagePath(folder.ReportOf(name), number) : null;
        if (!File.Exists(path))
        {
            throw new RefusedException("没有这一页。");
        }

        context.Response.Headers.CacheControl = "private, max-age=3600";
        return Results.File(path, "image/png");
    }

    private static async Task<IResult> FileAsync(long id, Store store, UploadFolder folder, HttpContext context)
    {
        // As a download only: what strangers wrote is never shown as a page of ours.
        var upload = await FindAsync(store, id, context);
        return Results.File(folder.PathOf(upload.Sha256), "application/octet-stream", upload.Name);
    }

    private static async Task<IResult> SheetAsync(long id, Store store, UploadFolder folder, HttpContext context)
    {
        var upload = await FindAsync(store, id, context);
        var view = await DemandAsync(store, folder, upload, context);
        using var workbook = new MemoryStream();
        CheckSheetWorkbook.Write(view.Kept.Sheet, view.Decisions, workbook);
        return Results.File(
            workbook.ToArray(),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Path.GetFileNameWithoutExtension(upload.Name) + "-检查表.xlsx"
        );
    }

    private static async Task<IResult> JsonAsync(long id, Store store, UploadFolder folder, HttpContext context)
    {
        var upload = await FindAsync(store, id, context);
        var view = await DemandAsync(store, folder, upload, context);
        using var json = new MemoryStream();
        var sheet = view.Kept.Sheet;
        ReportJson.Write(new CheckedFile(sheet.File, sheet.Pack, sheet.Report), view.Decisions, json);
        return Results.File(
            json.ToArray(),
            "application/json",
            Path.GetFileNameWithoutExtension(upload.Name) + "-检查.json"
        );
    }

    private static async Task<IResult> DecideAsync(
        long id,
        [FromForm] string? fingerprint,
        [FromForm] string? decision,
        [FromForm] string? reason,
        Store store,
        UploadFolder folder,
        ActRunner runner,
        HttpContext context
    )
    {
        var upload = await FindAsync(store, id, context);
        var view = await DemandAsync(store, folder, upload, context);
        var finding =
            view.Findings.FirstOrDefault(f => f.Fingerprint == fingerprint)
            ?? throw new RefusedException("报告里没有这个问题。请刷新页面。");
        var isDecision = DecisionStates.TryParse(decision, out var state);
        if (!isDecision && !string.IsNullOrEmpty(decision))
        {
            throw new RefusedException("没有这种处理。请刷新页面。");
        }

        await runner.RunAsync(
            context.Person(),
            new DecideFindingAct(
                id,
                finding.Fingerprint,
                $"{finding.Finding.Rule} {finding.Finding.Message}",
                isDecision ? state : null,
                reason ?? ""
            ),
            context.RequestAborted
        );
        return Results.Redirect(FormattableString.Invariant($"/audit/{id}#f{finding.Finding.Id}"));
    }
}
