using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mingzhang.Bench.Accuracy;

/// <summary>A labelled defect of a published pack.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Severity">error, warning or rounding.</param>
/// <param name="IsWanted">Whether a checker must or should find it.</param>
/// <param name="IsDamage">Whether it is damage of the extraction, which nobody may report as an error of the pack.</param>
/// <param name="IsNeutral">Whether it counts neither way.</param>
/// <param name="Spot">Where and with which numbers it stands.</param>
internal sealed partial record GoldFinding(
    string Id,
    string Severity,
    bool IsWanted,
    bool IsDamage,
    bool IsNeutral,
    GoldSpot Spot
)
{
    /// <summary>The labels of a file: a list, or an object that holds one.</summary>
    public static IReadOnlyList<GoldFinding> Load(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var list =
            json.RootElement.ValueKind == JsonValueKind.Array
                ? json.RootElement
                : json.RootElement.GetProperty("findings");
        return [.. list.EnumerateArray().Select(Of)];
    }

    /// <summary>The numbers of texts that tell one defect from another: those with decimals or of three digits and more.</summary>
    public static HashSet<string> Numbers(params IEnumerable<string?> texts) =>
        [
            .. texts
                .SelectMany(t =>
                    Number().Matches(t ?? "").Select(m => m.Value.Replace(",", "", StringComparison.Ordinal))
                )
                .Where(n => n.Contains('.', StringComparison.Ordinal) || n.Length > 2)
                .Select(n => n.Contains('.', StringComparison.Ordinal) ? n.TrimEnd('0').TrimEnd('.') : n),
        ];

    /// <summary>The text without white space.</summary>
    public static string Plain(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));

    private static GoldFinding Of(JsonElement label)
    {
        var lines =
            label.TryGetProperty("lines", out var l) && l.ValueKind == JsonValueKind.Array
                ? l.EnumerateArray().Select(x => x.GetInt32()).ToHashSet()
                : [];
        var pages = new HashSet<int>();
        var texts = new List<string>();
        if (label.TryGetProperty("evidence", out var evidence) && evidence.ValueKind == JsonValueKind.Array)
        {
            foreach (var piece in evidence.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object))
            {
                AddNumber(piece, "line", lines);
                AddNumber(piece, "page", pages);
                texts.Add(Plain(Text(piece, "text")));
            }
        }

        var (severity, checker) = (Text(label, "severity") ?? "", Text(label, "checker"));
        var automatic = Flag(label, "auto_checkable");
        return new GoldFinding(
            Text(label, "id") ?? "",
            severity,
            checker is "must" or "should"
                || automatic == true
                || (checker is null && automatic is null && severity == "error"),
            Text(label, "kind") == "extraction" || Flag(label, "true_finding") == false || checker == "must_not",
            Flag(label, "neutral") == true || checker == "may",
            new GoldSpot(lines, pages, texts, Numbers(Text(label, "expected"), Text(label, "found")))
        );
    }

    private static void AddNumber(JsonElement element, string name, HashSet<int> numbers)
    {
        if (int.TryParse(Text(element, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            numbers.Add(number);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static bool? Flag(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : null;

    [GeneratedRegex(@"\d[\d,]*\.?\d*", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}

/// <summary>Where something stands, on either side of the comparison.</summary>
/// <param name="Lines">Lines of the text file.</param>
/// <param name="Pages">Pages of the PDF.</param>
/// <param name="Texts">What stands there, without white space.</param>
/// <param name="Numbers">The decisive numbers.</param>
internal sealed record GoldSpot(
    IReadOnlySet<int> Lines,
    IReadOnlySet<int> Pages,
    IReadOnlyList<string> Texts,
    IReadOnlySet<string> Numbers
)
{
    private const int EnoughText = 8;

    /// <summary>Whether a reported spot is this one: near by line and not of other numbers, or two numbers shared.</summary>
    public bool IsHitBy(GoldSpot found)
    {
        if (Pages.Count > 0 && found.Pages.Count > 0)
        {
            return Pages.Overlaps(found.Pages)
                && (Numbers.Overlaps(found.Numbers) || Texts.Any(t => found.Texts.Any(f => Overlap(t, f))));
        }

        var shared = Numbers.Count(found.Numbers.Contains);
        var isNear = Lines.Any(a => found.Lines.Any(b => Math.Abs(a - b) <= 1));
        return (isNear && (shared > 0 || Numbers.Count == 0 || found.Numbers.Count == 0 || Lines.Overlaps(found.Lines)))
            || shared >= 2;
    }

    private static bool Overlap(string a, string b) =>
        a.Length >= EnoughText
            ? Enumerable
                .Range(0, a.Length - EnoughText + 1)
                .Any(i => b.Contains(a.AsSpan(i, EnoughText), StringComparison.Ordinal))
            : a.Length > 2 && b.Contains(a, StringComparison.Ordinal);
}
