using Mingzhang.Auditing.Wording;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Auditing.Wording;

public sealed class YearAuditTests
{
    [Theory]
    [InlineData("2023年，本单位未安排政府采购预算。", "MZ-W-021")]
    [InlineData("绿水区档案馆2023年收支总预算120.5万元。", "MZ-W-021")]
    [InlineData("2024年收支总预算120.5万元，比2022年预算增加3万元。", "MZ-W-022")]
    [InlineData("2024年收支总预算120.5万元，比2024年预算增加3万元。", "MZ-W-022")]
    [InlineData("2024 度档案保护经费的使用情况。", "MZ-W-023")]
    public void A_year_that_is_not_the_packs_is_reported(string text, string rule) =>
        Assert.Equal(rule, Assert.Single(Of(text)).Rule);

    [Theory]
    [InlineData("截至2023年底，本单位共有车辆1辆。")]
    [InlineData("2024年收支总预算120.5万元，比2023年预算增加3万元。")]
    [InlineData("2023年预算数5万元，2024年预算数6万元。")]
    [InlineData("与2023年预算相比没有变化。")]
    [InlineData("落实2021年印发的规划，巩固2022年普查成果。")]
    [InlineData("比2022年决算增加3万元。")]
    public void Dates_balances_and_comparisons_are_left_alone(string text) => Assert.Empty(Of(text));

    [Fact]
    public void Final_accounts_compare_with_the_budget_of_the_same_year() =>
        Assert.Empty(
            new AuditBench { Kind = PackKind.FinalAccounts }
                .Part(PartKind.Narrative, "2024年度部门决算情况说明", "比2024年年初预算数增加3万元。")
                .Run(new YearAudit())
        );

    [Fact]
    public void Titles_that_disagree_leave_the_sentences_unjudged() =>
        Assert.Empty(
            new AuditBench()
                .Part(PartKind.Tables, "2023年部门预算表")
                .Part(PartKind.Narrative, "2024年部门预算情况说明", "2023年收支总预算120.5万元。")
                .Run(new YearAudit())
        );

    [Fact]
    public void A_heading_with_another_year_is_reported()
    {
        var bench = new AuditBench()
            .Part(PartKind.Other, "封面", "绿水区档案馆2024年部门预算")
            .Part(PartKind.Narrative, "2024年部门预算情况说明", "#一、2023年部门预算编制说明", "本年收支持平。");
        Assert.Equal("MZ-W-021", Assert.Single(bench.Run(new YearAudit())).Rule);
    }

    private static IReadOnlyList<Findings.Finding> Of(string text) =>
        new AuditBench().Part(PartKind.Narrative, "2024年部门预算情况说明", text).Run(new YearAudit());
}
