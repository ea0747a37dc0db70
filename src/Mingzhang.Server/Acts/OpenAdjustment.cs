using System.Globalization;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Acts;

/// <summary>What every act on an adjustment begins with.</summary>
internal static class OpenAdjustment
{
    /// <summary>What is said of a document that is not there or not for the person: whether there is one is not told.</summary>
    public const string Unknown = "没有这张调整单，或者您无权看它。";

    /// <summary>The subject of the log.</summary>
    public static string Subject(long id) => string.Create(CultureInfo.InvariantCulture, $"调整单 {id}");

    /// <summary>The document at the version that the person saw, when the person may do an act to it and it stands in a state.</summary>
    /// <exception cref="RefusedException">There is no such document for the person, or it is not so.</exception>
    public static async Task<Adjustment> DemandAsync(
        ActContext context,
        long id,
        int version,
        string act,
        params AdjustmentState[] states
    )
    {
        if (await AdjustmentStore.FindAsync(context.Session, id) is not { } document)
        {
            throw new RefusedException(Unknown);
        }

        var tree = await context.TreeAsync(document.Year);
        if (!context.Person.May("查看簿", tree.LineOf(document.UnitCode)))
        {
            throw new RefusedException(Unknown);
        }

        await context.DemandAsync(act, document.Year, document.UnitCode);
        if (!states.Contains(document.State))
        {
            throw new RefusedException($"这张调整单现在是“{document.State.Chinese()}”，不能再这样办。请刷新页面。");
        }

        return document.Version == version
            ? document
            : throw new RefusedException("别人刚动过这张调整单，页面旧了。请刷新，看过之后再做。");
    }

    /// <summary>Keeps a changed head; the one who did it prepared the document.</summary>
    public static async Task KeepAsync(ActContext context, Adjustment document)
    {
        await AdjustmentStore.ChangeAsync(context.Session, document, context.Milliseconds);
        await AdjustmentStore.Preparers.AddAsync(context.Session, document.Id, context.Person.Id);
    }

    /// <summary>Refuses a document against which anything stands.</summary>
    /// <exception cref="RefusedException">Something does.</exception>
    public static async Task DemandSoundAsync(ActContext context, Adjustment document)
    {
        var tree = await context.TreeAsync(document.Year);
        var book = await DemandBudgetAsync(context, document.Year, document.UnitCode);
        var problems = AdjustmentCheck.Problems(
            document,
            await ApprovedBudget.ReadAsync(context.Session, tree, book),
            tree,
            await BookStore.RowsAsync(context.Session, book.Id)
        );
        if (problems.Count > 0)
        {
            throw new RefusedException($"还不能办：{string.Join("　", problems.Take(5))}");
        }
    }

    /// <summary>The approved budget book of a unit; it stays locked to others until the act ends.</summary>
    /// <exception cref="RefusedException">The unit has no approved budget of the year.</exception>
    public static async Task<BookEntry> DemandBudgetAsync(ActContext context, int year, string unit) =>
        await BookStore.FindAsync(context.Session, year, BookEntry.Budget, unit) is { } book && ApprovedBudget.Is(book)
            ? book
            : throw new RefusedException("预算批复之后才能编、批调整单。批复之前，直接改预算簿。");
}
