using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Profiles;

namespace Mingzhang.Tests.Profiles;

// docs/identities.md, which says by what rules each identity of the field is checked.
public sealed partial class IdentitiesPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "identities.md"));

    private static readonly string[] Heads = [.. ProfileHeads().Matches(Page).Select(m => m.Groups["id"].Value)];

    public static TheoryData<string> ProfilesOnThePage => [.. Heads];

    [Fact]
    public void Every_profile_with_forms_has_its_section() =>
        Assert.Equal(
            OurProfiles.All.Values.Where(p => p.Forms.Count > 0 && p.Rules.Rules.Count > 0).Select(p => p.Id).Order(),
            Heads.Order()
        );

    [Theory]
    [MemberData(nameof(ProfilesOnThePage))]
    public void Every_id_named_for_a_profile_is_one_of_its_rules_or_checks(string profile)
    {
        var known = Known(OurProfiles.All[profile]);
        Assert.All(
            Named(Section(profile)).SelectMany(range => new[] { range.First, range.Last }),
            id => Assert.Contains(id, known)
        );
    }

    [Theory]
    [MemberData(nameof(ProfilesOnThePage))]
    public void No_rule_of_a_profile_is_left_out(string profile)
    {
        var ranges = Named(Section(profile));
        Assert.DoesNotContain(
            OurProfiles.All[profile].Rules.Rules.Select(r => r.Id),
            id => !ranges.Any(range => Holds(range, id))
        );
    }

    [Fact]
    public void The_ids_named_for_all_profiles_are_checks()
    {
        var known = Known(OurProfiles.Sichuan);
        var common = Page[Page.IndexOf("## 各版式都核对", StringComparison.Ordinal)..];
        var ids = Named(common).SelectMany(range => new[] { range.First, range.Last }).ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Contains(id, known));
    }

    private static HashSet<string> Known(Profile profile) =>
        [.. profile.Rules.Rules.Select(r => r.Id), .. profile.Checks.Checks.Select(c => c.Id), "MZ-P-001", "MZ-P-002"];

    private static string Section(string profile)
    {
        var from = Page.IndexOf($"（{profile}）", StringComparison.Ordinal);
        var to = Page.IndexOf("\n## ", from, StringComparison.Ordinal);
        return Page[from..to];
    }

    private static List<(string First, string Last)> Named(string text) =>
        [
            .. Ids()
                .Matches(text)
                .Select(m =>
                    (
                        m.Groups["first"].Value,
                        m.Groups["last"] is { Success: true } l ? l.Value : m.Groups["first"].Value
                    )
                ),
        ];

    private static bool Holds((string First, string Last) range, string id) =>
        id.StartsWith(range.First[..^3], StringComparison.Ordinal)
        && Number(range.First) <= Number(id)
        && Number(id) <= Number(range.Last);

    private static int Number(string id) => int.Parse(id[^3..], CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^## .*（(?<id>[a-z-]+)）$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ProfileHeads();

    [GeneratedRegex(
        @"(?<first>[A-Z]{2}-[A-Z]-\d{3})( 至 (?<last>[A-Z]{2}-[A-Z]-\d{3}))?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Ids();
}
