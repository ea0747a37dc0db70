namespace Mingzhang.Books.Importing;

/// <summary>Gives one string for equal short texts: the codes and choices that fill a book repeat in almost every row.</summary>
internal sealed class StringPool
{
    private const int LongestShared = 64;
    private const int MostShared = 100_000;

    private readonly HashSet<string> _strings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StringPool() => _lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestShared)
        {
            return text.ToString();
        }

        if (_lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        var added = text.ToString();
        if (_strings.Count < MostShared)
        {
            _strings.Add(added);
        }

        return added;
    }
}
