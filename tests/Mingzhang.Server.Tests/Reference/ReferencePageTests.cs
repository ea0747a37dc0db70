using Mingzhang.Accounts;
using Mingzhang.Server.Reference;
using Mingzhang.Server.Tests.Web;

namespace Mingzhang.Server.Tests.Reference;

/// <summary>What everybody may look up.</summary>
public sealed class ReferencePageTests
{
    [Fact]
    public async Task Accounts_are_found_by_code_and_by_name_with_what_changed()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        using var preparer = await site.LoginAsync("经办");
        var byCode = (await preparer.GetAsync("/accounts?year=2024&q=20805")).Text;
        Assert.Contains("机关事业单位基本养老保险缴费支出", byCode, StringComparison.Ordinal);
        Assert.DoesNotContain("行政运行", byCode, StringComparison.Ordinal);
        Assert.Contains(
            "没有代码或名称",
            (await preparer.GetAsync("/accounts?q=%3Cscript%3E")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "差旅费",
            (await preparer.GetAsync("/accounts?system=部门经济分类&year=2024&q=差旅")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Profiles_are_listed_with_their_rules()
    {
        await using var site = await WebSite.StartAsync("sqlite");
        using var preparer = await site.LoginAsync("经办");
        var page = (await preparer.GetAsync("/profiles")).Text;
        Assert.Contains("sichuan-budget", page, StringComparison.Ordinal);
        Assert.Contains("表间一致", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-5, null, 2007, 2007)]
    [InlineData(99999, 3, 2100, 2007)]
    [InlineData(2024, null, 2024, 2023)]
    public void Years_that_cannot_be_are_brought_to_the_nearest(int year, int? against, int shown, int other)
    {
        var view = AccountsView.Of(ChartOfAccounts.Standard, AccountSystem.Functional, year, against, null);
        Assert.Equal((shown, other), (view.Year, view.Against));
        Assert.True(view.Accounts.Count <= AccountsView.Most);
    }
}
