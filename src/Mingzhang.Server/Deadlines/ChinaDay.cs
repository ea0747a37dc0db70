using System.Globalization;

namespace Mingzhang.Server.Deadlines;

/// <summary>Days as the law counts them: of the calendar in China, eight hours ahead of UTC all year.</summary>
public static class ChinaDay
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day of a moment.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The day of a moment in milliseconds since 1970 UTC.</summary>
    public static DateOnly Of(long milliseconds) => Of(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    /// <summary>Day and minute of a moment in milliseconds since 1970 UTC: 2026-02-09 10:32.</summary>
    public static string Minute(long milliseconds) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(milliseconds)
            .ToOffset(Offset)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day as it is written and stored: 2026-02-09.</summary>
    public static string Text(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Text"/> wrote; false for anything else.</summary>
    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
