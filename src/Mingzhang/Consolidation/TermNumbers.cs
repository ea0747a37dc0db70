namespace Mingzhang.Consolidation;

/// <summary>Numbers the distinct texts of a column from 1; null is 0. Texts longer than a limit count by their start.</summary>
/// <param name="length">The limit; longer texts are cut to it.</param>
internal sealed class TermNumbers(int length = int.MaxValue)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _shortNumbers = new(StringComparer.Ordinal);
    private readonly List<string?> _texts = [null];
    private string? _last;
    private int _lastNumber;

    /// <summary>The text of a number.</summary>
    public string? this[int number] => _texts[number];

    /// <summary>The number of a text.</summary>
    public int Of(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        // Lines of one unit follow each other and importers pool their texts: most often it is the same string again.
        if (!ReferenceEquals(text, _last))
        {
            if (!_numbers.TryGetValue(text, out _lastNumber))
            {
                _lastNumber = Number(text.Length > length ? text[..length] : text);
                _numbers.Add(text, _lastNumber);
            }

            _last = text;
        }

        return _lastNumber;
    }

    private int Number(string text)
    {
        if (!_shortNumbers.TryGetValue(text, out var number))
        {
            number = _texts.Count;
            _texts.Add(text);
            _shortNumbers.Add(text, number);
        }

        return number;
    }
}
