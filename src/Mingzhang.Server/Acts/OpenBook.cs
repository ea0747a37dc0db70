using Mingzhang.Server.Books;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Acts;

/// <summary>What every change of a book begins with.</summary>
internal static class OpenBook
{
    /// <summary>The book, when the person may do an act to it and it is open for changes.</summary>
    /// <exception cref="RefusedException">There is no such book for the person, or it is locked.</exception>
    public static async Task<BookEntry> DemandAsync(ActContext context, long id, string act)
    {
        var book = await FindAsync(context, id, act);
        return book.At.IsOpen()
            ? book
            : throw new RefusedException(
                $"这本簿现在是“{book.Stage}”，不能修改。要改，请让审核的人退回；您填的内容没有保存。"
            );
    }

    /// <summary>The book, when the person may do an act to it.</summary>
    /// <exception cref="RefusedException">There is no such book for the person: whether there is one is not told.</exception>
    public static async Task<BookEntry> FindAsync(ActContext context, long id, string act)
    {
        if (await BookStore.FindAsync(context.Session, id) is not { } book)
        {
            throw new RefusedException("没有这本簿，或者您无权看它。");
        }

        var tree = await context.TreeAsync(book.Year);
        var line = tree.LineOf(book.UnitCode);
        if (!context.Person.May("查看簿", line))
        {
            throw new RefusedException("没有这本簿，或者您无权看它。");
        }

        await context.DemandAsync(act, book.Year, book.UnitCode);
        return book;
    }
}
