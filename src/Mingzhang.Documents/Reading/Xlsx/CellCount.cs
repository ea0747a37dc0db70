using Mingzhang.Documents.Reading.Office;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>Counts cells over all sheets, and stops when there are too many.</summary>
internal sealed class CellCount(int most)
{
    private long _count;

    /// <summary>Counts cells.</summary>
    public void Add(long cells = 1)
    {
        _count += cells;
        if (_count > most)
        {
            throw OfficeProblems.TooManyCells(most);
        }
    }
}
