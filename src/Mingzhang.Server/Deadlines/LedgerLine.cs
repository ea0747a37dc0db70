using System.Globalization;
using Mingzhang.Server.Books;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Deadlines;

/// <summary>How a pack that must be public stands against its lawful day.</summary>
public enum LedgerState
{
    /// <summary>逾期未公开: the day has passed and it is not public.</summary>
    Overdue,

    /// <summary>未到期: approved, and the day has not come.</summary>
    Running,

    /// <summary>逾期公开: public, after the day.</summary>
    Late,

    /// <summary>按时公开.</summary>
    OnTime,

    /// <summary>已撤回: withdrawn and not yet published again.</summary>
    Withdrawn,

    /// <summary>未批复: the clock does not run yet.</summary>
    NotApproved,

    /// <summary>未编: there is no book.</summary>
    NoBook,
}

/// <summary>A line of 应公开台账: a unit's budget or final accounts of a year against the lawful day.</summary>
/// <param name="Unit">The unit or department.</param>
/// <param name="Department">The name of the department above a unit; empty for a department.</param>
/// <param name="Year">The year.</param>
/// <param name="Kind">budget or final.</param>
/// <param name="Book">The book; null when there is none.</param>
/// <param name="Last">The last lawful day; null while the clock does not run.</param>
/// <param name="PublishedOn">The day on which it first became public; null before.</param>
/// <param name="IsPublic">Whether a version is public now.</param>
public sealed record LedgerLine(
    UnitRecord Unit,
    string Department,
    int Year,
    string Kind,
    BookEntry? Book,
    DateOnly? Last,
    DateOnly? PublishedOn,
    bool IsPublic
)
{
    private static readonly string[] Words =
    [
        "逾期未公开",
        "未到期",
        "逾期公开",
        "按时公开",
        "已撤回",
        "未批复",
        "未编",
    ];

    /// <summary>The word for a state.</summary>
    public static string WordOf(LedgerState state) => Words[(int)state];

    /// <summary>How it stands on a day.</summary>
    public LedgerState StateOn(DateOnly today) =>
        Book is null ? LedgerState.NoBook
        : PublishedOn is { } day
            ? !IsPublic ? LedgerState.Withdrawn
                : day > Last ? LedgerState.Late
                : LedgerState.OnTime
        : Last is null ? LedgerState.NotApproved
        : Last < today ? LedgerState.Overdue
        : LedgerState.Running;

    /// <summary>The days between, in words: 逾期 3 天, 还有 12 天; empty where there is nothing to count.</summary>
    public string DaysOn(DateOnly today) =>
        (StateOn(today), Last, PublishedOn) switch
        {
            (LedgerState.Overdue, { } last, _) => Days("逾期", today.DayNumber - last.DayNumber),
            (LedgerState.Running, { } last, _) when last == today => "今天截止",
            (LedgerState.Running, { } last, _) => Days("还有", last.DayNumber - today.DayNumber),
            (LedgerState.Late, { } last, { } day) => Days("逾期", day.DayNumber - last.DayNumber),
            _ => "",
        };

    private static string Days(string word, int days) =>
        string.Create(CultureInfo.InvariantCulture, $"{word} {days} 天");
}
