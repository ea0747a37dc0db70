using System.Globalization;
using Mingzhang.Documents.Writing;
using Mingzhang.Findings;
using Mingzhang.Places;

namespace Mingzhang.Documents.Reports.Pages;

/// <summary>
/// The places of the findings that the left pane can show. A place is known by where it is in the file, or in a pack that we
/// compiled by section, table, row and column.
/// </summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, List<Anchor>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Finding, int Place), Anchor> _byPlace = [];
    private readonly List<Anchor> _all = [];

    /// <summary>Collects the places of all findings.</summary>
    public Anchors(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            foreach (var (i, place) in finding.Places.Index())
            {
                _byPlace[(finding.Id, i)] = Add(place.Place, finding.Severity);
            }
        }
    }

    /// <summary>Every place once.</summary>
    public IReadOnlyList<Anchor> All => _all;

    /// <summary>The anchor of a finding's place.</summary>
    public Anchor Of(Finding finding, int place) => _byPlace[(finding.Id, place)];

    /// <summary>The anchors at a place of the source whose text begins there, and marks them as shown.</summary>
    public IReadOnlyList<Anchor> At(Place place, string text)
    {
        if (KeyOf(place) is not { } key || !_byKey.TryGetValue(key, out var anchors))
        {
            return [];
        }

        var here = anchors.Where(a => !a.IsShown && Fits(a, text)).ToList();
        here.ForEach(a => a.IsShown = true);
        return here;
    }

    /// <summary>The anchors of a row that no cell of it has taken.</summary>
    public IReadOnlyList<Anchor> Rest(IEnumerable<Place> places)
    {
        var rest = places
            .Select(KeyOf)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .SelectMany(k => _byKey.GetValueOrDefault(k) ?? [])
            .Where(a => !a.IsShown)
            .ToList();
        rest.ForEach(a => a.IsShown = true);
        return rest;
    }

    // The words of a place stand in the piece of text, or are the whole cell.
    private static bool Fits(Anchor anchor, string text) =>
        anchor.Text is not { Length: > 0 } words
        || Plain(text) == words
        || (words.Length > 3 && Plain(text).Contains(words, StringComparison.Ordinal));

    private Anchor Add(Place place, Severity severity)
    {
        var key = KeyOf(place) ?? "?" + PlaceText.Of(place);
        var text = place.Text is null ? null : Plain(place.Text);
        if (!_byKey.TryGetValue(key, out var anchors))
        {
            _byKey.Add(key, anchors = []);
        }

        var anchor = anchors.Find(a => a.Text == text);
        if (anchor is null)
        {
            anchor = new Anchor(string.Create(CultureInfo.InvariantCulture, $"w{_all.Count + 1}"), place, text);
            anchors.Add(anchor);
            _all.Add(anchor);
        }

        anchor.Severity = severity > anchor.Severity ? severity : anchor.Severity;
        return anchor;
    }

    private static string? KeyOf(Place place) =>
        place switch
        {
            { Page: { } page, Box: { Count: 4 } box } => string.Create(
                CultureInfo.InvariantCulture,
                $"p{page}:{box[0]:0}:{box[1]:0}:{box[2]:0}:{box[3]:0}"
            ),
            { Page: { } page } => string.Create(CultureInfo.InvariantCulture, $"p{page}"),
            { Sheet: { } sheet } => $"s{sheet}!{place.Cell}",
            { Line: { } line } => string.Create(CultureInfo.InvariantCulture, $"l{line}"),
            { Paragraph: { } paragraph } => string.Create(CultureInfo.InvariantCulture, $"d{paragraph}:{place.Cell}"),
            { Cell: { } cell } => "c" + cell,
            { Table: { } table } => $"t{table}/{place.Row}/{place.Column}",
            { Section: { } section } => $"h{section}",
            _ => null,
        };

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

/// <summary>A place that findings point to.</summary>
/// <param name="Id">Its id in the page.</param>
/// <param name="Place">The place.</param>
/// <param name="Text">The words that stand there, without blanks; null when not known.</param>
internal sealed record Anchor(string Id, Place Place, string? Text)
{
    /// <summary>Whether the left pane shows it.</summary>
    public bool IsShown { get; set; }

    /// <summary>The gravest finding that points here.</summary>
    public Severity Severity { get; set; }

    /// <summary>The class of its mark.</summary>
    public string Class =>
        Severity switch
        {
            Severity.Error => "m e",
            Severity.Warning => "m w",
            _ => "m n",
        };
}
