namespace Mingzhang.Compiling.Facts;

/// <summary>A dimension of a fact table: one value a fact, held as small numbers; value 0 is the empty value.</summary>
internal sealed class Dimension
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _values = [""];
    private readonly int[] _ids;
    private int[]? _ranks;

    /// <summary>Makes a dimension for a number of facts, all empty.</summary>
    public Dimension(int facts) => _ids = new int[facts];

    /// <summary>The distinct values, by number.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>The number of a fact's value.</summary>
    public int this[int fact] => _ids[fact];

    /// <summary>Sets a fact's value; null is empty.</summary>
    public void Set(int fact, string? value)
    {
        value ??= "";
        if (!_numbers.TryGetValue(value, out var number))
        {
            number = _values.Count;
            _numbers.Add(value, number);
            _values.Add(value);
        }

        _ids[fact] = number;
    }

    /// <summary>The number of a value, or -1.</summary>
    public int NumberOf(string value) => _numbers.GetValueOrDefault(value, -1);

    /// <summary>The place of each value in printed order: as <paramref name="order"/> lists them, the others by code.</summary>
    public int[] Ranks(IReadOnlyList<string>? order)
    {
        if (_ranks is not null)
        {
            return _ranks;
        }

        var listed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var value in order ?? [])
        {
            listed.TryAdd(value, listed.Count);
        }

        var sorted = Enumerable
            .Range(0, _values.Count)
            .OrderBy(n => listed.GetValueOrDefault(_values[n], int.MaxValue))
            .ThenBy(n => _values[n], StringComparer.Ordinal);
        var ranks = new int[_values.Count];
        var rank = 0;
        foreach (var number in sorted)
        {
            ranks[number] = rank++;
        }

        return _ranks = ranks;
    }
}
