namespace Mingzhang.Books.Importing;

/// <summary>
/// One row of a raw sheet. Readers fill it, the importer takes cells from it; it is reused from row to row, so that a large
/// sheet is read without making a string of every number.
/// </summary>
public sealed class RawRow
{
    private readonly StringPool _pool = new();
    private RawCell[] _cells = new RawCell[32];
    private char[] _characters = new char[512];
    private int _used;

    /// <summary>The row of a workbook's sheet, or the line of a CSV file on which the row starts; from 1.</summary>
    public int Number { get; private set; }

    /// <summary>One more than the last cell's column.</summary>
    public int Count { get; private set; }

    /// <summary>Empties the row.</summary>
    public void Start(int number)
    {
        Number = number;
        Count = 0;
        _used = 0;
    }

    /// <summary>Puts a cell with a string of its own; columns must be added from left to right.</summary>
    public void Add(int column, RawCellKind kind, string text)
    {
        MoveTo(column);
        _cells[column] = new RawCell(kind, text, 0, 0);
    }

    /// <summary>Puts a cell without content, such as an empty CSV field.</summary>
    public void AddBlank(int column)
    {
        MoveTo(column);
        _cells[column] = default;
    }

    /// <summary>Puts a cell and gives the place for its characters, which the caller must fill.</summary>
    public Span<char> Add(int column, RawCellKind kind, int length)
    {
        MoveTo(column);
        if (_used + length > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_used + length, _characters.Length * 2));
        }

        var start = _used;
        _used += length;
        _cells[column] = new RawCell(kind, null, start, length);
        return _characters.AsSpan(start, length);
    }

    /// <summary>What a cell holds; blank beyond the last.</summary>
    public RawCellKind KindOf(int column) => column < Count ? _cells[column].Kind : RawCellKind.Blank;

    /// <summary>The characters of a cell.</summary>
    public ReadOnlySpan<char> SpanOf(int column)
    {
        if (column >= Count)
        {
            return [];
        }

        ref readonly var cell = ref _cells[column];
        return cell.Text is { } text ? text : _characters.AsSpan(cell.Start, cell.Length);
    }

    /// <summary>The text of a cell as a string; equal short texts share one string.</summary>
    public string TextOf(int column)
    {
        if (column >= Count)
        {
            return "";
        }

        ref readonly var cell = ref _cells[column];
        return cell.Text ?? _pool.Get(_characters.AsSpan(cell.Start, cell.Length));
    }

    /// <summary>Whether no cell holds anything but blanks.</summary>
    public bool IsBlank
    {
        get
        {
            for (var column = 0; column < Count; column++)
            {
                if (_cells[column].Kind != RawCellKind.Blank && !SpanOf(column).IsWhiteSpace())
                {
                    return false;
                }
            }

            return true;
        }
    }

    private void MoveTo(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, Count);
        if (column >= _cells.Length)
        {
            Array.Resize(ref _cells, Math.Max(column + 1, _cells.Length * 2));
        }

        for (var skipped = Count; skipped < column; skipped++)
        {
            _cells[skipped] = default;
        }

        Count = column + 1;
    }
}
