using Mingzhang.Auditing;
using Mingzhang.Checks;
using Mingzhang.Findings;
using Mingzhang.Reading.Recognition;
using Mingzhang.Tests.Profiles;
using Mingzhang.Tests.Reading.Recognition;

namespace Mingzhang.Tests.Auditing.Generic;

/// <summary>What holds everywhere, tried on a small pack of a layout that no profile knows.</summary>
public sealed class GenericAuditTests
{
    private static readonly CheckCatalog Checks = CheckCatalogReader.Read(
        ("checks.yaml", File.ReadAllText(Repository.PathOf("profiles/checks.yaml")))
    );

    private const string Pack = """
        某县气象站2024年部门预算
        公开01表
        收支总表
        单位：万元
        收入|||支出||
        项目|行次|金额|项目|行次|金额
        一、一般公共预算收入|1|70.60|一、自然资源海洋气象等支出|6|55.10
        二、事业收入|2|4.40|二、住房保障支出|7|9.90
        本年收入合计|3|75.00|本年支出合计|8|65.00
        上年结转|4|5.00|结转下年|9|15.00
        收入总计|5|80.00|支出总计|10|80.00

        公开03表
        支出总表
        单位：万元
        科目编码|科目名称|合计|基本支出|项目支出
        合计||65.00|45.00|20.00
        220|自然资源海洋气象等支出|55.10|35.10|20.00
        22005|气象事务|55.10|35.10|20.00
        2200501|行政运行|40.10|35.10|5.00
        2200509|气象服务|15.00||15.00
        221|住房保障支出|9.90|9.90|
        22102|住房改革支出|9.90|9.90|
        2210201|住房公积金|7.90|7.90|
        2210202|提租补贴|2.00|2.00|

        公开07表
        一般公共预算支出表
        单位：万元
        科目编码|科目名称|合计|基本支出小计|人员经费|公用经费|项目支出
        合计||63.00|45.00|40.00|5.00|18.00
        220|自然资源海洋气象等支出|53.10|35.10|30.10|5.00|18.00
        22005|气象事务|53.10|35.10|30.10|5.00|18.00
        2200501|行政运行|38.10|35.10|30.10|5.00|3.00
        2200509|气象服务|15.00||||15.00
        221|住房保障支出|9.90|9.90|9.90||
        22102|住房改革支出|9.90|9.90|9.90||
        2210201|住房公积金|7.90|7.90|7.90||
        2210202|提租补贴|2.00|2.00|2.00||

        公开08表
        一般公共预算基本支出表
        单位：万元
        经济科目编码|经济科目名称|合计|人员经费|公用经费
        合计||45.00|40.00|5.00
        301|工资福利支出|40.00|40.00|
        30101|基本工资|30.00|30.00|
        30113|住房公积金|10.00|10.00|
        302|商品和服务支出|5.00||5.00
        30201|办公费|3.00||3.00
        30211|差旅费|2.00||2.00
        """;

    [Fact]
    public void A_pack_whose_sums_hold_is_silent()
    {
        var report = Check(Pack);
        Assert.DoesNotContain(report.Findings, f => f.Rule.StartsWith("MZ-G", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Coverage.Unguarded, p => p.Row != "结转下年");
    }

    [Theory]
    [InlineData("2200501|行政运行|40.10|", "2200501|行政运行|41.10|", "MZ-G-001", "MZ-G-002")]
    [InlineData("22005|气象事务|55.10|35.10", "22005|气象事务|55.10|36.10", "MZ-G-001", "MZ-G-002")]
    [InlineData("2210202|提租补贴|2.00|2.00|2.00", "2210202|提租补贴|2.00|2.00|3.00", "MZ-G-001", "MZ-G-002")]
    [InlineData("8|65.00", "8|66.00", "MZ-G-003")]
    [InlineData("一、自然资源海洋气象等支出|6|55.10", "一、自然资源海洋气象等支出|6|50.10", "MZ-G-003")]
    [InlineData("支出总计|10|80.00", "支出总计|10|81.00", "MZ-G-004")]
    [InlineData("30201|办公费|3.00||3.00", "30201|办公费|3.00||3.50", "MZ-G-001", "MZ-G-002")]
    public void One_changed_figure_is_found(string old, string changed, params string[] rules)
    {
        var found = Check(Pack.Replace(old, changed, StringComparison.Ordinal))
            .Findings.Where(f => f.Severity == Severity.Error)
            .Select(f => f.Rule)
            .ToHashSet();
        Assert.Superset(rules.ToHashSet(), found);
    }

    [Fact]
    public void A_finding_says_both_sides_and_where_they_stand()
    {
        var finding = Check(Pack.Replace("行政运行|40.10|", "行政运行|41.10|", StringComparison.Ordinal))
            .Findings.First(f => f.Rule == "MZ-G-001");
        Assert.Equal(("40.1", "41.1", "1"), (finding.Expected, finding.Found, finding.Difference));
        Assert.Equal("“支出总表”“行政运行”的合计印 41.10，所列各栏相加是 40.10，相差 1.00", finding.Message);
        Assert.Equal(
            [("found", "合计"), ("expected", "基本支出"), ("expected", "项目支出")],
            finding.Places.Select(p => (p.Role, p.Place.Column!))
        );
    }

    [Fact]
    public void A_row_that_is_lost_as_a_whole_is_one_warning()
    {
        var findings = Check(Pack.Replace("2210201|住房公积金|7.90|7.90|\n", "", StringComparison.Ordinal))
            .Findings.Where(f => f is { Rule: "MZ-G-002", Severity: > Severity.Notice })
            .ToList();
        Assert.Equal(Severity.Warning, Assert.Single(findings).Severity);
    }

    [Fact]
    public void Columns_that_are_no_sum_of_each_other_are_not_held_to_be_one()
    {
        // The budget equals the outcome in all rows but one: that is no rule.
        var report = Check(
            """
            某县气象站2024年部门预算
            一般公共预算支出情况表
            科目编码|科目名称|上年执行数|本年预算数
            合计||70.00|71.00
            220|自然资源海洋气象等支出|60.00|60.00
            22005|气象事务|60.00|60.00
            2200501|行政运行|40.00|40.00
            2200509|气象服务|20.00|20.00
            221|住房保障支出|10.00|11.00
            22102|住房改革支出|10.00|11.00
            2210201|住房公积金|10.00|11.00
            """
        );
        Assert.DoesNotContain(report.Findings, f => f.Rule.StartsWith("MZ-G", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("18.00", true)]
    [InlineData("19.00", false)]
    public void Parts_of_the_three_public_expenses_are_known_by_name_though_one_row_proves_nothing(
        string total,
        bool holds
    )
    {
        var report = Check(
            $"""
            某县气象站2024年部门预算
            一般公共预算“三公”经费支出表
            “三公”经费合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
            ||小计|公务用车购置费|公务用车运行费|
            {total}||8.00||8.00|10.00
            """
        );
        Assert.Equal(holds, report.Findings.All(f => f.Rule != "MZ-G-001"));
        Assert.Empty(report.Coverage.Unguarded);
    }

    [Fact]
    public void Lines_that_open_with_among_them_need_not_be_all()
    {
        var report = Check(
            Pack.Replace("二、事业收入|2|4.40|二、住房", "其中：专项补助|2|20.00|二、住房", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            report.Findings,
            f => f.Rule == "MZ-G-003" && f.Message.Contains("一般公共预算收入", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_list_that_is_no_sum_is_short_of_data_and_not_wrong()
    {
        var report = Check(
            """
            某县气象站2024年部门预算
            重点项目支出情况表
            项目名称|金额
            雷达维护|12.50
            资料购置|7.50
            合计|90.00
            """
        );
        Assert.DoesNotContain(report.Findings, f => f.Rule.StartsWith("MZ-G", StringComparison.Ordinal));
        Assert.Equal(RuleState.ShortOfData, report.Rules.Single(r => r.Rule == "MZ-G-003").State);
    }

    private static Report Check(string text)
    {
        var read = PackRecognizer.Recognize(TabbedText.Read(text), [.. OurProfiles.All.Values])!;
        return PackAudit.Check(new AuditRequest(read.Profile with { Checks = Checks }, read.Pack) { Source = read });
    }
}
