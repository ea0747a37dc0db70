using System.Globalization;
using Mingzhang.Books;
using Mingzhang.Packs;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Acts;

/// <summary>导入簿: puts the rows of a book from a file in the place of what is there.</summary>
/// <param name="Id">The stored book.</param>
/// <param name="Version">The version of the book that the person saw.</param>
/// <param name="Content">The book of the file, already held to every rule of import.</param>
public sealed record ImportBookAct(long Id, int Version, Book Content) : Act<int>
{
    /// <inheritdoc/>
    public override string Name => "导入簿";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Id}");

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var book = await OpenBook.DemandAsync(context, Id, "导入簿");
        if (Content.Cover.Kind != book.PackKind || Content.Cover.Year != book.Year)
        {
            var kind = book.PackKind == PackKind.Budget ? "部门预算" : "部门决算";
            throw new RefusedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"这里要 {book.Year} 年度的{kind}，文件的封面写的不是。没有导入。"
                )
            );
        }

        var tree = await context.TreeAsync(book.Year);
        var stranger = Content
            .Units.Select(u => u.Code)
            .FirstOrDefault(c => c != Book.EliminationUnit && !tree.LineOf(c).Contains(book.UnitCode));
        if (stranger is not null)
        {
            throw new RefusedException(
                $"文件里有单位 {stranger}，它不在{tree.Find(book.UnitCode)?.Name}之下。没有导入。"
            );
        }

        if (
            !await BookStore.MoveAsync(
                context.Session,
                book with
                {
                    Version = Version,
                },
                book.Stage,
                context.Milliseconds,
                context.Person.Id
            )
        )
        {
            throw new RefusedException("导入时别人动过这本簿。请看过现在的内容再导入。");
        }

        await BookStore.ClearAsync(context.Session, Id);
        var count = await BookStore.AddRowsAsync(
            context.Session,
            Id,
            StoredBookRows.Of(Content, Id),
            context.Milliseconds,
            context.Person.Id
        );
        await BookStore.Preparers.AddAsync(context.Session, Id, context.Person.Id);
        context.Detail = string.Create(CultureInfo.InvariantCulture, $"{count} 行");
        return count;
    }
}
