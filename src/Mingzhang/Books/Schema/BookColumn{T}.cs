namespace Mingzhang.Books.Schema;

/// <summary>A column that knows which property of the sheet's records it shows.</summary>
/// <typeparam name="T">The records of the sheet.</typeparam>
public sealed class BookColumn<T> : BookColumn
{
    private readonly Func<T, FieldValue> _read;

    internal BookColumn(string heading, BookColumnKind kind, int ordinal, Func<T, FieldValue> read)
        : base(heading, kind, ordinal)
    {
        _read = read;
    }

    /// <summary>What a record holds in this column.</summary>
    public FieldValue ValueOf(T record) => _read(record);
}
