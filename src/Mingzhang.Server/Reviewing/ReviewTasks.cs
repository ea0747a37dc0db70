using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Reviewing;

/// <summary>A book or an adjustment that waits for the judgement of somebody.</summary>
/// <param name="Unit">The name of its unit.</param>
/// <param name="Code">The unit's code.</param>
/// <param name="What">What it is: 2026 年预算, 调剂 2026-139001-001.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Address">Its page.</param>
/// <param name="Since">Since when it has waited, in milliseconds since 1970 UTC; 0 when that is not known.</param>
/// <param name="Acts">What the person may do.</param>
/// <param name="IsPreparer">Whether the person prepared it and so may not approve it.</param>
public sealed record ReviewTask(
    string Unit,
    string Code,
    string What,
    string Stage,
    string Address,
    long Since,
    IReadOnlyList<string> Acts,
    bool IsPreparer
);

/// <summary>What waits for the judgement of a person, the longest first.</summary>
public static class ReviewTasks
{
    /// <summary>The steps by which a role judges a book at a stage.</summary>
    public static IEnumerable<Move> Judgements(BookEntry book, Person person, IReadOnlyList<string> line)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(person);
        return Moves
            .From(book.At)
            .Where(m =>
                m is { IsJudgement: true, IsPublishing: false, IsCorrection: false } && person.Is(m.Role, line)
            );
    }

    /// <summary>Reads it.</summary>
    public static async Task<IReadOnlyList<ReviewTask>> ReadAsync(StoreSession session, Person person)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(person);
        var prepared = (
            await session.ListAsync<long>("SELECT book_id FROM book_preparer WHERE account_id = @Id", new { person.Id })
        ).ToHashSet();
        List<ReviewTask> tasks = [];
        foreach (var year in await UnitStore.YearsAsync(session))
        {
            var tree = await UnitStore.TreeAsync(session, year);
            foreach (var book in await BookStore.ListAsync(session, year))
            {
                List<Move> moves = [.. Judgements(book, person, tree.LineOf(book.UnitCode))];
                if (moves.Count > 0)
                {
                    tasks.Add(
                        new ReviewTask(
                            tree.Find(book.UnitCode)?.Name ?? book.UnitCode,
                            book.UnitCode,
                            $"{book.Year} 年{(book.Kind == BookEntry.Final ? "决算" : "预算")}",
                            book.Stage,
                            $"/book/{book.Id}/review",
                            book.ChangedAt,
                            [.. moves.Select(m => m.Name)],
                            prepared.Contains(book.Id)
                        )
                    );
                }
            }

            foreach (
                var document in (await AdjustmentStore.ListAsync(session, year)).Where(a =>
                    a.State == AdjustmentState.Submitted && person.May("批调整单", tree.LineOf(a.UnitCode))
                )
            )
            {
                tasks.Add(
                    new ReviewTask(
                        tree.Find(document.UnitCode)?.Name ?? document.UnitCode,
                        document.UnitCode,
                        $"{document.Kind.Chinese()} {document.Label} {document.Title}",
                        document.State.Chinese(),
                        $"/adjustment/{document.Id}",
                        0,
                        ["批准调整单", "退回修改"],
                        await AdjustmentStore.Preparers.HasAsync(session, document.Id, person.Id)
                    )
                );
            }
        }

        return [.. tasks.OrderBy(t => t.Since == 0).ThenBy(t => t.Since).ThenBy(t => t.Code, StringComparer.Ordinal)];
    }
}
