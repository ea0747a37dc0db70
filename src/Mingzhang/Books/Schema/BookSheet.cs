namespace Mingzhang.Books.Schema;

/// <summary>A sheet of a book: name, columns, and its part of the book.</summary>
public abstract class BookSheet
{
    private readonly Dictionary<string, BookColumn> _byHeading;

    private protected BookSheet(string name, string help, IReadOnlyList<BookColumn> columns)
    {
        Name = name;
        Help = help;
        Columns = columns;
        _byHeading = columns.ToDictionary(c => c.Heading, StringComparer.Ordinal);
    }

    /// <summary>The name of the sheet: 支出. The folder's file is 支出.csv.</summary>
    public string Name { get; }

    /// <summary>What belongs in the sheet, in Chinese, for the person at the keyboard.</summary>
    public string Help { get; }

    /// <summary>The columns in the order in which they are written.</summary>
    public IReadOnlyList<BookColumn> Columns { get; }

    /// <summary>Whether a book without the sheet is unusable.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The column of a heading, or null.</summary>
    public BookColumn? Find(string heading) => _byHeading.GetValueOrDefault(heading);

    /// <summary>How many records the sheet has in a book.</summary>
    public abstract int CountIn(Book book);

    /// <summary>What the record at an index holds in a column.</summary>
    public abstract FieldValue ValueIn(Book book, int index, BookColumn column);

    /// <inheritdoc />
    public override string ToString() => Name;
}
