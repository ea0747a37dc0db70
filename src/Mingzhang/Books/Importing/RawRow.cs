using System.Runtime.CompilerServices;

namespace Mingzhang.Books.Importing;

/// <summary>
/// One row of a raw sheet. Readers fill it, the importer takes cells from it; it is reused from row to row, so that a large
/// sheet is read without making a string of every number.
/// </summary>
public sealed class RawRow
{
    private StringPool? _pool;
    private RawCell[] _cells = new RawCell[16];
    private char[] _characters = new char[64];
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
    /// <param name="column">The column, from 0.</param>
    /// <param name="kind">What the cell holds.</param>
    /// <param name="text">Its text.</param>
    /// <param name="token">
    /// A small number that cells of the file share if their texts are the same one; -1 without such a number. What was found
    /// out about a text then need not be found out again.
    /// </param>
    [MethodImpl(Hot.Path)]
    public void Add(int column, RawCellKind kind, string text, int token = -1)
    {
        MoveTo(column);
        _cells[column] = new RawCell(kind, text, token, 0);
    }

    /// <summary>Puts a cell without content, such as an empty CSV field.</summary>
    public void AddBlank(int column)
    {
        MoveTo(column);
        _cells[column] = default;
    }

    /// <summary>Puts a cell and gives the place for its characters, which the caller must fill.</summary>
    [MethodImpl(Hot.Path)]
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

    /// <summary>The token of a text cell; -1 without one.</summary>
    public int TokenOf(int column) =>
        column >= 0 && column < Count && _cells[column] is { Kind: RawCellKind.Text, Text: not null } cell
            ? cell.Start
            : -1;

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
        return cell.Text ?? (_pool ??= new StringPool()).Get(_characters.AsSpan(cell.Start, cell.Length));
    }

    /// <summary>Exchanges the content of two rows, so that neither has to be copied.</summary>
    public void Exchange(RawRow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (Number, other.Number) = (other.Number, Number);
        (Count, other.Count) = (other.Count, Count);
        (_cells, other._cells) = (other._cells, _cells);
        (_characters, other._characters) = (other._characters, _characters);
        (_used, other._used) = (other._used, _used);
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
        if (column != Count || column >= _cells.Length)
        {
            SkipTo(column);
        }

        Count = column + 1;
    }

    private void SkipTo(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, Count);
        if (column >= _cells.Length)
        {
            Array.Resize(ref _cells, Math.Max(column + 1, _cells.Length * 2));
        }

        Array.Clear(_cells, Count, column - Count);
    }
}
