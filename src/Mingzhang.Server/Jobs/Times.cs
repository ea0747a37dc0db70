using System.Globalization;

namespace Mingzhang.Server.Jobs;

/// <summary>Times as people read them, in Beijing time.</summary>
internal static class Times
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Month, day, hour and minute: 03-05 14:02.</summary>
    public static string Short(long milliseconds) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(milliseconds)
            .ToOffset(Beijing)
            .ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
