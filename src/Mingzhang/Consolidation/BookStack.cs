using System.Globalization;
using Mingzhang.Books;

namespace Mingzhang.Consolidation;

/// <summary>The books in the order of their first unit, so that the order in which they were given does not matter.</summary>
internal sealed class BookStack
{
    private readonly (Book Book, string Name)[] _books;

    public BookStack(IReadOnlyList<Book> books, ConsolidationOptions options) =>
        _books = [
            .. books
                .Select((b, i) => (Book: b, Name: NameOf(options, i)))
                .OrderBy(p => FirstUnit(p.Book), StringComparer.Ordinal),
        ];

    /// <summary>What is wrong with the books together, as found so far.</summary>
    public List<ConsolidationProblem> Problems { get; } = [];

    /// <summary>The books with what problems call them.</summary>
    public IReadOnlyList<(Book Book, string Name)> Books => _books;

    /// <summary>The first book.</summary>
    public Book First => _books[0].Book;

    /// <summary>Notes a problem.</summary>
    public void Report(ConsolidationProblemKind kind, string place, string message, string advice) =>
        Problems.Add(new ConsolidationProblem(kind, place, message, advice));

    /// <summary>The name for a row of a book: 甲.xlsx 支出第 7 行.</summary>
    public static string PlaceOf(string book, string sheet, int line) =>
        line == 0 ? $"{book} {sheet}" : string.Create(CultureInfo.InvariantCulture, $"{book} {sheet}第 {line} 行");

    /// <summary>The codes of a book's own units.</summary>
    public static IEnumerable<BookUnit> UnitsOf(Book book) => book.Units.Where(u => u.Code != Book.EliminationUnit);

    private static string FirstUnit(Book book) =>
        UnitsOf(book).Select(u => u.Code).Min(StringComparer.Ordinal) ?? book.Cover.DepartmentCode;

    private static string NameOf(ConsolidationOptions options, int index) =>
        index < options.BookNames.Count
            ? options.BookNames[index]
            : string.Create(CultureInfo.InvariantCulture, $"第{index + 1}本");
}
