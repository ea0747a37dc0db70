using Mingzhang.Documents.Writing.Pdf;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Security;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Acts;

/// <summary>Publishes a book: the slow part, checking and writing, goes before the transaction, so that nobody waits for it.</summary>
/// <param name="desk">Opens books.</param>
/// <param name="freezer">Checks and writes.</param>
/// <param name="runner">Runs the act.</param>
/// <param name="folder">Where the public files are.</param>
public sealed class Publisher(BookDesk desk, PackFreezer freezer, ActRunner runner, PublicFolder folder)
{
    /// <summary>Publishes; when anything fails nothing is left, in the store or on the disk.</summary>
    /// <exception cref="RefusedException">It may not be published, or the files could not be written.</exception>
    public async Task<Publication> PublishAsync(
        Person person,
        long book,
        int version,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(person);
        var opened = await desk.OpenAsync(person, book, cancel);
        try
        {
            using var frozen =
                opened is { Book.At: Stage.Approved or Stage.FinalApproved }
                && person.May("公开", opened.Line)
                && opened.Book.Version == version
                    ? await freezer.FreezeAsync(opened, cancel)
                    : null;
            var publication = await runner.RunAsync(person, new PublishPackAct(book, version, frozen, folder), cancel);
            frozen?.Keep();
            return publication;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PdfUnavailableException)
        {
            throw new RefusedException("文件没有写成，没有公开，也没有留下半份。请管理员看磁盘空间和权限后再试。");
        }
    }
}
