using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Profiles;

public sealed class OurProfilesTests
{
    public static TheoryData<string> Ids =>
        [.. Directory.GetDirectories(Repository.PathOf("profiles")).Select(d => Path.GetFileName(d)!)];

    /// <summary>Profiles that describe forms; the general ones read tables by their headings.</summary>
    public static TheoryData<string> OfForms => [.. OurProfiles.All.Keys.Where(i => !IsGeneral(i))];

    [Fact]
    public void There_is_a_general_profile_of_each_kind_with_no_forms_and_no_rules_but_checks()
    {
        var general = OurProfiles.All.Values.Where(p => IsGeneral(p.Id)).ToList();
        Assert.Equal([PackKind.Budget, PackKind.FinalAccounts], general.Select(p => p.Kind).Order());
        Assert.All(general, p => Assert.Empty(p.Forms));
        Assert.All(general, p => Assert.Empty(p.Rules.Rules));
        Assert.All(general, p => Assert.True(Assert.Single(p.Layouts).Covers(2031)));
    }

    private static bool IsGeneral(string id) => id.StartsWith("generic-", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(OfForms))]
    public void Every_profile_of_the_clone_is_sound(string id)
    {
        var profile = OurProfiles.All[id];
        Assert.NotEmpty(profile.Forms);
        Assert.NotEmpty(profile.Layouts);
        Assert.All(profile.Layouts, l => Assert.NotEmpty(l.Tables));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_layout_prints_each_form_once_and_every_form_is_printed_by_some_layout(string id)
    {
        var profile = OurProfiles.All[id];
        Assert.All(profile.Layouts, l => Assert.Distinct(l.Tables.Select(t => profile.Forms[t.Form].Id)));
        Assert.Empty(profile.Forms.Keys.Except(profile.Layouts.SelectMany(l => l.Tables).Select(t => t.Form)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_panel_has_one_column_of_names_at_most(string id)
    {
        var panels = OurProfiles.All[id].Forms.Values.SelectMany(f => f.Panels.Select(p => (f.Key, Panel: p)));
        Assert.All(panels, p => Assert.InRange(p.Panel.Columns.Count(c => c.Role == ColumnRole.Name), 0, 1));
    }

    [Theory]
    [InlineData(2023, "2023")]
    [InlineData(2024, "2024")]
    [InlineData(2027, "2024")]
    public void Sichuan_has_a_default_layout_for_every_year_since_2023(int year, string layout) =>
        Assert.Equal(layout, OurProfiles.Sichuan.FindLayout(null, year)!.Id);

    [Fact]
    public void Shanghai_prints_yuan_in_nine_tables_for_departments_as_for_units_and_the_last_in_ten_thousands()
    {
        var profile = OurProfiles.Shanghai;
        Assert.Equal((PackKind.Budget, MoneyUnit.Yuan), (profile.Kind, profile.Format.Unit));
        Assert.Equal(["单位", "部门"], profile.Layouts.Select(l => l.Id).Order(StringComparer.Ordinal));
        Assert.All(profile.Layouts, l => Assert.Equal(9, l.Tables.Count()));
        Assert.Equal(["9"], profile.Forms.Values.Where(f => f.Unit == MoneyUnit.WanYuan).Select(f => f.Id));
        Assert.Equal("部门", profile.FindLayout(null, 2025)!.Id);
    }

    [Fact]
    public void Hubei_is_for_final_accounts_and_prints_zeros()
    {
        Assert.Equal(PackKind.FinalAccounts, OurProfiles.Hubei.Kind);
        Assert.False(OurProfiles.Hubei.Format.BlankZero);
        Assert.False(OurProfiles.Hubei.Format.Thousands);
        Assert.Null(OurProfiles.Hubei.FindLayout(null, 2022));
    }
}
