using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Workbench;

/// <summary>A line of an adjustment beside the budget that it changes, in fen.</summary>
/// <param name="Line">The line.</param>
/// <param name="Approved">What was approved for the year.</param>
/// <param name="Others">What other approved adjustments did to it.</param>
public sealed record AdjustmentEffect(AdjustmentLine Line, long Approved, long Others)
{
    /// <summary>What the line will stand at.</summary>
    public long After => Approved + Others + Line.Fen;
}

/// <summary>What the page of one adjustment shows.</summary>
/// <param name="Document">The document.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Above">The unit's code and those above.</param>
/// <param name="Effects">Its lines with what they change.</param>
/// <param name="Problems">What stands against submitting or approving it.</param>
/// <param name="Budget">The budget as adjusted without it, to choose lines from.</param>
/// <param name="IsPreparer">Whether the person prepared it and so may not approve it.</param>
public sealed record OpenedAdjustment(
    Adjustment Document,
    UnitRecord Unit,
    IReadOnlyList<string> Above,
    IReadOnlyList<AdjustmentEffect> Effects,
    IReadOnlyList<string> Problems,
    IReadOnlyList<AdjustedLine> Budget,
    bool IsPreparer
);

/// <summary>An adjustment in a list.</summary>
/// <param name="Document">The document.</param>
/// <param name="Unit">The name of its unit.</param>
public sealed record AdjustmentEntry(Adjustment Document, string Unit);

/// <summary>Opens adjustments for the people who may see them.</summary>
/// <param name="store">The store.</param>
public sealed class AdjustmentDesk(Store store)
{
    /// <summary>A document, when the person may see it.</summary>
    public Task<OpenedAdjustment?> OpenAsync(Person person, long id, CancellationToken cancel = default) =>
        store.ReadAsync(
            async session =>
            {
                ArgumentNullException.ThrowIfNull(person);
                if (await AdjustmentStore.FindAsync(session, id) is not { } document)
                {
                    return null;
                }

                var tree = await UnitStore.TreeAsync(session, document.Year);
                var above = tree.LineOf(document.UnitCode);
                if (!person.May("查看簿", above))
                {
                    return null;
                }

                var unit = tree.Find(document.UnitCode) ?? new UnitRecord { Code = document.UnitCode };
                var (budget, problems) = await BesideAsync(session, tree, document);
                var lines = budget.ToDictionary(l => l.Key);
                return new OpenedAdjustment(
                    document,
                    unit,
                    above,
                    [
                        .. document.Lines.Select(l =>
                            lines.TryGetValue(l.Key, out var line)
                                ? new AdjustmentEffect(l, line.Approved, line.Change)
                                : new AdjustmentEffect(l, 0, 0)
                        ),
                    ],
                    problems,
                    budget,
                    await AdjustmentStore.Preparers.HasAsync(session, id, person.Id)
                );
            },
            cancel
        );

    private static async Task<(IReadOnlyList<AdjustedLine> Budget, IReadOnlyList<string> Problems)> BesideAsync(
        StoreSession session,
        UnitTree tree,
        Adjustment document
    )
    {
        if (
            await BookStore.FindAsync(session, document.Year, BookEntry.Budget, document.UnitCode) is not { } book
            || !ApprovedBudget.Is(book)
        )
        {
            return ([], ["这个单位的预算现在不是已批复。"]);
        }

        var budget = await ApprovedBudget.ReadAsync(session, tree, book);
        var without = budget with { Adjustments = [.. budget.Adjustments.Where(a => a.Id != document.Id)] };
        return (
            without.AsOf(new DateOnly(document.Year, 12, 31)),
            document.State is AdjustmentState.Draft or AdjustmentState.Submitted
                ? AdjustmentCheck.Problems(document, without, tree, await BookStore.RowsAsync(session, book.Id))
                : []
        );
    }
}
