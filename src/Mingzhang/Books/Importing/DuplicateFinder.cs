using Mingzhang.Books.Schema;

namespace Mingzhang.Books.Importing;

/// <summary>
/// Finds lines entered twice: those that agree in all identity columns of their sheet. A table of hashes over the records
/// already read; a hit is confirmed on the record itself.
/// </summary>
internal sealed class DuplicateFinder<T>
    where T : BookRecord
{
    private readonly BookColumn<T>[] _identity;
    private readonly List<T> _records;
    private int[] _slots = new int[1024];
    private int[] _hashes = new int[512];
    private int _pending;

    public DuplicateFinder(BookSheet<T> schema, List<T> records)
    {
        _identity = [.. schema.Columns.Where(c => c.IsIdentity).Cast<BookColumn<T>>()];
        _records = records;
    }

    /// <summary>Whether a record with the same identity was added before.</summary>
    /// <param name="values">The row at hand, which <see cref="Add"/> will add.</param>
    /// <param name="line">The line of the earlier record.</param>
    public bool Find(RowValues values, out int line)
    {
        _pending = HashOf(values);
        for (var at = _pending & (_slots.Length - 1); _slots[at] != 0; at = (at + 1) & (_slots.Length - 1))
        {
            var index = _slots[at] - 1;
            if (_hashes[index] == _pending && IsSame(_records[index], values))
            {
                line = _records[index].Line;
                return true;
            }
        }

        line = 0;
        return false;
    }

    /// <summary>Adds the record of the row last looked for, to the records and to the table.</summary>
    public void Add(T record)
    {
        _records.Add(record);
        if (_records.Count > _hashes.Length)
        {
            Grow();
        }

        _hashes[_records.Count - 1] = _pending;
        Insert(_pending, _records.Count);
    }

    private int HashOf(RowValues values)
    {
        var hash = new HashCode();
        var all = values.All;
        foreach (var column in _identity)
        {
            ref readonly var value = ref all[column.Ordinal];
            if (value.Text is { } text)
            {
                hash.Add(text.GetHashCode(StringComparison.Ordinal));
            }
            else
            {
                hash.Add(value.Whole);
                hash.Add(value.Number);
            }
        }

        return hash.ToHashCode();
    }

    private bool IsSame(T record, RowValues values)
    {
        foreach (var column in _identity)
        {
            if (column.ValueOf(record) != values.All[column.Ordinal])
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, _hashes.Length * 2);
        _slots = new int[_hashes.Length * 2];
        for (var i = 0; i < _records.Count - 1; i++)
        {
            Insert(_hashes[i], i + 1);
        }
    }

    private void Insert(int hash, int entry)
    {
        var at = hash & (_slots.Length - 1);
        while (_slots[at] != 0)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        _slots[at] = entry;
    }
}
