using System.Globalization;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Acts;

/// <summary>保密审查 or 签批: somebody confirms with his name that an approved book may become public.</summary>
/// <param name="Book">The book.</param>
/// <param name="Version">The version of the book that the person saw.</param>
/// <param name="Kind">One of <see cref="Confirmation.Kinds"/>.</param>
public sealed record ConfirmPackAct(long Book, int Version, string Kind) : Act<bool>
{
    /// <inheritdoc/>
    public override string Name => Kind;

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book}");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var book = await OpenBook.FindAsync(context, Book, Kind);
        if (book.At is not (Stage.Approved or Stage.FinalApproved))
        {
            throw new RefusedException($"这本簿现在是“{book.Stage}”。{Kind}在批复之后、公开之前做。");
        }

        if (book.Version != Version)
        {
            throw new RefusedException("别人刚动过这本簿，页面旧了。请刷新，看过之后再确认。");
        }

        await ConfirmationStore.PutAsync(context.Session, Book, Version, Kind, context.Person.Id, context.Milliseconds);
        context.Detail = string.Create(CultureInfo.InvariantCulture, $"对第 {Version} 次变动后的簿");
        return true;
    }
}
