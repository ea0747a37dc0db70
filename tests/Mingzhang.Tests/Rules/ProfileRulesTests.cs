using Mingzhang.Accounts;
using Mingzhang.Rules.Examples;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Rules;

/// <summary>The rules of every profile, each tried on the examples that stand beside it.</summary>
public sealed class ProfileRulesTests
{
    private static readonly Lazy<ILookup<string, ExampleResult>> Results = new(() =>
        OurProfiles
            .All.Values.SelectMany(p => RuleExamples.Run(p.Rules, ChartOfAccounts.Standard))
            .ToLookup(r => r.Rule, StringComparer.Ordinal)
    );

    public static TheoryData<string> Rules =>
        [.. OurProfiles.All.Values.SelectMany(p => p.Rules.Rules).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_holds_in_its_passing_examples_and_fails_in_the_others(string rule)
    {
        var results = Results.Value[rule].ToArray();
        Assert.Contains(results, r => r.MustPass);
        Assert.Contains(results, r => !r.MustPass);
        Assert.All(results, r => Assert.True(r.IsRight, r.Explanation));
    }

    [Theory]
    [MemberData(nameof(OurProfilesTests.OfForms), MemberType = typeof(OurProfilesTests))]
    public void A_profile_has_rules_and_they_say_what_to_do_and_why(string profile)
    {
        var rules = OurProfiles.All[profile].Rules.Rules;
        Assert.NotEmpty(rules);
        Assert.All(
            rules,
            rule =>
            {
                Assert.NotEqual("", rule.Name);
                Assert.NotEqual("", rule.Basis);
                Assert.EndsWith("。", rule.Advice, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void No_two_profiles_use_the_same_rule_id()
    {
        var ids = OurProfiles.All.Values.SelectMany(p => p.Rules.Rules).Select(r => r.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }
}
