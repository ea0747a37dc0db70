using Mingzhang.Accounts;
using static Mingzhang.Accounts.AccountSystem;

namespace Mingzhang.Tests.Accounts;

public sealed class AccountNamesTests
{
    private static readonly ChartOfAccounts Chart = ChartOfAccounts.Standard;

    [Theory]
    [InlineData("维修(护)费", "维修（护）费")]
    [InlineData("因公出国〔境〕费用", "因公出国（境）费用")]
    [InlineData("其他社会保障和\n就业 支出", "其他社会保障和就业支出")]
    [InlineData("　卫生健康支出", "卫生健康支出")]
    [InlineData("卫生健康支出（类）", "卫生健康支出")]
    [InlineData("行政单位医疗(项)", "行政单位医疗")]
    [InlineData("\"三供一业\"移交补助支出", "“三供一业”移交补助支出")]
    [InlineData("三供一业移交补助支出", "“三供一业”移交补助支出")]
    [InlineData("Ａ１", "A1")]
    public void Brackets_blanks_quotes_and_level_marks_do_not_make_another_name(string printed, string name)
    {
        Assert.True(AccountNames.SameName(printed, name));
        Assert.Equal(NameMatch.Same, AccountNames.Compare(printed, name));
    }

    [Theory]
    [InlineData("社会保障和就业", "社会保障和就业支出")]
    [InlineData("对个人和家庭补助", "对个人和家庭的补助")]
    [InlineData("因公出国（境）费", "因公出国（境）费用")]
    public void A_dropped_closing_word_makes_a_variant(string printed, string name)
    {
        Assert.False(AccountNames.SameName(printed, name));
        Assert.Equal(NameMatch.Variant, AccountNames.Compare(printed, name));
    }

    [Theory]
    [InlineData("行政运行", "事业运行")]
    [InlineData("办公费", "办公设备购置")]
    [InlineData("资本性支出（基本建设）", "资本性支出")]
    [InlineData("支出", "费用")]
    [InlineData("", "支出")]
    public void Other_names_are_different(string a, string b) =>
        Assert.Equal(NameMatch.Different, AccountNames.Compare(a, b));

    [Fact]
    public void Normalizing_twice_changes_nothing_more()
    {
        foreach (var name in Chart.AllYears(Functional).Select(a => a.Name).Append("a（款）（项） b"))
            Assert.Equal(AccountNames.Normalize(name), AccountNames.Normalize(AccountNames.Normalize(name)));
    }

    [Theory]
    [InlineData("2080505", 2024, "机关事业单位基本养老保险缴费支出", NameMatch.Same)]
    [InlineData("208", 2024, "社会保障和就业", NameMatch.Variant)]
    [InlineData("210", 2018, "医疗卫生与计划生育支出", NameMatch.Same)]
    [InlineData("210", 2024, "医疗卫生与计划生育支出", NameMatch.OldName)]
    [InlineData("210", 2024, "医疗卫生与计划生育（类）", NameMatch.OldName)]
    [InlineData("20805", 2018, "行政事业单位离退休", NameMatch.Same)]
    [InlineData("20805", 2025, "行政事业单位离退休", NameMatch.OldName)]
    [InlineData("20805", 2018, "行政事业单位养老支出", NameMatch.OldName)]
    [InlineData("2080505", 2024, "机关事业单位职业年金缴费支出", NameMatch.Different)]
    [InlineData("2080577", 2024, "机关事业单位职业年金缴费支出", NameMatch.Unknown)]
    [InlineData("2040405", 2017, "公诉、审判、侦查、执行等检察监督支出", NameMatch.Variant)]
    public void A_printed_name_is_judged_by_code_and_year(string code, int year, string printed, NameMatch expected) =>
        Assert.Equal(expected, Chart.CompareName(Functional, AccountCode.Parse(code), year, printed));

    [Theory]
    [InlineData("2040405", 2024, "公诉和审判监督", NameMatch.OldName)]
    [InlineData("2040405", 2024, "检察监督", NameMatch.Unknown)]
    [InlineData("20115", 2024, "工商行政管理事务", NameMatch.Unknown)]
    public void Where_the_code_is_out_of_use_only_a_confirmed_name_is_called_old(
        string code,
        int year,
        string printed,
        NameMatch expected
    ) => Assert.Equal(expected, Chart.CompareName(Functional, AccountCode.Parse(code), year, printed));

    [Fact]
    public void An_unconfirmed_row_never_contradicts()
    {
        var reconstructed = Enum.GetValues<AccountSystem>()
            .SelectMany(Chart.AllYears)
            .Where(a => !a.Confirmed)
            .ToList();

        Assert.NotEmpty(reconstructed);
        Assert.All(
            reconstructed,
            a =>
            {
                var year = a.ToYear ?? 2025;
                Assert.Equal(NameMatch.Same, Chart.CompareName(a.System, a.Code, year, a.Name));
                Assert.Equal(NameMatch.Unknown, Chart.CompareName(a.System, a.Code, year, "另一个名称"));
            }
        );
        Assert.Equal(NameMatch.Unknown, Chart.CompareName(Functional, AccountCode.Parse("21305"), 2024, "扶贫"));
    }

    [Fact]
    public void A_confirmed_row_contradicts()
    {
        var confirmed = Enum.GetValues<AccountSystem>().SelectMany(Chart.AllYears).Where(a => a.Confirmed);

        Assert.All(
            confirmed,
            a => Assert.Equal(NameMatch.Different, Chart.CompareName(a.System, a.Code, a.ToYear ?? 2025, "另一个名称"))
        );
    }
}
