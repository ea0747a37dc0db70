namespace Mingzhang.Server.Uploads;

/// <summary>A published file that somebody handed in to be checked.</summary>
public sealed record Upload
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>The name it had where it came from.</summary>
    public string Name { get; init; } = "";

    /// <summary>SHA-256 of its bytes, in hexadecimal; the same bytes are kept once.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Its size in bytes.</summary>
    public long Size { get; init; }

    /// <summary>The unit that the uploader's role is for: who holds such a role for it or above sees the upload.</summary>
    public string UnitCode { get; init; } = "";

    /// <summary>Who handed it in.</summary>
    public long UploadedBy { get; init; }

    /// <summary>The name of who handed it in.</summary>
    public string By { get; init; } = "";

    /// <summary>When, in milliseconds since 1970 UTC.</summary>
    public long UploadedAt { get; init; }

    /// <summary>The job that checks it.</summary>
    public long JobId { get; init; }

    /// <summary>The state of that job.</summary>
    public string State { get; init; } = "";

    /// <summary>What the job says.</summary>
    public string Message { get; init; } = "";

    /// <summary>The folder of the report; null before it is checked.</summary>
    public string? Folder { get; init; }

    /// <summary>Why it could not be read; null when it was, or is not checked yet.</summary>
    public string? Problem { get; init; }

    /// <summary>Whose pack it is: name and year; null when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Number of errors.</summary>
    public int Errors { get; init; }

    /// <summary>Number of warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>Number of notices.</summary>
    public int Notices { get; init; }
}

/// <summary>What a check came to, for the list.</summary>
/// <param name="Title">Whose pack it is; null when it could not be read.</param>
/// <param name="Problem">Why it could not be read; null when it was.</param>
/// <param name="Errors">Number of errors.</param>
/// <param name="Warnings">Number of warnings.</param>
/// <param name="Notices">Number of notices.</param>
public sealed record UploadSummary(string? Title, string? Problem, int Errors, int Warnings, int Notices);
