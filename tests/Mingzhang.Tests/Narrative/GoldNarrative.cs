using System.Globalization;
using System.Text.Json;
using Mingzhang.Narrative;

namespace Mingzhang.Tests.Narrative;

/// <summary>A labelled claim: what it is about, its number and its unit, as the label says.</summary>
internal sealed record GoldClaim(string Sentence, string What, decimal Value, string Unit)
{
    /// <summary>
    /// Whether the sentence itself does not name what it is about (a project's goal, an account in the heading): then the
    /// claim must leave its subject to the heading.
    /// </summary>
    public bool IsNamedElsewhere
    {
        get
        {
            var asked = GoldNarrative.Letters(What);
            return asked.Count(Sentence.Contains) * 3 < asked.Count * 2;
        }
    }
}

/// <summary>The labelled claims of one pack.</summary>
internal static class GoldNarrative
{
    private static readonly string[] Packs =
    [
        "hubei-zengdu-2023-final",
        "sichuan-dachuan-2024-budget-consolidated",
        "sichuan-tongchuan-2023-budget",
    ];

    public static IEnumerable<string> All => Packs;

    /// <summary>Sentences in order, with the claims that the label lists.</summary>
    public static IReadOnlyList<(string Section, string Sentence, IReadOnlyList<GoldClaim> Claims)> Read(string pack)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Shared.PathOf("gold", pack, "narrative.json")));
        var root = json.RootElement;
        var items = root.ValueKind == JsonValueKind.Array ? root : root.GetProperty("items");
        return
        [
            .. items
                .EnumerateArray()
                .Select(i =>
                    (
                        i.TryGetProperty("section", out var s) ? s.GetString()! : "",
                        i.GetProperty("sentence").GetString()!,
                        (IReadOnlyList<GoldClaim>)
                            [
                                .. i.GetProperty("claims")
                                    .EnumerateArray()
                                    .Select(c => Claim(i.GetProperty("sentence").GetString()!, c)),
                            ]
                    )
                ),
        ];
    }

    private static GoldClaim Claim(string sentence, JsonElement claim)
    {
        var value = claim.GetProperty("value").ToString();
        var unit = claim.TryGetProperty("unit", out var u) ? u.ToString() : "";
        return new GoldClaim(
            sentence,
            claim.GetProperty("what").GetString()!,
            decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var v) ? v : -1m,
            unit
        );
    }

    /// <summary>Whether a claim's words cover what the label calls it: at least half of the label's characters.</summary>
    public static bool IsAbout(Claim claim, string what)
    {
        var words = string.Concat(
            claim.Subject.Owner,
            claim.Subject.Name,
            claim.Subject.Canonical,
            claim.Subject.Aspect,
            claim.Basis,
            claim.Base,
            claim.List,
            claim.DirectionWord,
            claim.Unit,
            Kind(claim.Kind),
            claim.BaseYear?.ToString(CultureInfo.InvariantCulture)
        );
        var asked = Letters(what);
        return asked.Count == 0 || asked.Count(words.Contains) * 2 >= asked.Count;
    }

    /// <summary>The words of a label without codes, years and remarks in brackets.</summary>
    public static IReadOnlyList<char> Letters(string what)
    {
        var open = what.IndexOf('（', StringComparison.Ordinal);
        return [.. (open > 3 ? what[..open] : what).Where(c => char.IsLetter(c) && c != '年')];
    }

    private static string Kind(ClaimKind kind) =>
        kind switch
        {
            ClaimKind.Share => "占比比例",
            ClaimKind.Rate => "增长率同比上年较增减",
            ClaimKind.Change => "较上年同比增加减少",
            ClaimKind.Completion => "完成比例率",
            ClaimKind.Count => "数总合计",
            ClaimKind.Ratio => "比例率",
            ClaimKind.Threshold => "价值门槛",
            _ => "金额",
        };
}
