using System.Globalization;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Office;

/// <summary>Collects what a reader notices, and counts instead of listing when one kind comes again and again.</summary>
internal sealed class NoteList
{
    private const int MostOfAKind = 20;

    private readonly List<RawNote> _notes = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Adds a note.</summary>
    public void Add(string kind, string message, Place? place = null)
    {
        var count = _counts.GetValueOrDefault(kind) + 1;
        _counts[kind] = count;
        if (count <= MostOfAKind)
        {
            _notes.Add(new RawNote(kind, message, place));
        }
    }

    /// <summary>Adds a note that gives a number, unless it is zero.</summary>
    public void AddCount(string kind, int count, string before, string after)
    {
        if (count > 0)
        {
            Add(kind, string.Create(CultureInfo.InvariantCulture, $"{before}{count}{after}"));
        }
    }

    /// <summary>All notes; kinds that were too many end with how many more there are.</summary>
    public IReadOnlyList<RawNote> ToList() =>
        [
            .. _notes,
            .. _counts
                .Where(c => c.Value > MostOfAKind)
                .Select(c => new RawNote(
                    c.Key,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"另有 {c.Value - MostOfAKind} 处同样的情况，不一一列出。"
                    )
                )),
        ];
}
