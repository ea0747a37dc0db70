namespace Mingzhang.Reading.Recognition;

/// <summary>The pairs of neighbouring characters of a text, in order, so that two texts are compared in one walk.</summary>
internal sealed class CharacterPairs
{
    private readonly uint[] _sorted;

    public CharacterPairs(string text)
    {
        _sorted = new uint[Math.Max(0, text.Length - 1)];
        for (var i = 0; i < _sorted.Length; i++)
        {
            _sorted[i] = ((uint)text[i] << 16) | text[i + 1];
        }

        Array.Sort(_sorted);
    }

    /// <summary>How many of the pairs of two different texts they share, 0 to 100; texts without a pair share none.</summary>
    public int LikenessTo(CharacterPairs other)
    {
        var (a, b) = (_sorted, other._sorted);
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        int i = 0,
            j = 0,
            shared = 0;
        while (i < a.Length && j < b.Length)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return 200 * shared / (a.Length + b.Length);
    }
}
