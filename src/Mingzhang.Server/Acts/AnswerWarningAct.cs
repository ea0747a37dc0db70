using System.Globalization;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Acts;

/// <summary>答复警告: a written answer to a warning, without which the book is not published.</summary>
/// <param name="Book">The book.</param>
/// <param name="Warning">The warning.</param>
/// <param name="Answer">Why it may stand, or what explains it.</param>
public sealed record AnswerWarningAct(long Book, WarningItem Warning, string Answer) : Act<bool>
{
    /// <summary>The longest answer, in characters.</summary>
    public const int LongestAnswer = 2_000;

    /// <inheritdoc/>
    public override string Name => "答复警告";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book}");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var book = await OpenBook.FindAsync(context, Book, "答复警告");
        if (book.At.IsPublished())
        {
            throw new RefusedException("已经公开，答复不能再改。要改，请先撤回。");
        }

        var answer = Answer.Trim();
        if (answer.Length is 0 or > LongestAnswer)
        {
            throw new RefusedException($"答复要写明理由，最多 {LongestAnswer} 个字。");
        }

        await PublicationStore.AnswerAsync(
            context.Session,
            Book,
            Warning.Fingerprint,
            answer,
            context.Milliseconds,
            context.Person.Id
        );
        context.Detail = $"{Warning.Rule} {Warning.Message}　答复：{answer}";
        return true;
    }
}
