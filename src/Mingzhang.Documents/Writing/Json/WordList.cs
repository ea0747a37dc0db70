namespace Mingzhang.Documents.Writing.Json;

/// <summary>The words that stand for the values of an enumeration in JSON, in both directions.</summary>
internal sealed class WordList<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, string> _words;
    private readonly Dictionary<string, T> _values;

    /// <summary>Makes the list; every value needs exactly one word.</summary>
    public WordList(params (T Value, string Word)[] pairs)
    {
        _words = pairs.ToDictionary(p => p.Value, p => p.Word);
        _values = pairs.ToDictionary(p => p.Word, p => p.Value, StringComparer.Ordinal);
    }

    /// <summary>Every word, in the order given.</summary>
    public IEnumerable<string> All => _values.Keys;

    /// <summary>The word for a value.</summary>
    public string this[T value] => _words[value];

    /// <summary>The value for a word; false when no value is called so.</summary>
    public bool TryParse(string word, out T value) => _values.TryGetValue(word, out value);
}
