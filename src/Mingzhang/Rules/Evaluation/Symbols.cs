namespace Mingzhang.Rules.Evaluation;

/// <summary>Numbers for texts, so that rows are found by comparing integers. The empty text is 0.</summary>
internal sealed class Symbols
{
    /// <summary>What <see cref="Find"/> answers for a text that no row bears.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Symbols() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Of(ReadOnlySpan<char> text)
    {
        if (!_lookup.TryGetValue(text, out var number))
        {
            number = _numbers.Count;
            _lookup[text] = number;
        }

        return number;
    }

    public int Find(ReadOnlySpan<char> text) => _lookup.TryGetValue(text, out var number) ? number : Unknown;
}
