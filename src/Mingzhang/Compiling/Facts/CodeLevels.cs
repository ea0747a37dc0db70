namespace Mingzhang.Compiling.Facts;

/// <summary>Sets the three dimensions of a code at once: its first digits at each level, empty where the code is shorter.</summary>
internal sealed class CodeLevels(
    FactTable table,
    string first,
    string second,
    string third,
    int one,
    int two,
    int three
)
{
    private readonly Dimension _first = table[first];
    private readonly Dimension _second = table[second];
    private readonly Dimension _third = table[third];
    private readonly Dictionary<string, (string, string, string)> _parts = new(StringComparer.Ordinal);

    /// <summary>Sets the dimensions of a fact from its code; null leaves them empty.</summary>
    public void Set(int fact, string? code)
    {
        if (code is null)
        {
            return;
        }

        if (!_parts.TryGetValue(code, out var parts))
        {
            parts = (Prefix(code, one), Prefix(code, two), Prefix(code, three));
            _parts.Add(code, parts);
        }

        _first.Set(fact, parts.Item1);
        _second.Set(fact, parts.Item2);
        _third.Set(fact, parts.Item3);
    }

    private static string Prefix(string code, int length) => code.Length >= length ? code[..length] : "";
}
