using System.Globalization;
using Mingzhang.Documents.Writing;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Uploads;

namespace Mingzhang.Server.Acts;

/// <summary>A file that was received and lies in its place already.</summary>
/// <param name="Name">The name it came with.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record ReceivedFile(string Name, string Sha256, long Size);

/// <summary>核验外部公开件: files are handed in, each with the job that checks it.</summary>
/// <param name="Files">The files.</param>
public sealed record UploadFilesAct(IReadOnlyList<ReceivedFile> Files) : Act<IReadOnlyList<long>>
{
    /// <inheritdoc/>
    public override string Name => UploadDesk.Act;

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Files.Count} 个文件");

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<long>> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var scope =
            UploadDesk.ScopeOf(context.Person)
            ?? throw new RefusedException($"您没有“{UploadDesk.Act}”的权限。需要时请找管理员。");
        List<long> uploads = [];
        foreach (var file in Files)
        {
            var job = await JobStore.AddAsync(
                context.Session,
                CheckUploadJob.KindName,
                file.Name,
                new CheckUpload(file.Name),
                context.Person.Id,
                context.Milliseconds
            );
            var upload = await UploadStore.AddAsync(
                context.Session,
                new Upload
                {
                    Name = file.Name,
                    Sha256 = file.Sha256,
                    Size = file.Size,
                    UnitCode = scope,
                    UploadedBy = context.Person.Id,
                    UploadedAt = context.Milliseconds,
                    JobId = job,
                }
            );
            uploads.Add(upload);
            context.Ring(job);
        }

        context.Detail = string.Join('；', Files.Select(f => $"{f.Name} sha256:{f.Sha256}"));
        return uploads;
    }
}

/// <summary>处理问题: somebody decides about a finding of an upload, or takes the decision back.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Fingerprint">The finding.</param>
/// <param name="Finding">What it says, for the log.</param>
/// <param name="Decision">The decision; null to take it back.</param>
/// <param name="Reason">Why.</param>
public sealed record DecideFindingAct(
    long Upload,
    string Fingerprint,
    string Finding,
    DecisionState? Decision,
    string Reason
) : Act<bool>
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 1_000;

    /// <inheritdoc/>
    public override string Name => "处理问题";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"核验 {Upload}");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var upload =
            await UploadDesk.FindAsync(context.Session, context.Person, Upload)
            ?? throw new RefusedException("没有这份核验，或者您无权看它。");
        if (!await UploadDesk.MayDecideAsync(context.Session, context.Person, upload))
        {
            throw new RefusedException($"您没有“{UploadDesk.Act}”的权限。需要时请找管理员。");
        }

        var reason = Reason.Trim();
        if (Decision == DecisionState.Dismissed && reason.Length == 0)
        {
            throw new RefusedException("说它不是问题，要写明理由。没有保存。");
        }

        if (reason.Length > LongestReason)
        {
            throw new RefusedException($"理由最多 {LongestReason} 个字。没有保存。");
        }

        if (Decision is not { } decision)
        {
            context.Detail = $"撤销处理　{Finding}";
            return await UploadStore.WithdrawAsync(context.Session, Upload, Fingerprint);
        }

        await UploadStore.DecideAsync(
            context.Session,
            Upload,
            new StoredDecision
            {
                Fingerprint = Fingerprint,
                Decision = decision.Code(),
                Reason = reason,
                DecidedAt = context.Milliseconds,
            },
            context.Person.Id
        );
        context.Detail = $"{new FindingDecision(decision, reason, "").Words}　{Finding}";
        return true;
    }
}
