using Mingzhang.Server.Books;
using Mingzhang.Server.Security;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Acts;

/// <summary>Takes a book one step: what is submitted is checked before the transaction, so that nobody waits for the check.</summary>
/// <param name="desk">Opens and checks books.</param>
/// <param name="runner">Runs the act.</param>
public sealed class BookMover(BookDesk desk, ActRunner runner)
{
    /// <summary>Takes the step.</summary>
    /// <exception cref="RefusedException">It may not be taken.</exception>
    public async Task<BookEntry> MoveAsync(
        Person person,
        long book,
        int version,
        Stage to,
        string reason,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(person);
        var opened = await desk.OpenAsync(person, book, cancel);
        var verdict =
            opened is { Book: var entry, Line: var line }
            && Moves.Between(entry.At, to) is { IsSubmission: true } move
            && person.Is(move.Role, line)
                ? BookVerdict.Of(entry.Edition, await desk.CheckAsync(book, cancel))
                : null;
        return await runner.RunAsync(person, new MoveBookAct(book, version, to, reason, verdict), cancel);
    }
}
