namespace Mingzhang.Books.Importing;

/// <summary>What came of importing a book: the book, or everything that is wrong with it.</summary>
/// <param name="Book">The book; null when there is any defect.</param>
/// <param name="Defects">The defects in the order of the sheets, the first thousand if there are more.</param>
/// <param name="Count">How many defects there are in all.</param>
public sealed record BookImport(Book? Book, IReadOnlyList<BookDefect> Defects, long Count)
{
    /// <summary>The book.</summary>
    /// <exception cref="BookFormatException">There are defects.</exception>
    public Book BookOrThrow() => Book ?? throw new BookFormatException(Defects, Count);
}
