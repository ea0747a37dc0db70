namespace Mingzhang.Server.Deadlines;

/// <summary>
/// The clock of the law. A department publishes within 20 days of the finance bureau's reply (预算法 14 条); it replies to its
/// units within 15 days of that (预算法 52, 80 条); a unit publishes within 20 days of its department's reply (预算法实施条例 6 条).
/// A day counts from the day after; the last day is the day of the reply plus the number.
/// </summary>
public static class LawfulClock
{
    /// <summary>Days from the reply to publishing.</summary>
    public const int ToPublish = 20;

    /// <summary>Days from the finance bureau's reply to a department until the department's reply to its units.</summary>
    public const int ToReply = 15;

    /// <summary>The last day for a department to publish.</summary>
    /// <param name="approved">When the finance bureau replied, in milliseconds since 1970 UTC; null before.</param>
    /// <returns>The day; null while the clock does not run.</returns>
    public static DateOnly? Department(long? approved) =>
        approved is { } at ? ChinaDay.Of(at).AddDays(ToPublish) : null;

    /// <summary>The last day for a department to reply to its units.</summary>
    /// <param name="approved">When the finance bureau replied to the department.</param>
    public static DateOnly? Reply(long? approved) => approved is { } at ? ChinaDay.Of(at).AddDays(ToReply) : null;

    /// <summary>The last day for a unit of a department to publish; until the department replies, the last it can come to.</summary>
    /// <param name="replied">When the department replied to the unit.</param>
    /// <param name="departmentApproved">When the finance bureau replied to the department.</param>
    public static DateOnly? Unit(long? replied, long? departmentApproved) =>
        replied is { } at ? ChinaDay.Of(at).AddDays(ToPublish)
        : departmentApproved is { } approved ? ChinaDay.Of(approved).AddDays(ToReply + ToPublish)
        : null;
}
