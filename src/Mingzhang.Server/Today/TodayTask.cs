using Mingzhang.Server.Books;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Today;

/// <summary>Something that waits for the person.</summary>
/// <param name="Rank">What comes first: 0 for what was returned, 1 for what has a day, 2 for the rest.</param>
/// <param name="Unit">The unit or department.</param>
/// <param name="Book">The book; null where there is none yet.</param>
/// <param name="Year">The year.</param>
/// <param name="Kind">budget or final.</param>
/// <param name="Acts">What the person may do.</param>
/// <param name="Link">Where.</param>
/// <param name="Due">By when; null without a day.</param>
/// <param name="Note">Further words: 3 条意见未答复.</param>
public sealed record TodayTask(
    int Rank,
    UnitRecord Unit,
    BookEntry? Book,
    int Year,
    string Kind,
    IReadOnlyList<string> Acts,
    string Link,
    DateOnly? Due,
    string Note
);

/// <summary>The clock of a pack that is approved and not yet public.</summary>
/// <param name="Book">The book.</param>
/// <param name="Unit">The name of its unit.</param>
/// <param name="Last">The last lawful day to publish; null while it does not run.</param>
public sealed record PackClock(BookEntry Book, string Unit, DateOnly? Last);

/// <summary>A note that somebody wrote to a unit that is late.</summary>
/// <param name="Unit">The name of the unit.</param>
/// <param name="Text">What it says.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When, in milliseconds since 1970 UTC.</param>
/// <param name="Link">The unit's book.</param>
public sealed record ReminderView(string Unit, string Text, string By, long At, string Link);

/// <summary>What somebody else did since the person was last here.</summary>
/// <param name="Book">The book.</param>
/// <param name="Unit">The name of its unit.</param>
/// <param name="Act">What was done.</param>
/// <param name="By">Who did it.</param>
/// <param name="Count">How often.</param>
/// <param name="At">When last, in milliseconds since 1970 UTC.</param>
public sealed record ChangeView(BookEntry Book, string Unit, string Act, string By, int Count, long At);

/// <summary>What the page of today says.</summary>
public sealed record TodayView
{
    /// <summary>What day it is.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What waits for the person, the most urgent first.</summary>
    public required IReadOnlyList<TodayTask> Tasks { get; init; }

    /// <summary>How many tasks there are in all.</summary>
    public required int TaskCount { get; init; }

    /// <summary>The clocks that run, the next to end first.</summary>
    public required IReadOnlyList<PackClock> Clocks { get; init; }

    /// <summary>How many clocks run in all.</summary>
    public required int ClockCount { get; init; }

    /// <summary>Notes to the person's units.</summary>
    public required IReadOnlyList<ReminderView> Reminders { get; init; }

    /// <summary>What changed, the newest first.</summary>
    public required IReadOnlyList<ChangeView> Changes { get; init; }

    /// <summary>The number of the log's last entry that the page knows.</summary>
    public required long LogSeq { get; init; }
}
