using System.Globalization;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Reading.Json;

/// <summary>The facts of a pack.json, numbered from 0; filled while the file is read.</summary>
internal sealed class FactStore
{
    private readonly List<FactReference> _facts = [];
    private int _highest = -1;
    private PackFormatException? _complaint;

    /// <summary>Adds the next fact.</summary>
    public void Add(string sheet, int line, long fen) => _facts.Add(new FactReference(sheet, line, new Amount(fen)));

    /// <summary>The fact with a number.</summary>
    public FactReference this[int number] => _facts[number];

    /// <summary>Remembers the highest number that a figure names, with the complaint to make should there be no such fact.</summary>
    public void Expect(int number, PackFormatException complaint)
    {
        if (number > _highest)
        {
            (_highest, _complaint) = (number, complaint);
        }
    }

    /// <summary>Whether a number is higher than all named so far, so that its complaint is worth making.</summary>
    public bool IsHighest(int number) => number > _highest && number >= _facts.Count;

    /// <summary>Checks, at the end of the file, that every number has a fact.</summary>
    public void Verify()
    {
        if (_highest >= _facts.Count && _complaint is not null)
        {
            throw _complaint;
        }
    }
}

/// <summary>The facts behind one figure, as ranges of numbers.</summary>
internal sealed class StoredFacts(FactStore store, IReadOnlyList<(int First, int Last)> ranges) : FactSlice
{
    /// <summary>Reads <c>0-11,14</c>; null when the text is no such list.</summary>
    public static IReadOnlyList<(int First, int Last)>? TryParse(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var ranges = new List<(int First, int Last)>();
        foreach (var part in text.AsSpan().Split(','))
        {
            var range = text.AsSpan()[part];
            var dash = range.IndexOf('-');
            if (!TryNumber(dash < 0 ? range : range[..dash], out var first))
            {
                return null;
            }

            var last = first;
            if (dash >= 0 && (!TryNumber(range[(dash + 1)..], out last) || last <= first))
            {
                return null;
            }

            ranges.Add((first, last));
        }

        return ranges;
    }

    /// <inheritdoc />
    public override IEnumerable<FactReference> List()
    {
        foreach (var (first, last) in ranges)
        {
            for (var number = first; number <= last; number++)
            {
                yield return store[number];
            }
        }
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < int.MaxValue;
}
