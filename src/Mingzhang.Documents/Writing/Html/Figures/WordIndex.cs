namespace Mingzhang.Documents.Writing.Html.Figures;

/// <summary>Numbers words from 0 in the order in which they are first met.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The words in the order of their numbers.</summary>
    public IReadOnlyCollection<string> Words => _numbers.Keys;

    /// <summary>The number of a word.</summary>
    public int Of(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            _numbers.Add(word, number = _numbers.Count);
        }

        return number;
    }
}
