using Mingzhang.Auditing;
using Mingzhang.Books;
using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;
using Mingzhang.Compiling;
using Mingzhang.Documents.Profiles;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Server.Books;
using Mingzhang.Server.Comparing;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Workbench;

/// <summary>What a page about one book shows.</summary>
/// <param name="Book">The book.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Line">The unit's code and those above.</param>
public sealed record OpenedBook(BookEntry Book, UnitRecord Unit, IReadOnlyList<string> Line);

/// <summary>A book held to every rule: what is wrong with its cells, and of a sound book the pack and its report.</summary>
/// <param name="Findings">What is wrong, with the cells where it can be told; the most serious first.</param>
/// <param name="Pack">The compiled pack; null when the book has defects that the import refuses.</param>
/// <param name="Report">The report on the pack.</param>
/// <param name="Profile">The profile.</param>
public sealed record CheckedBook(IReadOnlyList<BookFinding> Findings, Pack? Pack, Report? Report, Profile? Profile)
{
    /// <summary>How many findings there are of a severity.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);
}

/// <summary>Opens, checks and compiles stored books for the people who may see them.</summary>
/// <param name="store">The store.</param>
/// <param name="profiles">The profiles.</param>
public sealed class BookDesk(Store store, ProfileStore profiles) : IDisposable
{
    private const int MostPrepared = 100;
    private readonly EditionCache<PreparedBook> _prepared = new(MostPrepared);

    /// <summary>A book, when the person may see it.</summary>
    public Task<OpenedBook?> OpenAsync(Person person, long id, CancellationToken cancel = default) =>
        store.ReadAsync(
            async session =>
            {
                if (await BookStore.FindAsync(session, id) is not { } book)
                {
                    return null;
                }

                var tree = await UnitStore.TreeAsync(session, book.Year);
                var line = tree.LineOf(book.UnitCode);
                return person.May("查看簿", line)
                    ? new OpenedBook(book, tree.Find(book.UnitCode) ?? new UnitRecord { Code = book.UnitCode }, line)
                    : null;
            },
            cancel
        );

    /// <summary>The rows of a book, or of one sheet.</summary>
    public Task<IReadOnlyList<StoredRow>> RowsAsync(
        long book,
        string? sheet = null,
        CancellationToken cancel = default
    ) => store.ReadAsync(s => BookStore.RowsAsync(s, book, sheet), cancel);

    /// <summary>A sheet of a book with what stands beside it.</summary>
    public async Task<SheetView> SheetAsync(BookEntry book, BookSheet sheet, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(sheet);
        var rows = await RowsAsync(book.Id, null, cancel);
        return new SheetView(
            sheet,
            [.. rows.Where(r => r.Sheet == sheet.Name)],
            new BookCodes(book.Year, rows),
            new LastYear(
                book,
                rows,
                sheet,
                await store.ReadAsync(session => YearBefore.ReadAsync(session, book), cancel)
            ),
            await CommentView.ListAsync(store, book.Id, sheet.Name, cancel)
        );
    }

    /// <summary>The oldest comment on a cell that nobody has answered yet, or null.</summary>
    public async Task<CommentView?> FirstOpenCommentAsync(long book, CancellationToken cancel = default) =>
        (await CommentView.ListAsync(store, book, null, cancel)).LastOrDefault(c =>
            c is { Answer: null, Sheet: not null, RowId: not null }
        );

    /// <summary>Holds a book to every rule.</summary>
    public async Task<CheckedBook> CheckAsync(long book, CancellationToken cancel = default)
    {
        return (await PrepareAsync(book, cancel)).Checked;
    }

    /// <summary>Compiles a book without checking the pack.</summary>
    /// <returns>The rows, which the facts of the pack's figures name by sheet and line; and what came of them, without a report.</returns>
    public async Task<(StoredBook Stored, CheckedBook Found)> CompileAsync(
        long book,
        CancellationToken cancel = default
    )
    {
        var prepared = await PrepareAsync(book, cancel);
        return (prepared.Stored, prepared.Compiled);
    }

    /// <inheritdoc/>
    public void Dispose() => _prepared.Dispose();

    private async Task<PreparedBook> PrepareAsync(long book, CancellationToken cancel)
    {
        var (edition, known, rows) = await store.ReadAsync<(long, PreparedBook?, IReadOnlyList<StoredRow>)>(
            async session =>
            {
                var edition = (await BookStore.FindAsync(session, book))?.Edition ?? 0;
                return _prepared.Find(book, edition) is { } found
                    ? (edition, found, [])
                    : (edition, null, await BookStore.RowsAsync(session, book));
            },
            cancel
        );
        if (known is not null)
        {
            return known;
        }

        var stored = new StoredBook(rows);
        return _prepared.Keep(book, edition, new PreparedBook(stored, Compile(stored, cancel)));
    }

    private CheckedBook Compile(StoredBook stored, CancellationToken cancel)
    {
        var cells = new FindingCells(stored);
        var import = BookImporter.Import(stored);
        if (import.Book is not { } content)
        {
            return Refused(cells, import.Defects);
        }

        if (profiles.Find(content.Cover.Profile) is not { } profile)
        {
            return Refused(cells, [Unknown(content.Cover)]);
        }

        try
        {
            return new CheckedBook([], PackCompiler.Compile(profile, content, cancel), null, profile);
        }
        catch (LayoutNotFoundException e)
        {
            return Refused(cells, [new BookDefect($"{BookSchema.Cover.Name}!2!版式变体", e.Message, "")]);
        }
    }

    // A book as rows and as a pack; the report is made when somebody asks for it, and once.
    private sealed class PreparedBook(StoredBook stored, CheckedBook compiled)
    {
        private readonly Lazy<CheckedBook> _checked = new(() =>
            compiled is { Pack: { } pack, Profile: { } profile }
                ? Judged(
                    stored,
                    compiled,
                    PackAudit.Check(new AuditRequest(profile, pack) { IsDiagnosed = false }),
                    pack
                )
                : compiled
        );

        public StoredBook Stored => stored;

        public CheckedBook Compiled => compiled;

        public CheckedBook Checked => _checked.Value;

        private static CheckedBook Judged(StoredBook stored, CheckedBook compiled, Report report, Pack pack)
        {
            var cells = new FindingCells(stored);
            var names = report.Rules.ToLookup(r => r.Rule, r => r.Name, StringComparer.Ordinal);
            return compiled with
            {
                Report = report,
                Findings = [.. report.Findings.Select(f => cells.Of(f, pack, names[f.Rule].FirstOrDefault() ?? ""))],
            };
        }
    }

    private static CheckedBook Refused(FindingCells cells, IReadOnlyList<BookDefect> defects) =>
        new([.. defects.Select(cells.Of)], null, null, null);

    private static BookDefect Unknown(Cover cover) =>
        new($"{BookSchema.Cover.Name}!2!版式", $"没有版式“{cover.Profile}”。", "选一个现有的版式。");
}
