using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Uploads;

/// <summary>Uploads and what was decided about their findings, in the store.</summary>
public static class UploadStore
{
    private const string Query =
        "SELECT u.id AS Id, u.name AS Name, u.sha256 AS Sha256, u.size AS Size, u.unit_code AS UnitCode, u.uploaded_by AS UploadedBy, a.name AS By, u.uploaded_at AS UploadedAt, u.job_id AS JobId, j.state AS State, j.message AS Message, u.folder AS Folder, u.problem AS Problem, u.title AS Title, u.errors AS Errors, u.warnings AS Warnings, u.notices AS Notices FROM upload u JOIN account a ON a.id = u.uploaded_by JOIN job j ON j.id = u.job_id";

    /// <summary>Adds one.</summary>
    /// <returns>Its id.</returns>
    public static Task<long> AddAsync(StoreSession session, Upload upload)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ValueAsync<long>(
            "INSERT INTO upload (name, sha256, size, unit_code, uploaded_by, uploaded_at, job_id) VALUES (@Name, @Sha256, @Size, @UnitCode, @UploadedBy, @UploadedAt, @JobId) RETURNING id",
            upload
        );
    }

    /// <summary>One, or null.</summary>
    public static Task<Upload?> FindAsync(StoreSession session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.FindAsync<Upload>($"{Query} WHERE u.id = @id", new { id });
    }

    /// <summary>The one that a job checks, or null.</summary>
    public static Task<Upload?> OfJobAsync(StoreSession session, long job)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.FindAsync<Upload>($"{Query} WHERE u.job_id = @job", new { job });
    }

    /// <summary>The newest first.</summary>
    public static Task<IReadOnlyList<Upload>> ListAsync(StoreSession session, int count)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ListAsync<Upload>($"{Query} ORDER BY u.id DESC LIMIT @count", new { count });
    }

    /// <summary>Keeps what a check came to.</summary>
    public static Task<int> KeepAsync(StoreSession session, long id, string folder, UploadSummary summary)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(summary);
        return session.ChangeAsync(
            "UPDATE upload SET folder = @folder, title = @Title, problem = @Problem, errors = @Errors, warnings = @Warnings, notices = @Notices WHERE id = @id",
            new
            {
                id,
                folder,
                summary.Title,
                summary.Problem,
                summary.Errors,
                summary.Warnings,
                summary.Notices,
            }
        );
    }

    /// <summary>What was decided about the findings of an upload.</summary>
    public static Task<IReadOnlyList<StoredDecision>> DecisionsAsync(StoreSession session, long upload)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ListAsync<StoredDecision>(
            "SELECT d.fingerprint AS Fingerprint, d.decision AS Decision, d.reason AS Reason, a.name AS By, d.decided_at AS DecidedAt FROM finding_decision d JOIN account a ON a.id = d.decided_by WHERE d.upload_id = @upload",
            new { upload }
        );
    }

    /// <summary>Keeps what somebody decided, in place of what was decided before.</summary>
    public static async Task DecideAsync(StoreSession session, long upload, StoredDecision decision, long person)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(decision);
        await WithdrawAsync(session, upload, decision.Fingerprint);
        await session.ChangeAsync(
            "INSERT INTO finding_decision (upload_id, fingerprint, decision, reason, decided_by, decided_at) VALUES (@upload, @Fingerprint, @Decision, @Reason, @person, @DecidedAt)",
            new
            {
                upload,
                decision.Fingerprint,
                decision.Decision,
                decision.Reason,
                person,
                decision.DecidedAt,
            }
        );
    }

    /// <summary>Takes a decision back.</summary>
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> WithdrawAsync(StoreSession session, long upload, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(session);
        return await session.ChangeAsync(
                "DELETE FROM finding_decision WHERE upload_id = @upload AND fingerprint = @fingerprint",
                new { upload, fingerprint }
            ) == 1;
    }
}

/// <summary>A decision as it is kept.</summary>
public sealed record StoredDecision
{
    /// <summary>Of the finding: see <see cref="Fingerprints"/>.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>confirmed, dismissed or corrected.</summary>
    public string Decision { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who decided.</summary>
    public string By { get; init; } = "";

    /// <summary>When, in milliseconds since 1970 UTC.</summary>
    public long DecidedAt { get; init; }
}
