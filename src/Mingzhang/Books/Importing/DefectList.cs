namespace Mingzhang.Books.Importing;

/// <summary>Collects defects: keeps the first thousand and counts the rest, so that a hopeless file stays cheap.</summary>
public sealed class DefectList
{
    /// <summary>How many defects are kept and shown.</summary>
    public const int Shown = 1_000;

    private readonly List<BookDefect> _kept = [];

    /// <summary>The defects kept.</summary>
    public IReadOnlyList<BookDefect> Kept => _kept;

    /// <summary>How many defects there are in all.</summary>
    public long Count { get; private set; }

    /// <summary>Whether a further defect would only be counted: no need to word it.</summary>
    public bool IsFull => _kept.Count >= Shown;

    /// <summary>Adds a defect.</summary>
    public void Add(string place, string message, string advice)
    {
        Count++;
        if (!IsFull)
        {
            _kept.Add(new BookDefect(place, message, advice));
        }
    }

    /// <summary>Counts a defect that is not worth wording any more.</summary>
    public void AddUnworded() => Count++;

    /// <summary>Adds the defects of another list after these.</summary>
    public void Append(DefectList other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _kept.AddRange(other._kept.Take(Shown - _kept.Count));
        Count += other.Count;
    }
}
