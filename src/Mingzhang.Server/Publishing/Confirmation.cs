using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Publishing;

/// <summary>What somebody confirmed of a book before it is published.</summary>
/// <param name="Kind">保密审查 or 签批.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, in milliseconds since 1970 UTC.</param>
public sealed record Confirmation(string Kind, string By, long At)
{
    /// <summary>保密审查: nothing secret and nobody's data stand in it.</summary>
    public const string Secrecy = "保密审查";

    /// <summary>签批: the head agrees that it becomes public.</summary>
    public const string Signature = "签批";

    /// <summary>What must be confirmed, each by the right of its name.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Secrecy, Signature];
}

/// <summary>Confirmations in the store. Each holds for one version of the book: after a withdrawal it is given anew.</summary>
public static class ConfirmationStore
{
    /// <summary>The confirmations of a book as it is at a version.</summary>
    public static Task<IReadOnlyList<Confirmation>> OfAsync(StoreSession session, long book, int version)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ListAsync<Confirmation>(
            "SELECT c.kind AS Kind, a.name AS By, c.confirmed_at AS At FROM publish_confirmation c JOIN account a ON a.id = c.confirmed_by WHERE c.book_id = @book AND c.version = @version ORDER BY c.kind",
            new { book, version }
        );
    }

    /// <summary>Writes a confirmation, instead of an earlier one.</summary>
    public static Task<int> PutAsync(StoreSession session, long book, int version, string kind, long by, long at)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ChangeAsync(
            "INSERT INTO publish_confirmation (book_id, kind, version, confirmed_by, confirmed_at) VALUES (@book, @kind, @version, @by, @at) ON CONFLICT (book_id, kind) DO UPDATE SET version = excluded.version, confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at",
            new
            {
                book,
                kind,
                version,
                by,
                at,
            }
        );
    }
}
