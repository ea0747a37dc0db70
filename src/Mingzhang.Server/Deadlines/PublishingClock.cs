using Mingzhang.Server.Books;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Deadlines;

/// <summary>The lawful day of a stored book.</summary>
public static class PublishingClock
{
    /// <summary>The last lawful day to publish a book; null while its clock does not run.</summary>
    /// <param name="book">The book.</param>
    /// <param name="unit">Whose it is; null for a unit that the tree no longer has.</param>
    /// <param name="books">The books of its year.</param>
    public static DateOnly? LastDay(
        BookEntry book,
        UnitRecord? unit,
        IReadOnlyDictionary<(string Unit, string Kind), BookEntry> books
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(books);
        var department = unit is { Kind: UnitRecord.Unit, Parent: { } parent }
            ? books.GetValueOrDefault((parent, book.Kind))
            : null;
        return book.ApprovedAt is null ? null
            : department is null ? LawfulClock.Department(book.ApprovedAt)
            : LawfulClock.Unit(book.RepliedAt, department.ApprovedAt);
    }
}
