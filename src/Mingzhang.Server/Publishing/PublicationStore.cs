using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Publishing;

/// <summary>Published versions, and the answers to warnings, in the store.</summary>
public static class PublicationStore
{
    private const string Columns =
        "p.book_id AS BookId, p.number AS Number, p.state AS State, p.published_at AS PublishedAt, p.withdrawn_at AS WithdrawnAt, p.note AS Note, p.manifest AS ManifestText";

    private const string Wanted =
        " FROM book b LEFT JOIN unit u ON u.year = b.year AND u.code = b.unit_code WHERE EXISTS (SELECT 1 FROM publication p WHERE p.book_id = b.id) AND (@year = 0 OR b.year = @year) AND (@kind = '' OR b.kind = @kind) AND (@words = '' OR b.unit_code = @words OR LOWER(COALESCE(u.name, '')) LIKE LOWER(@pattern) ESCAPE '!')";

    /// <summary>A page of the list of what was published: the newest year first, then by unit; of each book its newest version.</summary>
    public static async Task<PublishedPage> PageAsync(StoreSession session, PublishedQuery query)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        var values = new
        {
            year = query.Year,
            kind = query.Kind,
            words = query.Words,
            pattern = $"%{query.Words.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%",
            most = PublishedQuery.PageSize,
            skip = (query.Page - 1L) * PublishedQuery.PageSize,
        };
        var count = await session.ValueAsync<long>($"SELECT COUNT(*){Wanted}", values);
        var packs = await session.ListAsync<Publication>(
            $"SELECT {Columns} FROM (SELECT b.id, b.year, b.kind, b.unit_code{Wanted} ORDER BY b.year DESC, b.kind, b.unit_code LIMIT @most OFFSET @skip) w JOIN publication p ON p.book_id = w.id AND p.number = (SELECT MAX(n.number) FROM publication n WHERE n.book_id = w.id) ORDER BY w.year DESC, w.kind, w.unit_code",
            values
        );
        return new PublishedPage(
            query,
            packs,
            count,
            await session.ListAsync<int>(
                "SELECT DISTINCT b.year FROM book b WHERE EXISTS (SELECT 1 FROM publication p WHERE p.book_id = b.id) ORDER BY b.year DESC"
            )
        );
    }

    /// <summary>The versions of a unit's pack of a year, the newest first.</summary>
    public static Task<IReadOnlyList<Publication>> OfAsync(StoreSession session, int year, string kind, string unit)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ListAsync<Publication>(
            $"SELECT {Columns} FROM publication p JOIN book b ON b.id = p.book_id WHERE b.year = @year AND b.kind = @kind AND b.unit_code = @unit ORDER BY p.number DESC",
            new
            {
                year,
                kind,
                unit,
            }
        );
    }

    /// <summary>The versions of a book, the newest first.</summary>
    public static Task<IReadOnlyList<Publication>> OfAsync(StoreSession session, long book)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ListAsync<Publication>(
            $"SELECT {Columns} FROM publication p WHERE p.book_id = @book ORDER BY p.number DESC",
            new { book }
        );
    }

    /// <summary>A version, or null.</summary>
    public static Task<Publication?> FindAsync(StoreSession session, int year, string kind, string unit, int number)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.FindAsync<Publication>(
            $"SELECT {Columns} FROM publication p JOIN book b ON b.id = p.book_id WHERE b.year = @year AND b.kind = @kind AND b.unit_code = @unit AND p.number = @number",
            new
            {
                year,
                kind,
                unit,
                number,
            }
        );
    }

    /// <summary>Adds a version.</summary>
    public static Task<int> AddAsync(StoreSession session, Publication publication, long by)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(publication);
        return session.ChangeAsync(
            "INSERT INTO publication (book_id, number, state, frozen_at, frozen_by, published_at, manifest) VALUES (@BookId, @Number, @State, @PublishedAt, @by, @PublishedAt, @ManifestText)",
            new
            {
                publication.BookId,
                publication.Number,
                publication.State,
                publication.PublishedAt,
                publication.ManifestText,
                by,
            }
        );
    }

    /// <summary>Marks the published version of a book as withdrawn.</summary>
    /// <returns>How many there were.</returns>
    public static Task<int> WithdrawAsync(StoreSession session, long book, string note, long at)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ChangeAsync(
            "UPDATE publication SET state = @Withdrawn, withdrawn_at = @at, note = @note WHERE book_id = @book AND state = @Open",
            new
            {
                Publication.Withdrawn,
                Publication.Open,
                at,
                note,
                book,
            }
        );
    }

    /// <summary>The answers to a book's warnings by fingerprint.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AnswersAsync(StoreSession session, long book)
    {
        ArgumentNullException.ThrowIfNull(session);
        var rows = await session.ListAsync<(string Fingerprint, string Answer)>(
            "SELECT fingerprint, answer FROM warning_answer WHERE book_id = @book",
            new { book }
        );
        return rows.ToDictionary(r => r.Fingerprint, r => r.Answer, StringComparer.Ordinal);
    }

    /// <summary>Writes the answer to a warning, instead of an earlier one.</summary>
    public static Task<int> AnswerAsync(
        StoreSession session,
        long book,
        string fingerprint,
        string answer,
        long at,
        long by
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ChangeAsync(
            "INSERT INTO warning_answer (book_id, fingerprint, answer, answered_by, answered_at) VALUES (@book, @fingerprint, @answer, @by, @at) ON CONFLICT (book_id, fingerprint) DO UPDATE SET answer = excluded.answer, answered_by = excluded.answered_by, answered_at = excluded.answered_at",
            new
            {
                book,
                fingerprint,
                answer,
                at,
                by,
            }
        );
    }
}
