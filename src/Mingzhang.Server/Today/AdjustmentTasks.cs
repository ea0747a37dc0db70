using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Today;

/// <summary>The adjustments that wait for somebody: to be finished and submitted, or to be approved.</summary>
internal static class AdjustmentTasks
{
    // After what was returned and before what has no day: a budget waits on it.
    private const int Rank = 1;

    /// <summary>Those of a year.</summary>
    /// <param name="session">The store.</param>
    /// <param name="person">For whom.</param>
    /// <param name="year">The year.</param>
    /// <param name="tree">Its units.</param>
    /// <param name="books">Its books by unit and kind.</param>
    public static async Task<IEnumerable<TodayTask>> OfAsync(
        StoreSession session,
        Person person,
        int year,
        UnitTree tree,
        IReadOnlyDictionary<(string Unit, string Kind), BookEntry> books
    ) =>
        from document in await AdjustmentStore.ListAsync(session, year)
        let acts = ActsOf(person, document, tree.LineOf(document.UnitCode))
        where acts.Length > 0
        select new TodayTask(
            Rank,
            tree.Find(document.UnitCode) ?? new UnitRecord { Code = document.UnitCode, Name = document.UnitCode },
            books.GetValueOrDefault((document.UnitCode, BookEntry.Budget)),
            document.Year,
            BookEntry.Budget,
            acts,
            FormattableString.Invariant($"/adjustment/{document.Id}"),
            null,
            $"调整单：{document.Title}{(document.Decision is { } said ? $"（退回：{said}）" : "")}"
        );

    private static string[] ActsOf(Person person, Adjustment document, IReadOnlyList<string> line) =>
        document.State switch
        {
            AdjustmentState.Submitted when person.May("批调整单", line) => ["批准调整单", "退回"],
            AdjustmentState.Draft when person.May("提交", line) => ["编调整单", "提交"],
            AdjustmentState.Draft when person.May("编调整单", line) => ["编调整单"],
            _ => [],
        };
}
