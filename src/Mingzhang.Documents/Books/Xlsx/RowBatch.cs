using Mingzhang.Books.Importing;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>Some rows on their way from the thread that scans them to the one that imports them.</summary>
internal sealed class RowBatch
{
    private const int Size = 256;

    private readonly RawRow?[] _rows = new RawRow?[Size];
    private int _count;
    private int _taken;

    /// <summary>What comes after these rows: more of them, the end, or what the scanner does not read.</summary>
    public ScanOutcome Next { get; private set; }

    /// <summary>Fills the batch.</summary>
    public void Fill(SheetScanner scanner)
    {
        _count = 0;
        _taken = 0;
        Next = ScanOutcome.Row;
        while (_count < Size && (Next = scanner.Read(_rows[_count] ??= new RawRow())) == ScanOutcome.Row)
        {
            _count++;
        }
    }

    /// <summary>Takes the next row: its content is exchanged for that of the row given.</summary>
    public bool TryTake(RawRow row)
    {
        if (_taken == _count)
        {
            return false;
        }

        row.Exchange(_rows[_taken++]!);
        return true;
    }
}
