using System.Globalization;
using Mingzhang.Packs;
using Mingzhang.Rules.Catalog;
using Mingzhang.Yaml;

namespace Mingzhang.Rules.Register;

/// <summary>Reads <c>applies: {kind: budget, years: 2023-2024, layouts: [2023]}</c>.</summary>
internal static class ApplicabilityReader
{
    public static Applicability Read(YamlValue? at, IFormCatalog catalog)
    {
        if (at is null)
        {
            return new Applicability(null, null, null, []);
        }

        var map = at.AsMap();
        var (from, to) = map.Optional("years") is { } years ? Years(years) : (null, null);
        var kind = map.Optional("kind") is { } word ? Kind(word) : null;
        var layouts = map.Texts("layouts");
        foreach (var layout in map.List("layouts").Where(l => catalog.FormsOf(l.AsText()) is null))
        {
            layout.Report($"没有版式“{layout.AsText()}”");
        }

        map.Done();
        return new Applicability(kind, from, to, layouts);
    }

    private static PackKind? Kind(YamlValue at)
    {
        foreach (var (value, word, _) in RuleWords.Kinds)
        {
            if (word == at.AsText())
            {
                return value;
            }
        }

        at.Report($"kind 应当是 {string.Join(" | ", RuleWords.Kinds.Select(k => k.Word))}");
        return null;
    }

    // 2023, 2023-, -2022 or 2023-2024.
    private static (int? From, int? To) Years(YamlValue at)
    {
        var text = at.AsText().Replace(" ", "", StringComparison.Ordinal);
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var (first, last) = dash < 0 ? (text, text) : (text[..dash], text[(dash + 1)..]);
        var (from, to) = (Year(first), Year(last));
        var isRead = (from is not null || first.Length == 0) && (to is not null || last.Length == 0);
        if (!isRead || (from is null && to is null) || from > to)
        {
            at.Report("years 应当写成 2023、2023-、-2022 或 2023-2024");
        }

        return (from, to);
    }

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;
}
