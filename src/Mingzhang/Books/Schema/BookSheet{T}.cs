namespace Mingzhang.Books.Schema;

/// <summary>A sheet whose records are of one type.</summary>
/// <typeparam name="T">The records.</typeparam>
public sealed class BookSheet<T> : BookSheet
    where T : class
{
    private readonly Func<RowValues, T> _make;
    private readonly Func<Book, IReadOnlyList<T>> _records;

    internal BookSheet(
        string name,
        string help,
        SheetColumns<T> columns,
        Func<RowValues, T> make,
        Func<Book, IReadOnlyList<T>> records
    )
        : base(name, help, columns.All)
    {
        _make = make;
        _records = records;
    }

    /// <summary>Makes a record from a row whose values were checked.</summary>
    public T Make(RowValues row) => _make(row);

    /// <summary>The sheet's records in a book.</summary>
    public IReadOnlyList<T> In(Book book) => _records(book);

    /// <inheritdoc />
    public override int CountIn(Book book) => _records(book).Count;

    /// <inheritdoc />
    public override FieldValue ValueIn(Book book, int index, BookColumn column) =>
        ((BookColumn<T>)column).ValueOf(_records(book)[index]);
}
