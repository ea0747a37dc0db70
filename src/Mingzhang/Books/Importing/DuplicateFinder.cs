using System.Runtime.CompilerServices;
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

    // Open addressing; a slot holds the hash above and the number of the record, from 1, below. At most half are in use.
    private ulong[] _slots = new ulong[1024];
    private uint _pending;

    public DuplicateFinder(BookSheet<T> schema, List<T> records)
    {
        _identity = [.. schema.Columns.Where(c => c.IsIdentity).Cast<BookColumn<T>>()];
        _records = records;
    }

    /// <summary>Whether a record with the same identity was added before.</summary>
    /// <param name="values">The row at hand, which <see cref="Add"/> will add.</param>
    /// <param name="line">The line of the earlier record.</param>
    [MethodImpl(Hot.Path)]
    public bool Find(RowValues values, out int line)
    {
        _pending = HashOf(values);
        var slots = _slots;
        var mask = (uint)slots.Length - 1;
        for (var at = _pending & mask; slots[at] != 0; at = (at + 1) & mask)
        {
            if (slots[at] >> 32 == _pending)
            {
                var record = _records[(int)(slots[at] & uint.MaxValue) - 1];
                if (IsSame(record, values))
                {
                    line = record.Line;
                    return true;
                }
            }
        }

        line = 0;
        return false;
    }

    /// <summary>Adds the record of the row last looked for, to the records and to the table.</summary>
    [MethodImpl(Hot.Path)]
    public void Add(T record)
    {
        _records.Add(record);
        if (_records.Count > _slots.Length / 2)
        {
            Grow();
        }

        Insert(_slots, ((ulong)_pending << 32) | (uint)_records.Count);
    }

    [MethodImpl(Hot.Path)]
    private uint HashOf(RowValues values)
    {
        var hash = 0u;
        var all = values.All;
        foreach (var column in _identity)
        {
            var value = Meaning(column, all[column.Ordinal]);
            var part = value.Text is { } text ? text.GetHashCode(StringComparison.Ordinal) : value.Whole.GetHashCode();
            hash = unchecked((hash ^ (uint)part) * 0x9E3779B1u);
            hash ^= hash >> 15;
        }

        return hash;
    }

    // A blank and the option that it stands for are the same entry.
    private static FieldValue Meaning(BookColumn column, in FieldValue value) =>
        value.IsGiven || column.BlankMeans is null ? value : FieldValue.Of(column.BlankMeans);

    private bool IsSame(T record, RowValues values)
    {
        foreach (var column in _identity)
        {
            if (Meaning(column, column.ValueOf(record)) != Meaning(column, values.All[column.Ordinal]))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(Hot.Path)]
    private void Grow()
    {
        var larger = new ulong[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot != 0)
            {
                Insert(larger, slot);
            }
        }

        _slots = larger;
    }

    [MethodImpl(Hot.Path)]
    private static void Insert(ulong[] slots, ulong slot)
    {
        var mask = (uint)slots.Length - 1;
        var at = (uint)(slot >> 32) & mask;
        while (slots[at] != 0)
        {
            at = (at + 1) & mask;
        }

        slots[at] = slot;
    }
}
