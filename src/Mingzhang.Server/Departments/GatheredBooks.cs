using Mingzhang.Books;
using Mingzhang.Books.Importing;
using Mingzhang.Consolidation;
using Mingzhang.Server.Books;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Departments;

/// <summary>Something that keeps units' books from being one, in words, with the row where it can be told.</summary>
/// <param name="Place">Where: 示例区水利站 支出第 7 行.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Row">The row of the unit's book, or null.</param>
public sealed record GatheringProblem(string Place, string Message, string Advice, StoredRow? Row);

/// <summary>The books of units put together, before the department's book is written.</summary>
public sealed record GatheredBooks
{
    /// <summary>The books that went in, with the versions at which they were read.</summary>
    public required IReadOnlyList<BookEntry> Sources { get; init; }

    /// <summary>The department's book; null when a unit's book cannot be read.</summary>
    public Book? Book { get; init; }

    /// <summary>The flows between units that were taken out.</summary>
    public IReadOnlyList<Elimination> Eliminations { get; init; } = [];

    /// <summary>Everything that keeps the books from being one.</summary>
    public IReadOnlyList<GatheringProblem> Problems { get; init; } = [];

    /// <summary>Whether the same books are still at the same versions.</summary>
    public bool IsOf(IEnumerable<BookEntry> books) =>
        Sources.Select(b => (b.Id, b.Version)).ToHashSet().SetEquals(books.Select(b => (b.Id, b.Version)));

    /// <summary>Reads books of units and puts them together. Nothing is written, so nobody waits for it.</summary>
    public static async Task<GatheredBooks> ReadAsync(
        StoreSession session,
        IReadOnlyList<UnitState> units,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(units);
        List<Book> books = [];
        List<GatheringProblem> problems = [];
        var places = new GatheredPlaces();
        foreach (var (unit, entry) in units.Where(u => u.Book is not null).Select(u => (u.Unit, u.Book!)))
        {
            cancel.ThrowIfCancellationRequested();
            var stored = new StoredBook(await BookStore.RowsAsync(session, entry.Id));
            places.Add(unit.Name, stored);
            var import = BookImporter.Import(stored);
            if (import.Book is { } book)
            {
                books.Add(book);
            }
            else
            {
                problems.AddRange(import.Defects.Select(d => Problem(unit.Name, stored, d)));
            }
        }

        IReadOnlyList<BookEntry> sources = [.. units.Select(u => u.Book).OfType<BookEntry>()];
        if (problems.Count > 0 || books.Count == 0)
        {
            return new GatheredBooks { Sources = sources, Problems = problems };
        }

        var result = Consolidator.Consolidate(books, new ConsolidationOptions { BookNames = places.Names });
        return new GatheredBooks
        {
            Sources = sources,
            Book = result.Book,
            Eliminations = result.Eliminations,
            Problems =
            [
                .. result.Problems.Select(p => new GatheringProblem(
                    p.Place,
                    p.Message,
                    p.Advice,
                    places.Find(p.Place)
                )),
            ],
        };
    }

    private static GatheringProblem Problem(string unit, StoredBook stored, BookDefect defect)
    {
        var parts = defect.Place.Split('!');
        var place = parts.Length == 3 ? $"{parts[0]}第 {parts[1]} 行 {parts[2]}".TrimEnd() : defect.Place;
        return new GatheringProblem($"{unit} {place}", defect.Message, defect.Advice, stored.Locate(defect.Place).Row);
    }
}
