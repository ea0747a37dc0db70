using Mingzhang.Accounts;
using static Mingzhang.Accounts.AccountSystem;

namespace Mingzhang.Tests.Accounts;

public sealed class ChartOfAccountsTests
{
    private static readonly ChartOfAccounts Chart = ChartOfAccounts.Standard;

    [Fact]
    public void The_chain_of_2080505_is_class_category_item()
    {
        var item = Chart.Find(Functional, Code("2080505"), 2024);

        Assert.Equal("机关事业单位基本养老保险缴费支出", item?.Name);
        Assert.Equal(AccountLevel.Item, item?.Level);
        Assert.True(item?.Confirmed);
        Assert.Equal("20805行政事业单位养老支出", Chart.ParentOf(Functional, Code("2080505"), 2024)?.ToString());
        Assert.Equal(
            ["208社会保障和就业支出", "20805行政事业单位养老支出"],
            Chart.Ancestors(Functional, Code("2080505"), 2024).Select(a => a.ToString())
        );
        Assert.Empty(Chart.Ancestors(Functional, Code("208"), 2024));
    }

    [Theory]
    [InlineData(Functional, "210", 2018, "医疗卫生与计划生育支出")]
    [InlineData(Functional, "210", 2019, "卫生健康支出")]
    [InlineData(Functional, "20805", 2019, "行政事业单位离退休")]
    [InlineData(Functional, "20805", 2020, "行政事业单位养老支出")]
    [InlineData(Functional, "21305", 2021, "扶贫")]
    [InlineData(Functional, "21305", 2022, "巩固脱贫攻坚成果衔接乡村振兴")]
    [InlineData(DepartmentEconomic, "30311", 2017, "住房公积金")]
    [InlineData(DepartmentEconomic, "30311", 2023, "代缴社会保险费")]
    [InlineData(DepartmentEconomic, "30201", 2024, "办公费")]
    [InlineData(GovernmentEconomic, "50201", 2024, "办公经费")]
    [InlineData(Income, "10305", 2024, "罚没收入")]
    public void A_name_belongs_to_a_year(AccountSystem system, string code, int year, string name) =>
        Assert.Equal(name, Chart.NameOf(system, Code(code), year));

    [Fact]
    public void An_account_remembers_the_names_its_code_bore()
    {
        Assert.Equal(["医疗卫生与计划生育支出"], Chart.Find(Functional, Code("210"), 2024)?.OldNames);
        Assert.Empty(Chart.Find(Functional, Code("210"), 2018)!.OldNames);
    }

    [Theory]
    [InlineData("2040405", 2018, true)]
    [InlineData("2040405", 2019, false)]
    [InlineData("20139", 2023, false)]
    [InlineData("20139", 2024, true)]
    [InlineData("2080577", 2024, false)]
    public void A_code_is_there_in_its_years_only(string code, int year, bool expected) =>
        Assert.Equal(expected, Chart.Contains(Functional, Code(code), year));

    [Fact]
    public void The_nearest_account_is_the_last_before_the_year_or_the_first_after_it()
    {
        Assert.Equal("公诉和审判监督", Chart.FindNearest(Functional, Code("2040405"), 2024)?.Name);
        Assert.Equal("社会工作事务", Chart.FindNearest(Functional, Code("20139"), 2010)?.Name);
        Assert.Equal("医疗卫生与计划生育支出", Chart.FindNearest(Functional, Code("210"), 2010)?.Name);
        Assert.Null(Chart.FindNearest(Functional, Code("2080577"), 2024));
    }

    [Fact]
    public void Children_are_the_next_level_only_in_code_order()
    {
        var ofClass = Chart.Children(DepartmentEconomic, Code("301"), 2024).Select(a => a.Code.ToString()).ToList();

        Assert.Equal(
            [
                "30101",
                "30102",
                "30103",
                "30106",
                "30107",
                "30108",
                "30109",
                "30110",
                "30111",
                "30112",
                "30113",
                "30114",
                "30199",
            ],
            ofClass
        );
        Assert.All(Chart.Children(Functional, Code("208"), 2024), a => Assert.Equal(AccountLevel.Category, a.Level));
        Assert.DoesNotContain(Chart.Children(Functional, Code("20805"), 2024), a => a.Code == Code("2080504"));
        Assert.Empty(Chart.Children(Functional, Code("2080505"), 2024));
    }

    [Fact]
    public void The_accounts_of_a_year_come_in_code_order_each_code_once()
    {
        var accounts = Chart.Accounts(Functional, 2024).ToList();

        Assert.Equal(accounts.OrderBy(a => a.Code), accounts);
        Assert.Equal(accounts.Count, accounts.DistinctBy(a => a.Code).Count());
        Assert.True(accounts.Count < Chart.AllYears(Functional).Count);
    }

    [Theory]
    [InlineData("社会保障和就业支出", "208")]
    [InlineData("社会保障和就业", "208")]
    [InlineData("卫生健康支出（类）", "210")]
    [InlineData("医疗卫生与计划生育支出", "210")]
    [InlineData("机关事业单位基本养老保险\n缴费支出", "2080505")]
    [InlineData("政府办公厅(室)及相关机构事务", "20103")]
    public void An_account_is_found_by_a_printed_name(string printed, string code) =>
        Assert.Equal([Code(code)], Chart.FindByName(Functional, printed, 2024).Select(a => a.Code));

    [Fact]
    public void A_name_found_under_its_old_form_is_answered_with_the_account_of_the_year()
    {
        var found = Assert.Single(Chart.FindByName(Functional, "行政事业单位离退休", 2024));

        Assert.Equal("行政事业单位养老支出", found.Name);
    }

    [Fact]
    public void A_name_that_many_accounts_bear_is_narrowed_by_parent_and_level()
    {
        Assert.True(Chart.FindByName(Functional, "行政运行", 2024).Count > 40);
        Assert.Equal(
            [Code("2080101")],
            Chart.FindByName(Functional, "行政运行", 2024, Code("20801")).Select(a => a.Code)
        );
        Assert.Equal([Code("229")], ByLevel("其他支出", AccountLevel.Class));
        Assert.Equal([Code("21999"), Code("22999")], ByLevel("其他支出", AccountLevel.Category));
        Assert.Empty(Chart.FindByName(Functional, "太空旅行", 2024));

        IEnumerable<AccountCode> ByLevel(string name, AccountLevel level) =>
            Chart.FindByName(Functional, name, 2024, level: level).Select(a => a.Code);
    }

    [Fact]
    public void A_lookup_by_code_allocates_nothing()
    {
        var code = Code("2080505");
        Look(code);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            Look(code);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);

        static void Look(AccountCode code)
        {
            Chart.Find(Functional, code, 2024);
            Chart.NameOf(Functional, code.Class, 2024);
            Chart.ParentOf(Functional, code, 2024);
            Chart.Check(Functional, code, 2024, AccountLevel.Item);
            Chart.CompareName(Functional, code, 2024, "机关事业单位基本养老保险缴费支出");
            _ = AccountCode.TryParse("2080505", out _);
        }
    }

    [Theory]
    [InlineData("30201", "50201", "50502")]
    [InlineData("30101", "50101", "50501")]
    [InlineData("3011202", "50102", "50501")]
    [InlineData("30302", "50905", "50905")]
    public void A_government_account_is_suggested_for_a_department_account(string code, string body, string institution)
    {
        Assert.Equal(Code(body), GovernmentAccounts.SuggestForAdministrativeBody(Code(code)));
        Assert.Equal(Code(institution), GovernmentAccounts.SuggestForInstitution(Code(code)));
    }

    [Fact]
    public void Where_the_mapping_is_silent_nothing_is_suggested()
    {
        Assert.Null(GovernmentAccounts.SuggestForAdministrativeBody(Code("302")));
        Assert.Null(GovernmentAccounts.SuggestForInstitution(Code("39977")));
    }

    private static AccountCode Code(string text) => AccountCode.Parse(text);
}
