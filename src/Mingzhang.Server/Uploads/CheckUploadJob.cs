using Mingzhang.Documents.Reports.Kept;
using Mingzhang.Findings;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Uploads;

/// <summary>An upload to check: the one that names the job as its own.</summary>
/// <param name="Name">The name of the file.</param>
public sealed record CheckUpload(string Name);

/// <summary>核验公开件: reads an uploaded file and checks it as <c>mingzhang check</c> does, in a process of its own.</summary>
/// <param name="store">The store.</param>
/// <param name="folder">Where files and reports are.</param>
/// <param name="checker">Checks.</param>
public sealed class CheckUploadJob(Store store, UploadFolder folder, CheckProcess checker) : JobKind<CheckUpload>
{
    /// <summary>What the kind is called.</summary>
    public const string KindName = "核验公开件";

    /// <inheritdoc/>
    public override string Name => KindName;

    /// <inheritdoc/>
    protected override async Task<JobOutcome> RunAsync(CheckUpload payload, JobLease lease)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(lease);
        var upload =
            await store.ReadAsync(s => UploadStore.OfJobAsync(s, lease.Job.Id), lease.Stop)
            ?? throw new JobFailedException("要核验的文件已经没有了。请重新上传。");
        await lease.ProgressAsync(0, 1);
        var target = folder.Begin(lease);
        var outcome = await checker.RunAsync(folder.PathOf(upload.Sha256), upload, target, lease.Stop);
        if (outcome is not null)
        {
            return Unreadable(upload.Id, lease.Name, outcome);
        }

        DurableFiles.Seal(target);
        var kept = KeptReport.Read(target);
        if (kept.Sheet.Pack is not { } pack)
        {
            return Unreadable(upload.Id, lease.Name, kept.Sheet.Problem ?? "读不了这个文件。");
        }

        var report = kept.Sheet.Report;
        var summary = new UploadSummary(
            FormattableString.Invariant($"{pack.Name} {pack.Year} 年"),
            null,
            report.Count(Severity.Error),
            report.Count(Severity.Warning),
            report.Count(Severity.Notice)
        );
        return new JobOutcome(
            FormattableString.Invariant($"错误 {summary.Errors}，警告 {summary.Warnings}，提示 {summary.Notices}。"),
            lease.Name,
            session => UploadStore.KeepAsync(session, upload.Id, lease.Name, summary)
        );
    }

    private static JobOutcome Unreadable(long upload, string name, string problem) =>
        new(
            "没有核验：" + problem,
            name,
            session => UploadStore.KeepAsync(session, upload, name, new UploadSummary(null, problem, 0, 0, 0))
        );
}
