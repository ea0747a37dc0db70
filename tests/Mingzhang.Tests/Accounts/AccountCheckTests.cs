using Mingzhang.Accounts;
using static Mingzhang.Accounts.AccountSystem;

namespace Mingzhang.Tests.Accounts;

public sealed class AccountCheckTests
{
    private static readonly ChartOfAccounts Chart = ChartOfAccounts.Standard;

    [Fact]
    public void A_code_in_use_at_the_right_level_passes()
    {
        Assert.Null(Check(Functional, "2080505", 2024, AccountLevel.Item));
        Assert.Null(Check(DepartmentEconomic, "30201", 2024, AccountLevel.Category));
        Assert.Null(Check(Functional, "208", 2024));
    }

    [Fact]
    public void An_unknown_code_is_to_be_confirmed_and_not_an_error()
    {
        var issue = Check(Functional, "2080577", 2024, AccountLevel.Item);

        Assert.Equal(AccountIssueKind.Unknown, issue?.Kind);
        Assert.False(issue?.Certain);
        Assert.Equal(
            "未知科目：2024年度功能分类科目表中没有2080577（上级为20805行政事业单位养老支出），请核对代码；确有此科目的，请登记到“科目”表。",
            issue?.Message
        );
    }

    [Fact]
    public void A_code_of_another_level_says_which_level_is_meant()
    {
        var issue = Check(Functional, "20805", 2024, AccountLevel.Item);

        Assert.Equal(AccountIssueKind.WrongLevel, issue?.Kind);
        Assert.True(issue?.Certain);
        Assert.Equal("层级不对：20805行政事业单位养老支出是款级科目，应为项级7位。", issue?.Message);
    }

    [Fact]
    public void An_economic_code_may_be_a_category_or_a_local_sub_item()
    {
        var issue = Chart.Check(DepartmentEconomic, Code("301"), 2024, AccountLevel.Category, AccountLevel.SubItem);

        Assert.Equal("层级不对：301工资福利支出是类级科目，应为款级5位（或子目级7位）。", issue?.Message);
        Assert.Equal(
            AccountIssueKind.Unknown,
            Chart.Check(DepartmentEconomic, Code("3011202"), 2024, AccountLevel.Category, AccountLevel.SubItem)?.Kind
        );
        Assert.Equal(
            AccountIssueKind.WrongLevel,
            Chart.Check(DepartmentEconomic, Code("3011202"), 2024, AccountLevel.Category)?.Kind
        );
    }

    [Fact]
    public void A_length_that_the_classification_does_not_have_is_an_error()
    {
        var issue = Check(Functional, "208050501", 2024);

        Assert.Equal(AccountIssueKind.WrongLevel, issue?.Kind);
        Assert.Equal("层级不对：功能分类没有9位的科目代码，“208050501”应为3、5或7位。", issue?.Message);
    }

    [Fact]
    public void A_discontinued_code_names_its_successor()
    {
        var issue = Check(Functional, "2040405", 2024, AccountLevel.Item);

        Assert.Equal(AccountIssueKind.Discontinued, issue?.Kind);
        Assert.True(issue?.Certain);
        Assert.Equal("科目2040405公诉和审判监督2024年度已停用（用至2018年度），现用2040410检察监督。", issue?.Message);
    }

    [Fact]
    public void A_discontinued_code_without_successor_asks_for_the_chart_of_the_year()
    {
        var issue = Check(Functional, "2080504", 2024);

        Assert.Equal(
            "科目2080504未归口管理的行政单位离退休2024年度已停用（用至2019年度），请按该年度科目表改列。",
            issue?.Message
        );
    }

    [Fact]
    public void What_only_a_reconstructed_row_says_about_years_is_to_be_confirmed()
    {
        var issue = Check(Functional, "2089901", 2024);

        Assert.False(issue?.Certain);
        Assert.Equal(
            "待确认：科目2089901其他社会保障和就业支出2024年度已停用（用至2020年度），现用2089999其他社会保障和就业支出。",
            issue?.Message
        );
    }

    [Fact]
    public void A_code_of_later_years_is_not_yet_in_use()
    {
        var issue = Check(Functional, "20139", 2023);

        Assert.Equal(AccountIssueKind.NotYetInUse, issue?.Kind);
        Assert.Equal("科目20139社会工作事务自2024年度起使用，2023年度尚未启用。", issue?.Message);
    }

    private static AccountIssue? Check(AccountSystem system, string code, int year, AccountLevel? level = null) =>
        Chart.Check(system, Code(code), year, level);

    private static AccountCode Code(string text) => AccountCode.Parse(text);
}
