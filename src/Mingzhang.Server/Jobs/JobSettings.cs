namespace Mingzhang.Server.Jobs;

/// <summary>How jobs are done.</summary>
public sealed record JobSettings
{
    /// <summary>How many at once in this process; 0 for none.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>How long a worker may be silent before another one takes its job.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the table is looked at when nobody rings.</summary>
    public TimeSpan Sweep { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a job is begun before it is given up.</summary>
    public int MostAttempts { get; init; } = 6;

    /// <summary>The pause before the second beginning; each further one is four times as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The pause after a number of beginnings.</summary>
    public TimeSpan PauseAfter(int attempts) => FirstPause * (1L << Math.Clamp((attempts - 1) * 2, 0, 20));
}
