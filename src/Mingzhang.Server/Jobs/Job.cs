namespace Mingzhang.Server.Jobs;

/// <summary>A piece of long work, as it stands in the store.</summary>
public sealed record Job
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>Its kind, as <see cref="IJobKind.Name"/> says.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What it is about, for people: 核验 某局2024年预算.pdf.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the kind needs to know, as JSON.</summary>
    public string Payload { get; init; } = "";

    /// <summary>One of <see cref="JobState"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>When it was asked for, in milliseconds since 1970 UTC.</summary>
    public long CreatedAt { get; init; }

    /// <summary>Who asked for it.</summary>
    public long CreatedBy { get; init; }

    /// <summary>The name of who asked for it.</summary>
    public string By { get; init; } = "";

    /// <summary>Not before this time, in milliseconds since 1970 UTC.</summary>
    public long RunAfter { get; init; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>Which worker does it now; null when none does.</summary>
    public string? LeaseOwner { get; init; }

    /// <summary>How long that worker may be silent, in milliseconds since 1970 UTC.</summary>
    public long LeaseUntil { get; init; }

    /// <summary>Raised with each beginning: what an earlier beginning writes is refused.</summary>
    public long Fence { get; init; }

    /// <summary>Whether somebody wants it stopped.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>How many parts are done.</summary>
    public int Done { get; init; }

    /// <summary>How many parts there are; 0 when not known yet.</summary>
    public int Total { get; init; }

    /// <summary>What came of it, or why it failed, in Chinese.</summary>
    public string Message { get; init; } = "";

    /// <summary>What the kind keeps of it: the name of a file or folder.</summary>
    public string? Result { get; init; }

    /// <summary>When it was last begun.</summary>
    public long? StartedAt { get; init; }

    /// <summary>When it came to its end.</summary>
    public long? EndedAt { get; init; }

    /// <summary>Whether it has come to its end, good or bad.</summary>
    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled;
}

/// <summary>The states of a job.</summary>
public static class JobState
{
    /// <summary>等待: it will be done, now or after a pause.</summary>
    public const string Waiting = "等待";

    /// <summary>进行中: a worker has it.</summary>
    public const string Running = "进行中";

    /// <summary>完成: done.</summary>
    public const string Done = "完成";

    /// <summary>失败: given up, with the reason.</summary>
    public const string Failed = "失败";

    /// <summary>已取消: somebody stopped it.</summary>
    public const string Cancelled = "已取消";
}
