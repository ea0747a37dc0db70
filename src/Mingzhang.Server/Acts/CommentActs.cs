using System.Globalization;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Acts;

/// <summary>写审核意见: a reviewer says something about one cell.</summary>
/// <param name="Book">The book.</param>
/// <param name="Row">The row.</param>
/// <param name="Heading">The column's heading.</param>
/// <param name="Text">What is said.</param>
public sealed record WriteCommentAct(long Book, long Row, string Heading, string Text) : Act<long>
{
    /// <summary>The longest comment or answer, in characters.</summary>
    public const int Longest = 2_000;

    /// <inheritdoc/>
    public override string Name => "写审核意见";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book} 行 {Row}");

    /// <inheritdoc/>
    public override async Task<long> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await Comments.DemandBookAsync(context, Book, "写审核意见");
        var row =
            await BookStore.RowAsync(context.Session, Book, Row)
            ?? throw new RefusedException("这一行已被删除。请刷新页面；意见没有保存。");
        if (BookSchema.Find(row.Sheet)?.Find(Heading) is null)
        {
            throw new RefusedException($"“{row.Sheet}”表没有“{Heading}”这一列。");
        }

        var text = Comments.Demand(Text);
        context.Detail = $"{row.Sheet}｜{Heading}：{text}";
        return await context.Session.ValueAsync<long>(
            "INSERT INTO review_comment (book_id, sheet, row_id, heading, text, written_by, written_at) VALUES (@Book, @Sheet, @Row, @Heading, @text, @By, @At) RETURNING id",
            new
            {
                Book,
                row.Sheet,
                Row,
                Heading,
                text,
                By = context.Person.Id,
                At = context.Milliseconds,
            }
        );
    }
}

/// <summary>答复审核意见.</summary>
/// <param name="Book">The book.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Text">The answer.</param>
public sealed record AnswerCommentAct(long Book, long Comment, string Text) : Act<bool>
{
    /// <inheritdoc/>
    public override string Name => "答复审核意见";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book} 意见 {Comment}");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await Comments.DemandBookAsync(context, Book, "答复审核意见");
        var text = Comments.Demand(Text);
        var changed = await context.Session.ChangeAsync(
            "UPDATE review_comment SET answer = @text, answered_by = @By, answered_at = @At WHERE id = @Comment AND book_id = @Book AND answer IS NULL",
            new
            {
                Book,
                Comment,
                text,
                By = context.Person.Id,
                At = context.Milliseconds,
            }
        );
        if (changed == 0)
        {
            throw new RefusedException("没有这条意见，或者已经答复过。请刷新页面。");
        }

        context.Detail = text;
        return true;
    }
}

/// <summary>What comments and answers have in common.</summary>
internal static class Comments
{
    /// <summary>Refuses unless the person may say something about the book, and it is not approved yet.</summary>
    /// <exception cref="RefusedException">There is no such book for the person, or it is approved.</exception>
    public static async Task DemandBookAsync(ActContext context, long id, string act)
    {
        var book = await OpenBook.FindAsync(context, id, act);
        if (book.At.IsApproved())
        {
            throw new RefusedException($"这本簿已经是“{book.Stage}”，审核已经结束，意见和答复没有保存。请刷新页面。");
        }
    }

    /// <summary>The text as it is kept.</summary>
    /// <exception cref="RefusedException">It is empty or too long.</exception>
    public static string Demand(string text)
    {
        var kept = text.Trim().ReplaceLineEndings("\n");
        return kept.Length is > 0 and <= WriteCommentAct.Longest
            ? kept
            : throw new RefusedException($"意见和答复要写 1 到 {WriteCommentAct.Longest} 个字。");
    }
}
