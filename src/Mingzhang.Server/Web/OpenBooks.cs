using Mingzhang.Server.Acts;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Web;

/// <summary>Opening a book for the person behind a request.</summary>
internal static class OpenBooks
{
    /// <summary>The book, when the person may see it.</summary>
    /// <exception cref="RefusedException">There is none for the person: whether there is one is not told.</exception>
    public static async Task<OpenedBook> DemandAsync(this BookDesk desk, long id, HttpContext context) =>
        await desk.OpenAsync(context.Person(), id, context.RequestAborted)
        ?? throw new RefusedException("没有这本簿，或者您无权看它。");
}
