using System.Globalization;
using Mingzhang.Server.Books;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Acts;

/// <summary>What the check found in a book, before the transaction that submits it.</summary>
/// <param name="Edition">The edition of the book that was checked.</param>
/// <param name="IsSound">Whether every cell can be read.</param>
/// <param name="Errors">The defects of its cells; of a sound book the errors of its pack.</param>
public sealed record BookVerdict(long Edition, bool IsSound, IReadOnlyList<string> Errors)
{
    private const int MostLines = 5;

    /// <summary>The verdict of a check.</summary>
    public static BookVerdict Of(long edition, CheckedBook found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new BookVerdict(edition, found.Report is not null, Checklist.Of(found).Errors);
    }

    /// <summary>Refuses a submission: at 一上 of a book with cells that cannot be read, later of one with any error.</summary>
    /// <exception cref="RefusedException">It was not checked as it stands now, or something stands against it.</exception>
    internal static void Demand(BookVerdict? verdict, BookEntry book, Move move)
    {
        if (verdict is null || verdict.Edition != book.Edition)
        {
            throw new RefusedException("刚有人改过这本簿，还没有检查。请看过之后再提交一次。");
        }

        if (verdict.Errors.Count == 0 || (verdict.IsSound && !move.MustBeCorrect))
        {
            return;
        }

        var lines = string.Join("　", verdict.Errors.Take(MostLines));
        throw new RefusedException(
            $"有 {verdict.Errors.Count} 处错误，改正之前不能提交：{lines}{(verdict.Errors.Count > MostLines ? "　……" : "")}"
        )
        {
            Next = ("打开“检查”，逐处改正", string.Create(CultureInfo.InvariantCulture, $"/book/{book.Id}/check")),
        };
    }
}
