using System.Globalization;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Deadlines;
using Mingzhang.Server.Log;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Today;

/// <summary>Reads what a person must do next. It reads the list of books, not their rows.</summary>
public static class TodayReader
{
    private const int Most = 30;

    // Only so much of the log is looked through.
    private const int LongestLook = 5_000;

    /// <summary>Reads it.</summary>
    public static async Task<TodayView> ReadAsync(StoreSession session, Person person, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(person);
        var today = ChinaDay.Of(now);
        var comments = (
            await session.ListAsync<OpenComment>(
                "SELECT book_id AS Book, CAST(COUNT(*) AS INTEGER) AS Count, MIN(id) AS First FROM review_comment WHERE answer IS NULL AND row_id IS NOT NULL GROUP BY book_id"
            )
        ).ToDictionary(c => c.Book);
        List<TodayTask> tasks = [];
        List<PackClock> clocks = [];
        var names = new Dictionary<long, (BookEntry Book, string Unit)>();
        var reminders = new List<ReminderView>();
        var years = await UnitStore.YearsAsync(session);
        foreach (var year in years)
        {
            var tree = await UnitStore.TreeAsync(session, year);
            var books = await BookStore.ListAsync(session, year);
            var byUnit = books.ToDictionary(b => (b.UnitCode, b.Kind));
            var due = new Dictionary<string, DueDays>(StringComparer.Ordinal);
            foreach (var kind in books.Select(b => b.Kind).Distinct(StringComparer.Ordinal))
            {
                due.Add(kind, await DueDays.ReadAsync(session, year, kind));
            }

            foreach (var book in books)
            {
                var line = tree.LineOf(book.UnitCode);
                if (!person.May("查看簿", line))
                {
                    continue;
                }

                var unit = tree.Find(book.UnitCode);
                var name = unit?.Name ?? book.UnitCode;
                names.Add(book.Id, (book, name));
                var last = PublishingClock.LastDay(book, unit, byUnit);
                if (last is not null && !book.At.IsPublished())
                {
                    clocks.Add(new PackClock(book, name, last));
                }

                if (
                    TaskOf(
                        person,
                        book,
                        unit ?? new UnitRecord { Code = book.UnitCode, Name = name },
                        line,
                        due[book.Kind],
                        comments.GetValueOrDefault(book.Id),
                        last
                    ) is
                    { } task
                )
                {
                    tasks.Add(task);
                }

                if (
                    ReplyOf(
                        person,
                        book,
                        unit,
                        line,
                        [.. tree.Below(book.UnitCode).Select(u => byUnit.GetValueOrDefault((u.Code, book.Kind)))]
                    ) is
                    { } reply
                )
                {
                    tasks.Add(reply);
                }
            }

            if (year == years[0])
            {
                tasks.AddRange(
                    tree.All.Where(u =>
                            u.Kind == UnitRecord.Unit
                            && !byUnit.ContainsKey((u.Code, BookEntry.Budget))
                            && person.May("修改簿", tree.LineOf(u.Code))
                        )
                        .Select(u => new TodayTask(
                            2,
                            u,
                            null,
                            year,
                            BookEntry.Budget,
                            ["开始编"],
                            $"/start?year={year}&unit={u.Code}",
                            null,
                            ""
                        ))
                );
            }

            tasks.AddRange(await AdjustmentTasks.OfAsync(session, person, year, tree, byUnit));
            reminders.AddRange(await RemindersAsync(session, person, year, tree, byUnit));
        }

        var links = await FirstCellsAsync(session, tasks, comments);
        var (changes, seq) = await ChangesAsync(session, person, names);
        return new TodayView
        {
            Day = today,
            Tasks =
            [
                .. tasks
                    .OrderBy(t => t.Rank)
                    .ThenBy(t => t.Due ?? DateOnly.MaxValue)
                    .ThenByDescending(t => t.Year)
                    .ThenBy(t => t.Unit.Code, StringComparer.Ordinal)
                    .Take(Most)
                    .Select(t => t.Book is { } b && links.TryGetValue(b.Id, out var link) ? t with { Link = link } : t),
            ],
            TaskCount = tasks.Count,
            Clocks = [.. clocks.OrderBy(c => c.Last).Take(Most)],
            ClockCount = clocks.Count,
            Reminders = reminders,
            Changes = changes,
            LogSeq = seq,
        };
    }

    private static TodayTask? TaskOf(
        Person person,
        BookEntry book,
        UnitRecord unit,
        IReadOnlyList<string> line,
        DueDays due,
        OpenComment? comments,
        DateOnly? last
    )
    {
        string[] acts =
        [
            .. Moves
                .From(book.At)
                .Where(m => !m.From.IsPublished() && !m.IsCorrection && person.Is(m.Role, line))
                .OrderBy(m => m.IsReturn)
                .Select(m => m.Name)
                .Distinct(),
        ];
        var isOpen = book.At.IsOpen();
        if (isOpen && person.May("修改簿", line))
        {
            acts = ["编制", .. acts];
        }

        if (acts.Length == 0)
        {
            return null;
        }

        var isReturned = isOpen && (book.ReturnedAt is not null || comments is not null);
        var day = isOpen ? due.Find(line, book.At + 1) : last;
        return new TodayTask(
            isReturned ? 0
                : day is not null ? 1
                : 2,
            unit,
            book,
            book.Year,
            book.Kind,
            acts,
            acts.Contains("公开") ? $"/book/{book.Id}/publish"
                : isOpen ? $"/book/{book.Id}"
                : $"/book/{book.Id}/flow",
            day,
            isOpen && comments is not null
                ? string.Create(CultureInfo.InvariantCulture, $"{comments.Count} 条意见未答复")
                : ""
        );
    }

    // A department that is approved replies to its units within days of its own.
    private static TodayTask? ReplyOf(
        Person person,
        BookEntry book,
        UnitRecord? unit,
        IReadOnlyList<string> line,
        IReadOnlyList<BookEntry?> below
    )
    {
        var waiting = below.Count(b => b is { ApprovedAt: not null, RepliedAt: null });
        return waiting > 0 && unit is not null && book.ApprovedAt is not null && person.May("转批复", line)
            ? new TodayTask(
                1,
                unit,
                book,
                book.Year,
                book.Kind,
                ["转批复"],
                $"/departments/{book.Year}/{book.Kind}/{book.UnitCode}",
                LawfulClock.Reply(book.ApprovedAt),
                string.Create(CultureInfo.InvariantCulture, $"{waiting} 个单位还没有转")
            )
            : null;
    }

    // A returned book opens at its first comment.
    private static async Task<Dictionary<long, string>> FirstCellsAsync(
        StoreSession session,
        List<TodayTask> tasks,
        Dictionary<long, OpenComment> comments
    )
    {
        var first = tasks
            .Where(t => t is { Rank: 0, Book: not null } && comments.ContainsKey(t.Book.Id))
            .Take(Most)
            .Select(t => comments[t.Book!.Id].First.ToString(CultureInfo.InvariantCulture))
            .ToList();
        if (first.Count == 0)
        {
            return [];
        }

        var rows = await session.ListAsync<(long Book, string Sheet, long Row)>(
            $"SELECT book_id, sheet, row_id FROM review_comment WHERE id IN ({string.Join(',', first)})"
        );
        return rows.ToDictionary(r => r.Book, r => $"{BookTab.AddressOf(r.Book, r.Sheet)}#row-{r.Row}");
    }

    private static async Task<IEnumerable<ReminderView>> RemindersAsync(
        StoreSession session,
        Person person,
        int year,
        UnitTree tree,
        Dictionary<(string, string), BookEntry> books
    )
    {
        var rows = await session.ListAsync<ReminderRow>(
            "SELECT r.kind AS Kind, r.unit_code AS Unit, r.stage AS Stage, r.text AS Text, a.name AS By, r.written_at AS At FROM reminder r JOIN account a ON a.id = r.written_by WHERE r.year = @year ORDER BY r.written_at DESC",
            new { year }
        );
        return rows.Where(r =>
                person.May("修改簿", tree.LineOf(r.Unit))
                && (books.GetValueOrDefault((r.Unit, r.Kind)) is not { } book || book.At < Stages.Parse(r.Stage))
            )
            .Select(r => new ReminderView(
                tree.Find(r.Unit)?.Name ?? r.Unit,
                r.Text,
                r.By,
                r.At,
                books.GetValueOrDefault((r.Unit, r.Kind)) is { } book ? $"/book/{book.Id}" : "/books"
            ));
    }

    private static async Task<(IReadOnlyList<ChangeView>, long Seq)> ChangesAsync(
        StoreSession session,
        Person person,
        Dictionary<long, (BookEntry Book, string Unit)> books
    )
    {
        var head = (await ActLog.HeadAsync(session)).Seq;
        var seen = await session.ValueAsync<long?>(
            "SELECT seen_seq FROM visit WHERE account_id = @Id",
            new { person.Id }
        );
        var from = Math.Max(seen ?? 0, head - LongestLook);
        var rows = await session.ListAsync<ChangeRow>(
            "SELECT l.act AS Act, l.subject AS Subject, a.name AS By, CAST(COUNT(*) AS INTEGER) AS Count, MAX(l.at) AS At, MAX(l.detail) AS Detail FROM act_log l JOIN account a ON a.id = l.account_id WHERE l.seq > @from AND l.seq <= @head AND l.account_id <> @Id AND l.subject LIKE '簿 %' AND l.act NOT LIKE '拒绝%' GROUP BY l.act, l.subject, a.name",
            new
            {
                from,
                head,
                person.Id,
            }
        );
        return (
            [
                .. rows.Select(r => (Row: r, Book: BookOf(r.Subject)))
                    .Where(r => books.ContainsKey(r.Book))
                    .GroupBy(r => (r.Book, r.Row.Act, r.Row.By))
                    .Select(g => new ChangeView(
                        books[g.Key.Book].Book,
                        books[g.Key.Book].Unit,
                        WordsOf(g.Key.Act, [.. g.Select(r => r.Row)]),
                        g.Key.By,
                        g.Sum(r => r.Row.Count),
                        g.Max(r => r.Row.At)
                    ))
                    .OrderByDescending(c => c.At)
                    .Take(Most),
            ],
            head
        );
    }

    // A step is told as what it was, sent on or sent back, and why.
    private static string WordsOf(string act, IReadOnlyList<ChangeRow> rows) =>
        act.StartsWith(MoveBookAct.NameStart, StringComparison.Ordinal)
        && rows is [{ Count: 1, Detail.Length: > 0 } only]
            ? only.Detail
            : act;

    // 簿 12 行 5
    private static long BookOf(string subject) =>
        long.TryParse(subject.Split(' ')[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private sealed record OpenComment
    {
        public long Book { get; init; }

        public int Count { get; init; }

        public long First { get; init; }
    }

    private sealed record ReminderRow
    {
        public string Kind { get; init; } = "";

        public string Unit { get; init; } = "";

        public string Stage { get; init; } = "";

        public string Text { get; init; } = "";

        public string By { get; init; } = "";

        public long At { get; init; }
    }

    private sealed record ChangeRow
    {
        public string Act { get; init; } = "";

        public string Subject { get; init; } = "";

        public string By { get; init; } = "";

        public string Detail { get; init; } = "";

        public int Count { get; init; }

        public long At { get; init; }
    }
}
