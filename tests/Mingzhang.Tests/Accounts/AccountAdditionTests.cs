using Mingzhang.Accounts;
using static Mingzhang.Accounts.AccountSystem;

namespace Mingzhang.Tests.Accounts;

public sealed class AccountAdditionTests
{
    private static readonly ChartOfAccounts Standard = ChartOfAccounts.Standard;

    [Fact]
    public void A_book_adds_its_local_sub_items()
    {
        var chart = Standard.With([Row("3011201", "工伤保险"), Row("3011202", "失业保险")]);

        var added = chart.Find(DepartmentEconomic, Code("3011202"), 2023);
        Assert.Equal("失业保险", added?.Name);
        Assert.True(added?.IsLocal);
        Assert.Equal(AccountLevel.SubItem, added?.Level);
        Assert.Equal(
            ["301", "30112"],
            chart.Ancestors(DepartmentEconomic, Code("3011202"), 2023).Select(a => $"{a.Code}")
        );
        Assert.Equal(
            ["3011201", "3011202"],
            chart.Children(DepartmentEconomic, Code("30112"), 2023).Select(a => $"{a.Code}")
        );
        Assert.Null(
            chart.Check(DepartmentEconomic, Code("3011202"), 2023, AccountLevel.Category, AccountLevel.SubItem)
        );
        Assert.Equal(NameMatch.Different, chart.CompareName(DepartmentEconomic, Code("3011202"), 2023, "工伤保险"));
    }

    [Fact]
    public void The_standard_chart_stays_as_it_was()
    {
        Standard.With([Row("3011202", "失业保险")]);

        Assert.False(Standard.Contains(DepartmentEconomic, Code("3011202"), 2023));
    }

    [Fact]
    public void Repeating_a_confirmed_account_changes_nothing()
    {
        var chart = Standard.With([Row("30112", "其他社会保障缴费 ")]);

        Assert.False(chart.Find(DepartmentEconomic, Code("30112"), 2023)?.IsLocal);
    }

    [Fact]
    public void A_reconstructed_account_gives_way_to_the_book()
    {
        var chart = Standard.With([new AccountAddition(Functional, Code("2101901"), "托育机构运行")]);

        Assert.Equal("托育机构运行", chart.NameOf(Functional, Code("2101901"), 2025));
        Assert.Equal("托育机构", Standard.NameOf(Functional, Code("2101901"), 2025));
    }

    [Fact]
    public void A_confirmed_account_cannot_be_renamed_by_a_book()
    {
        var row = Row("30112", "失业保险");

        var issue = Standard.CheckAddition(row);

        Assert.Equal(AccountIssueKind.Contradiction, issue?.Kind);
        Assert.Equal(
            "与标准科目矛盾：30112在部门经济分类科目表中是“其他社会保障缴费”，不能登记为“失业保险”。",
            issue?.Message
        );
        var error = Assert.Throws<ArgumentException>(() => Standard.With([row]));
        Assert.Contains(issue!.Message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_code_cannot_be_added_under_two_names()
    {
        Assert.Throws<ArgumentException>(() => Standard.With([Row("3011202", "失业保险"), Row("3011202", "工伤保险")]));
        var chart = Standard.With([Row("3011202", "失业保险"), Row("3011202", "失业保险")]);
        Assert.Equal("失业保险", chart.NameOf(DepartmentEconomic, Code("3011202"), 2023));
    }

    [Fact]
    public void A_code_that_no_level_has_cannot_be_added() =>
        Assert.Equal(AccountIssueKind.WrongLevel, Standard.CheckAddition(Row("301120201", "失业保险"))?.Kind);

    [Fact]
    public void A_local_account_under_nothing_is_to_be_confirmed()
    {
        var chart = Standard.With([Row("3017702", "失业保险")]);

        var issue = chart.Check(DepartmentEconomic, Code("3017702"), 2023);

        Assert.Equal(AccountIssueKind.NoParent, issue?.Kind);
        Assert.Equal(
            "上级待确认：自增科目3017702失业保险的上级30177不在2023年度部门经济分类科目表中，请核对代码。",
            issue?.Message
        );
    }

    [Theory]
    [InlineData("功能", Functional)]
    [InlineData("部门经济", DepartmentEconomic)]
    [InlineData("政府经济分类", GovernmentEconomic)]
    [InlineData(" 收入 ", Income)]
    public void The_name_of_a_classification_is_read_long_or_short(string text, AccountSystem expected)
    {
        Assert.True(AccountTerms.TryParseSystem(text, out var system));
        Assert.Equal(expected, system);
        Assert.True(AccountTerms.TryParseSystem(system.ChineseName(), out var again));
        Assert.Equal(expected, again);
    }

    [Theory]
    [InlineData("经济")]
    [InlineData("")]
    [InlineData(null)]
    public void Another_word_names_no_classification(string? text) =>
        Assert.False(AccountTerms.TryParseSystem(text, out _));

    private static AccountAddition Row(string code, string name) => new(DepartmentEconomic, Code(code), name);

    private static AccountCode Code(string text) => AccountCode.Parse(text);
}
