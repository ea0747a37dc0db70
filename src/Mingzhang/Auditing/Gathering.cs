using Mingzhang.Places;

namespace Mingzhang.Auditing;

/// <summary>Gathers the places where one check finds the same words, so that each wording is reported once with all its places.</summary>
/// <param name="key">The check; its message may name {文字} and {处数}.</param>
internal sealed class Gathering(string key)
{
    private const int MostPlaces = 40;

    private readonly Dictionary<string, List<Place>> _places = new(StringComparer.Ordinal);
    private readonly List<(string Label, IReadOnlyList<(string Name, string Text)> Fields)> _order = [];

    /// <summary>Adds a place.</summary>
    /// <param name="label">The words found; places with the same words make one finding.</param>
    /// <param name="place">Where.</param>
    /// <param name="fields">Further words of the message; those of the first place count.</param>
    public void Add(string label, Place place, params IReadOnlyList<(string Name, string Text)> fields)
    {
        if (!_places.TryGetValue(label, out var places))
        {
            _places.Add(label, places = []);
            _order.Add((label, fields));
        }

        places.Add(place);
    }

    /// <summary>Reports what was gathered, in the order in which it was met; a pass when there is nothing.</summary>
    public void Report(FindingSink sink)
    {
        if (_order.Count == 0)
        {
            sink.Passed(key);
        }

        foreach (var (label, fields) in _order)
        {
            var places = _places[label];
            sink.Report(
                key,
                [("文字", label), ("处数", places.Count == 1 ? "" : $"（共{places.Count}处）"), .. fields],
                places.Take(MostPlaces),
                null,
                new Breach(Found: label)
            );
        }
    }
}
