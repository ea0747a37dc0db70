using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Numbers for the facts of a pack, so that sets of facts are compared by numbers.</summary>
internal sealed class FactNumbers
{
    private readonly Dictionary<FactReference, int> _numbers = [];

    /// <summary>How many facts have a number.</summary>
    public int Count => _numbers.Count;

    /// <summary>The facts of a figure by number; null when they are unknown or one is among them twice.</summary>
    public int[]? Of(FactSlice? slice)
    {
        if (slice is null)
        {
            return null;
        }

        var facts = new List<int>();
        foreach (var fact in slice.List())
        {
            if (!_numbers.TryGetValue(fact, out var number))
            {
                number = _numbers.Count;
                _numbers.Add(fact, number);
            }

            facts.Add(number);
        }

        var distinct = new HashSet<int>(facts);
        return distinct.Count == facts.Count ? [.. facts] : null;
    }
}
